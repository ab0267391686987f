/// Which columns of a table say what is to be done, by whom and by when.
struct TaskColumns {
  /// The column of what is to be done.
  let name: Int
  /// The column of the rows' numbers.
  let number: Int?
  /// Columns left of the name whose cells class several rows.
  let groups: [Int]
  /// The columns of who does it.
  let parties: [(column: Int, role: Role)]
  /// The column whose cells end in an attribution, where no column is for who does it.
  let attributed: Int?
  /// The column of the day.
  let deadline: Int?

  /// Takes the columns of a table, or gives nil where they say of nothing who does it.
  init?(_ table: Table) {
    let meanings = table.columns.map(\.meaning)
    var parties: [(column: Int, role: Role)] = meanings.indices.compactMap { column in
      guard case .parties(let role)? = meanings[column] else { return nil }
      return (column, role)
    }
    if parties.isEmpty, !meanings.contains(.measure), meanings.contains(.task),
      let unit = meanings.firstIndex(of: .unit), Self.hasParties(table, unit)
    {
      parties = [(unit, .responsible)]
    }
    attributed = parties.isEmpty ? Self.attributed(table, meanings) : nil
    guard let first = parties.first?.column ?? attributed.map({ $0 + 1 }) else { return nil }
    let number = meanings.firstIndex(of: .number) ?? Self.untitledNumber(table, before: first)
    guard
      let name = Self.name(table, meanings, number: number, before: first)
    else { return nil }
    self.name = name
    self.number = number
    self.parties = parties
    groups = meanings.indices.filter {
      $0 < name && $0 != number && (meanings[$0] == .group || meanings[$0] == .task)
    }
    deadline = Self.deadline(table, meanings)
  }

  /// The last column of what is to be done most of whose cells say in their text who does it.
  private static func attributed(_ table: Table, _ meanings: [ColumnTitle?]) -> Int? {
    guard let column = meanings.lastIndex(of: .task), !meanings.contains(.measure) else {
      return nil
    }
    let cells = table.rows.prefix(sample).filter { $0.hasOwn(column) }.map { $0.cells[column] }
    let count = cells.count {
      !ItemAttribution(cell: $0).printed.entries.isEmpty
    }
    return count > 0 && count * 2 >= cells.count ? column : nil
  }

  /// So many rows tell what a column holds.
  private static let sample = 40

  /// The column of what is to be done: the first of its kind in which no row that has a number is
  /// blank.
  ///
  /// Columns without a known title count where they stand between number and parties. A table of
  /// measures with the bodies that check them tells no one what to do.
  private static func name(
    _ table: Table, _ meanings: [ColumnTitle?], number: Int?, before firstParty: Int
  ) -> Int? {
    let tasks = meanings.indices.filter { meanings[$0] == .task }
    let goals = meanings.indices.filter { meanings[$0] == .goal && $0 < firstParty }
    let classes = meanings.indices.filter { meanings[$0] == .group && $0 < firstParty }
    let unknown = meanings.indices.filter { column in
      meanings[column] == nil && column < firstParty && number != nil && column != number
    }
    if tasks.isEmpty || number == nil, meanings.contains(.measure) { return nil }
    let candidates = [tasks, unknown, goals, classes].first { !$0.isEmpty } ?? []
    if number == nil, let numbered = candidates.last(where: { isNumbered(table, $0) }) {
      return numbered
    }
    let own = candidates.first { column in
      !table.rows.contains { row in
        let isCounted = number.map { row.hasOwn($0) } ?? candidates.contains { row.hasOwn($0) }
        return isCounted && !row.hasOwn(column) && row.cells.count { !$0.isEmpty } > 1
      }
    }
    return own ?? candidates.last
  }

  /// The first column where it has no title and nothing but numbers.
  private static func untitledNumber(_ table: Table, before firstParty: Int) -> Int? {
    guard firstParty > 0, table.columns[0].title.isEmpty else { return nil }
    let cells = table.rows.filter { $0.hasOwn(0) }.map { $0.cells[0].scalars }
    return !cells.isEmpty && cells.allSatisfy(TableRows.isNumber) ? 0 : nil
  }

  /// Whether most cells of a column begin with an Arabic ordinal.
  private static func isNumbered(_ table: Table, _ column: Int) -> Bool {
    let cells = table.rows.filter { $0.hasOwn(column) }.map { $0.cells[column].scalars }
    let numbered = cells.count { text in
      OrdinalReader.read(text).map { $0.style >= .arabic } ?? false
    }
    return numbered * 2 > cells.count
  }

  /// The column of the day by which it is to be done; one that says when it ends before others.
  private static func deadline(_ table: Table, _ meanings: [ColumnTitle?]) -> Int? {
    let columns = meanings.indices.filter { meanings[$0] == .deadline }
    return columns.first { ends.firstMatch(in: table.columns[$0].title) != nil } ?? columns.first
  }

  /// Whether the cells of a column are names of bodies.
  private static func hasParties(_ table: Table, _ column: Int) -> Bool {
    let cells = table.rows.map { $0.cells[column] }.filter { !$0.isEmpty }
    return !cells.isEmpty && cells.allSatisfy { PartyList($0).isConvincing }
  }

  private static let ends = PhraseSet(["完成", "完工", "办结", "截止", "竣工", "结束"])
}
