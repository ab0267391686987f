/// The items of a document by the lines on which they stand.
struct ItemLines {
  /// Items of one passage, in the order of the document.
  private var groups: [(passage: Passage, items: [(place: Int, id: String)])] = []
  /// The groups on each line.
  private var groupsByLine: [Int: [Int]] = [:]

  /// Enters the items.
  ///
  /// - Complexity: O(*n*) in the number of items and the lines of their passages.
  init(_ items: [RegionRecognizer.Item]) {
    var known: [Passage: Int] = [:]
    for (place, item) in items.enumerated() {
      for passage in item.passages {
        let group = known[passage] ?? groups.count
        if group == groups.count {
          known[passage] = group
          groups.append((passage, []))
          for line in passage.first...max(passage.first, passage.last) {
            groupsByLine[line, default: []].append(group)
          }
        }
        groups[group].items.append((place, item.id))
      }
    }
  }

  /// The ids of the items in which a passage lies, in the order of the document.
  func items(around passage: Passage) -> [String] {
    let found = (groupsByLine[passage.first] ?? []).map { groups[$0] }.filter { group in
      group.passage.last >= passage.last && group.passage.source == passage.source
    }
    let items = found.flatMap(\.items)
    return (found.count > 1 ? items.sorted { $0.place < $1.place } : items).map(\.id)
  }
}
