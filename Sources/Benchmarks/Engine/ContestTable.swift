import Platform

/// The figures of one case as a table.
struct ContestTable {
  let prepared: PreparedCase
  let standings: [Standing]

  /// The columns; seconds, megabytes, and how many times the peer's figure ours is.
  private static let titles = [
    "", "load", "evaluate", "total", "least–most", "processor", "peak MB", "ours/total",
    "ours/processor", "ours/peak", "answers",
  ]

  /// Prints the table.
  func show() {
    let reference = prepared.reference.digest
    print("\n\(prepared.workload.name) \(prepared.size): \(reference.count) answers")
    let rows = [Self.titles] + standings.map { row($0, reference) }
    let widths = Self.titles.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let cells = zip(row, widths).enumerated().map { index, cell in
        let gap = String(repeating: " ", count: cell.1 - cell.0.count)
        return index == 0 || index == row.count - 1 ? cell.0 + gap : gap + cell.0
      }
      print(cells.joined(separator: "  "))
    }
  }

  private func row(_ standing: Standing, _ reference: RowDigest) -> [String] {
    func text(_ value: Double?, _ decimals: Int = 3) -> String {
      value.map { FixedPoint.text($0, decimals: decimals) } ?? "–"
    }
    let spread = standing.wall.spread.map { text($0.lowerBound) + "–" + text($0.upperBound) }
    let ratios = Ratios(of: ours, to: standing)
    return [
      standing.contestant.name, text(standing.load.median), text(standing.evaluate.median),
      text(standing.wall.median), spread ?? "–", text(standing.processor.median),
      text(standing.peak.median, 0), text(ratios?.wall, 2), text(ratios?.processor, 2),
      text(ratios?.peak, 2), standing.verdict(reference),
    ]
  }

  /// Ours, the first of the contestants.
  private var ours: Standing? { standings.first }
}

/// How many times a peer's figures ours are.
struct Ratios {
  var wall = 0.0, processor = 0.0, peak = 0.0

  /// Compares the medians; nil where one has none, or where both are one.
  init?(of ours: Standing?, to peer: Standing) {
    guard let ours, ours.contestant.name != peer.contestant.name,
      let wall = ours.wall.median, let peerWall = peer.wall.median,
      let processor = ours.processor.median, let peerProcessor = peer.processor.median,
      let peak = ours.peak.median, let peerPeak = peer.peak.median
    else { return nil }
    self.wall = wall / peerWall
    self.processor = processor / peerProcessor
    self.peak = peak / peerPeak
  }
}
