/// How many rows of each section of a page fit a screen.
///
/// Sections come in the order of their importance: each gets a few rows while there is room, what is
/// left is shared, and a section that there is no room for takes one line.
struct SectionPlan {
  /// The rows of each section, nil for one that takes one line.
  let shown: [Int?]

  /// What a table takes besides its rows: a blank line, its title, its head, the rule below that.
  private static let frame = 4
  /// The rows that a section gets before the next ones get any.
  private static let first = 4

  /// Plans a page.
  ///
  /// - Parameters:
  ///   - counts: how many rows each section has.
  ///   - room: the lines that there are, nil for any number.
  init(_ counts: [Int], room: Int?) {
    guard let room else {
      shown = counts
      return
    }
    var shown = [Int?](repeating: nil, count: counts.count)
    // A line for each section, and a blank one above them.
    var left = room - counts.count - 1
    for (index, count) in counts.enumerated() {
      for rows in stride(from: min(count, Self.first), through: 1, by: -1) {
        let cost = Self.frame + rows + (rows < count ? 1 : 0) - 1
        guard cost <= left else { continue }
        shown[index] = rows
        left -= cost
        break
      }
    }
    // The most important section is shown, however little room there is.
    if let count = counts.first, shown[0] == nil { shown[0] = min(count, Self.first) }
    self.shown = Self.filled(shown, counts, left)
  }

  /// The rows that there is room for once every section has its first ones, given in turn.
  private static func filled(_ shown: [Int?], _ counts: [Int], _ left: Int) -> [Int?] {
    var (shown, left) = (shown, left)
    var grows = true
    while grows, left > 0 {
      grows = false
      for (index, count) in counts.enumerated() where left > 0 {
        guard let rows = shown[index], rows < count else { continue }
        shown[index] = rows + 1
        // The last row takes the place of the line that told of it.
        if rows + 1 < count { left -= 1 }
        grows = true
      }
    }
    return shown
  }
}
