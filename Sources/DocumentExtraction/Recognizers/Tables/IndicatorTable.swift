/// Reads indicators from a table: a name, a unit of measure, and a column for each year.
///
/// The base year and the target year are indicators of their own. A first cell that classes several
/// rows runs on over blank cells and page breaks; it is no part of the name.
struct IndicatorTable {
  private let table: Table
  private let nameColumn: Int
  private let unitColumn: Int?
  private let natureColumn: Int?
  private let valueColumns: [Int]
  private let partyColumns: [(column: Int, role: Role)]

  /// Takes a table, or gives nil where it is none of indicators.
  init?(_ table: Table) {
    self.table = table
    let titles = table.columns.map(\.title)
    let measures = titles.indices.filter { titles[$0].firstRange(ofPhrase: "指标") != nil }
    guard let named = measures.last(where: { table.columns[$0].meaning != .nature }) else {
      return nil
    }
    nameColumn = max(named, table.leadingColumns - 1)
    unitColumn = titles.firstIndex { $0 == Array("单位".unicodeScalars) || $0.hasSuffix("计量单位") }
    natureColumn = titles.firstIndex { $0.hasPrefix("属性") || $0.hasPrefix("指标属性") }
    valueColumns = titles.indices.filter { Self.isValue(titles[$0]) && $0 > named }
    partyColumns = titles.indices.compactMap { column in
      guard case .parties(let role)? = table.columns[column].meaning else { return nil }
      return (column, role)
    }
    guard !valueColumns.isEmpty else { return nil }
  }

  /// The indicators of the table.
  ///
  /// - Parameters:
  ///   - id: What their ids begin with, `表1`.
  ///   - parent: The id of the section that the table stands in.
  ///   - resolver: Who knows the names of units.
  ///   - source: The file's name.
  /// - Returns: The indicators, row by row.
  func indicators(
    id: String, parent: String?, resolver: PartyResolver, source: String
  ) -> [IndicatorFact] {
    var result: [IndicatorFact] = []
    var number = 0
    for row in table.rows {
      let name = row.cells[nameColumn]
      guard !name.isEmpty else { continue }
      let ordinal = OrdinalReader.read(name.scalars)
      number = ordinal?.value ?? number + 1
      let start = ordinal?.length ?? 0
      var facts = figures(of: row, name: name.string(start..<name.count))
      guard !facts.isEmpty else { continue }
      Self.linkBaseline(&facts, prefix: "\(id)/\(number)")
      let attribution = attribution(of: row, resolver)
      for index in facts.indices {
        facts[index].ordinal = ordinal?.printed ?? String(number)
        facts[index].parent = parent
        facts[index].attribution = attribution
        facts[index].passages = [Passage(source: source, first: row.line, last: row.line)]
      }
      result += facts
    }
    return result
  }

  /// The figures of a row, with the letter of the column as id.
  private func figures(of row: Table.Row, name: String) -> [IndicatorFact] {
    var (name, unit) = (name, unitColumn.map { row.cells[$0].string })
    if unitColumn == nil { (name, unit) = Self.withoutUnit(name) }
    if unit?.isEmpty ?? false { unit = nil }
    let nature = natureColumn.flatMap { Self.nature(row.cells[$0].scalars) }
    return valueColumns.enumerated().compactMap { position, column in
      guard let figure = CellFigure(row.cells[column]) else { return nil }
      let letter = valueColumns.count > 1 ? IndicatorLetter.text(position) : ""
      return IndicatorFact(
        id: letter, name: name, comparator: figure.comparator, value: figure.value,
        upperValue: figure.upperValue, valueText: figure.words, unit: figure.unit ?? unit,
        nature: nature, horizon: Self.year(table.columns[column].title), passages: [])
    }
  }

  /// Completes the ids, and points the later years to the first where that is the base year.
  private static func linkBaseline(_ facts: inout [IndicatorFact], prefix: String) {
    for index in facts.indices { facts[index].id = prefix + facts[index].id }
    guard let base = facts.first, let year = base.horizon, facts.count > 1 else { return }
    for index in facts.indices.dropFirst() {
      if let later = facts[index].horizon, later > year { facts[index].baseline = base.id }
    }
  }

  private func attribution(of row: Table.Row, _ resolver: PartyResolver) -> Attribution {
    var printed = PrintedAttribution()
    for (column, role) in partyColumns {
      printed.add(PartyList(row.cells[column]), as: role)
    }
    return resolver.attribution(printed)
  }

  /// Whether a column holds figures to reach or reached, and no growth rate.
  private static func isValue(_ title: [Unicode.Scalar]) -> Bool {
    if title.firstRange(ofPhrase: "增长") != nil || title.firstRange(ofPhrase: "增速") != nil {
      return false
    }
    return year(title) != nil || valueTitles.firstMatch(in: title) != nil
  }

  /// The year in a title.
  private static func year(_ title: [Unicode.Scalar]) -> String? {
    for index in title.indices where title[index].isDigit {
      if index > 0, title[index - 1].isDigit { continue }
      if let (date, _) = DateText.read(title + ["年"], from: index) { return String(date.year) }
    }
    return nil
  }

  /// A name and the unit in brackets at its end.
  private static func withoutUnit(_ name: String) -> (name: String, unit: String?) {
    let scalars = Array(name.unicodeScalars)
    guard let last = scalars.last, last.folded == ")",
      let open = scalars.lastIndex(where: { $0.folded == "(" }), open > 0
    else { return (name, nil) }
    return (String(scalars[..<open]), String(scalars[(open + 1)..<(scalars.count - 1)]))
  }

  private static func nature(_ cell: [Unicode.Scalar]) -> IndicatorFact.Nature? {
    cell.hasPrefix("约束") ? .binding : cell.hasPrefix("预期") ? .expected : nil
  }

  private static let valueTitles = PhraseSet(["目标值", "目标", "现状值", "现状", "基期值", "基期", "完成值", "实际值"])
}
