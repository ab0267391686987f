/// Reads tasks from a table with a column for what is to be done and columns for who does it.
struct TaskTable {
  /// A task of the table, before its names are looked up.
  struct Row {
    /// The ordinal of the section row above it and its own number: `一/3`.
    var path: String
    /// The heading.
    var heading: String
    /// The number as printed.
    var ordinal: String
    /// Who does it and by when.
    var attribution: PrintedAttribution
    /// Its line.
    var line: Int
  }

  private let table: Table
  private let nameColumn: Int
  private let numberColumn: Int?
  private let parties: [(column: Int, role: Role)]
  private let deadlineColumn: Int?

  /// Takes a table, or gives nil where no column names who is in charge.
  init?(_ table: Table) {
    self.table = table
    let titles = table.columns.map(\.title)
    let meanings = titles.map(RoleLabel.meaning(ofColumn:))
    parties = meanings.indices.compactMap { column in
      guard case .parties(let role) = meanings[column] else { return nil }
      return (column, role)
    }
    guard let firstParty = parties.first?.column else { return nil }
    let number = titles.firstIndex { Self.numbers.match(in: $0, at: 0)?.count == $0.count }
    deadlineColumn = meanings.firstIndex { if case .deadline = $0 { true } else { false } }
    numberColumn = number
    let candidates = titles.indices.filter { $0 != number && meanings[$0] == nil }
    let before = candidates.filter { $0 < firstParty }
    let named = before.last { Self.names.firstMatch(in: titles[$0]) != nil }
    // A table of measures with the bodies that check them tells no one what to do.
    let isOfMeasures = candidates.contains { Self.measures.firstMatch(in: titles[$0]) != nil }
    guard let name = named ?? (isOfMeasures ? nil : before.last ?? candidates.first) else {
      return nil
    }
    nameColumn = name
  }

  /// The tasks of the table, row by row.
  func rows() -> [Row] {
    var result: [Row] = []
    var section = ""
    var number = 0
    for row in table.rows {
      let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
      if filled.count == 1, let cell = filled.first.map({ row.cells[$0] }), cell.count <= 60 {
        section = OrdinalReader.read(cell.scalars).map { ChineseNumeral.text($0.value) } ?? section
        continue
      }
      let name = row.cells[nameColumn]
      let attribution = attribution(of: row)
      guard !name.isEmpty, !attribution.entries.isEmpty else { continue }
      let ordinal = OrdinalReader.read(name.scalars)
      let printed = numberColumn.map { row.cells[$0].string } ?? ordinal?.printed ?? ""
      number = Self.number(printed) ?? ordinal?.value ?? number + 1
      let start = ordinal?.length ?? 0
      let end = HeadingText.end(in: name.scalars, from: start, to: name.count)
      result.append(
        Row(
          path: section.isEmpty ? String(number) : "\(section)/\(number)",
          heading: HeadingText.string(name, from: start, to: end),
          ordinal: printed.isEmpty ? String(number) : printed, attribution: attribution,
          line: row.line))
    }
    return result
  }

  private func attribution(of row: Table.Row) -> PrintedAttribution {
    var result = PrintedAttribution()
    for (column, role) in parties where !row.cells[column].isEmpty {
      let cell = row.cells[column]
      if let labelled = AttributionReader.labelled(cell, in: 0..<cell.count) {
        result.add(labelled)
      } else if let clauses = AttributionReader.clauses(cell, isFinal: false) {
        result.add(clauses)
      } else {
        result.add(PartyList(cell), as: role)
      }
    }
    if let deadlineColumn, !row.cells[deadlineColumn].isEmpty {
      result.deadline = row.cells[deadlineColumn].string
    }
    return result
  }

  private static func number(_ printed: String) -> Int? {
    let scalars = Array(printed.unicodeScalars)
    if (1...5).contains(scalars.count), scalars.allSatisfy({ ("0"..."9").contains($0) }) {
      return Int(printed)
    }
    return OrdinalReader.read(scalars)?.value ?? ChineseNumeral.value(of: scalars[...])
  }

  private static let numbers = PhraseSet(["序号", "编号", "号", "项目号", "顺序"])
  private static let measures = PhraseSet(["指标"])
  private static let names = PhraseSet([
    "任务", "事项", "内容", "举措", "措施", "项目", "工作", "目标", "名称", "要求",
  ])
}
