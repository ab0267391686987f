/// How many rows of each section of a page fit a screen.
///
/// Sections come in the order of their importance: each gets a few rows while there is room, what is
/// left is shared, and a section that there is no room for is only named.
struct SectionPlan {
  /// A section that is to be shown.
  struct Section {
    /// How many rows it has.
    let rows: Int
    /// The lines that tell of rows left out.
    var remark = 1
    /// The lines that name it where no row of it is shown.
    var name = 1

    /// The lines that some of its rows take: a blank line, its title, the head and the rule below
    /// that, the rows, and what tells of others.
    func lines(showing shown: Int) -> Int { 4 + shown + (shown < rows ? remark : 0) }
  }

  /// The rows of each section, nil for one that is only named.
  let shown: [Int?]

  /// The rows that a section gets before the next ones get any.
  private static let first = 4

  /// Plans a page.
  ///
  /// - Parameters:
  ///   - sections: the sections, the most important first; each has rows.
  ///   - room: the lines that there are, nil for any number.
  init(_ sections: [Section], room: Int?) {
    guard let room else {
      shown = sections.map(\.rows)
      return
    }
    var shown = [Int?](repeating: nil, count: sections.count)
    // All are named, below a blank line; those that get rows give that room back.
    var left = room - sections.reduce(1) { $0 + $1.name }
    for (index, section) in sections.enumerated() {
      let most = min(section.rows, Self.first)
      guard let rows = (1...most).last(where: { section.lines(showing: $0) - section.name <= left })
      else { continue }
      shown[index] = rows
      left -= section.lines(showing: rows) - section.name
    }
    // The most important section is shown, however little room there is.
    if let section = sections.first, shown[0] == nil { shown[0] = min(section.rows, Self.first) }
    self.shown = Self.filled(shown, sections, left)
  }

  /// The rows that there is room for once every section has its first ones, given in turn.
  private static func filled(_ shown: [Int?], _ sections: [Section], _ left: Int) -> [Int?] {
    var (shown, left) = (shown, left)
    var grows = true
    while grows {
      grows = false
      for (index, section) in sections.enumerated() {
        guard let rows = shown[index], rows < section.rows else { continue }
        let cost = section.lines(showing: rows + 1) - section.lines(showing: rows)
        guard cost <= left else { continue }
        shown[index] = rows + 1
        left -= cost
        grows = true
      }
    }
    return shown
  }
}
