import Platform

/// The file that keeps how we stood to whom at which commit.
struct RatioHistory {
  /// Where it is, from the package's folder.
  static let standardPath = "Sources/Benchmarks/History/ratios.tsv"

  let path: String
  /// What the lines begin with: the commit.
  let label: String

  /// Adds a line for each peer of a case: commit, cores, workload, size, peer, our seconds, our peak
  /// in megabytes, and ours over theirs in seconds, processor seconds and peak; medians of so many
  /// rounds.
  ///
  /// - Throws: ``FileError`` where the file cannot be written.
  func add(_ prepared: PreparedCase, _ standings: [Standing]) throws {
    guard let ours = standings.first else { return }
    var lines = ""
    for peer in standings.dropFirst() {
      guard let ratios = Ratios(of: ours, to: peer) else { continue }
      let names = [label, String(Processors.count), prepared.workload.name, prepared.size]
      let figures = [ours.wall.median ?? 0, ours.peak.median ?? 0, ratios.wall, ratios.processor]
      let fields =
        names + [peer.contestant.name]
        + (figures + [ratios.peak]).map { FixedPoint.text($0, decimals: 3) }
        + [String(ours.wall.values.count)]
      lines += fields.joined(separator: "\t") + "\n"
    }
    try FileWriting.append(Array(lines.utf8), to: path)
  }
}
