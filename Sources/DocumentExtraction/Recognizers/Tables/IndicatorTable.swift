/// Reads indicators from a table: a name, a unit of measure, and a column for each year.
///
/// What a row starts from, is to reach and has reached are indicators of their own; only for the
/// target the parties of the row answer. A first cell that classes several rows runs on over blank
/// cells and page breaks; it is no part of the name.
struct IndicatorTable {
  private let table: Table
  private let nameColumn: Int
  private let unitColumn: Int?
  private let natureColumn: Int?
  private let figureColumns: [FigureColumn]
  private let partyColumns: [(column: Int, role: Role)]

  /// Takes a table, or gives nil where it is none of indicators.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - year: The year of its document, where known.
  init?(_ table: Table, year: Int?) {
    self.table = table
    let titles = table.columns.map(\.title)
    let measures = titles.indices.filter { titles[$0].firstRange(ofPhrase: "指标") != nil }
    guard let named = measures.last(where: { table.columns[$0].meaning != .nature }) else {
      return nil
    }
    nameColumn = max(named, table.leadingColumns - 1)
    unitColumn = titles.firstIndex { $0 == Array("单位".unicodeScalars) || $0.hasSuffix("计量单位") }
    natureColumn = titles.firstIndex { $0.hasPrefix("属性") || $0.hasPrefix("指标属性") }
    figureColumns = FigureColumn.columns(of: titles, from: named + 1, issued: year)
    partyColumns = titles.indices.compactMap { column in
      guard case .parties(let role)? = table.columns[column].meaning else { return nil }
      return (column, role)
    }
    guard !figureColumns.isEmpty else { return nil }
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
        if facts[index].kind == .target { facts[index].attribution = attribution }
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
    return figureColumns.enumerated().compactMap { position, column in
      guard let figure = CellFigure(row.cells[column.column]) else { return nil }
      let letter = figureColumns.count > 1 ? IndicatorLetter.text(position) : ""
      return IndicatorFact(
        id: letter, name: name, comparator: figure.comparator, value: figure.value,
        upperValue: figure.upperValue, valueText: figure.words, unit: figure.unit ?? unit,
        kind: column.kind, nature: nature, horizon: column.year.map(String.init), passages: [])
    }
  }

  /// Completes the ids, and points what is to be reached or was reached to what it starts from.
  private static func linkBaseline(_ facts: inout [IndicatorFact], prefix: String) {
    for index in facts.indices { facts[index].id = prefix + facts[index].id }
    for index in facts.indices where facts[index].kind != .base {
      facts[index].baseline =
        facts.last { base in
          base.kind == .base && Self.isYear(base.horizon, before: facts[index].horizon)
        }?.id
    }
  }

  /// Whether a year comes before another; one that is not printed may.
  private static func isYear(_ year: String?, before later: String?) -> Bool {
    guard let year, let later else { return true }
    return year < later
  }

  private func attribution(of row: Table.Row, _ resolver: PartyResolver) -> Attribution {
    var printed = PrintedAttribution()
    for (column, role) in partyColumns {
      printed.add(PartyList(row.cells[column]), as: role)
    }
    return resolver.attribution(printed)
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
}
