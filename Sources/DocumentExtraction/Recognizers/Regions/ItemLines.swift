/// The items of a document by the lines on which they stand.
struct ItemLines {
  /// Items that stand in one passage, one behind the other in the document.
  private struct Group {
    let passage: Passage
    /// Where they stand in `places`.
    var range: Range<Int>
  }

  private let items: [RegionRecognizer.Item]
  private var groups: [Group] = []
  /// The places of the items of the groups, group by group.
  private var places: [Int] = []
  /// The lines that count.
  private let lines: ClosedRange<Int>
  /// Where the groups of each line begin in `groupsByLine`, and where those of the last one end.
  private var starts: [Int]
  /// The groups on the lines, line by line.
  private var groupsByLine: [Int] = []

  /// Enters the items.
  ///
  /// - Parameters:
  ///   - items: The items in order.
  ///   - lines: The lines that will be asked for.
  /// - Complexity: O(*n*) in the number of items and the lines of their passages.
  init(_ items: [RegionRecognizer.Item], on lines: ClosedRange<Int>) {
    self.items = items
    self.lines = lines
    starts = Array(repeating: 0, count: lines.count + 1)
    for place in items.indices {
      for passage in items[place].passages { append(place, passage) }
    }
    enterLines()
  }

  private mutating func append(_ place: Int, _ passage: Passage) {
    let isNew = groups.last.map { $0.passage != passage } ?? true
    if isNew { groups.append(Group(passage: passage, range: places.count..<places.count)) }
    places.append(place)
    groups[groups.count - 1].range = groups[groups.count - 1].range.lowerBound..<places.count
  }

  /// Enters the groups line by line.
  private mutating func enterLines() {
    let held = groups.map { heldLines(of: $0.passage) }
    for range in held { for line in range { starts[line + 1] += 1 } }
    for line in 1..<starts.count { starts[line] += starts[line - 1] }
    groupsByLine = Array(repeating: 0, count: starts[starts.count - 1])
    var next = starts
    for (group, range) in held.enumerated() {
      for line in range {
        groupsByLine[next[line]] = group
        next[line] += 1
      }
    }
  }

  /// The lines of a passage that count, from the first of them.
  private func heldLines(of passage: Passage) -> Range<Int> {
    let first = max(passage.first, lines.lowerBound)
    let last = min(max(passage.first, passage.last), lines.upperBound)
    return first <= last ? first - lines.lowerBound..<last - lines.lowerBound + 1 : 0..<0
  }

  /// The ids of the items in which a passage lies, in the order of the document.
  func items(around passage: Passage) -> [String] {
    guard lines.contains(passage.first) else { return [] }
    let line = passage.first - lines.lowerBound
    let found = groupsByLine[starts[line]..<starts[line + 1]].filter { group in
      groups[group].passage.last >= passage.last && groups[group].passage.source == passage.source
    }
    let around = found.flatMap { places[groups[$0].range] }
    return (found.count > 1 ? around.sorted() : around).map { items[$0].id }
  }
}
