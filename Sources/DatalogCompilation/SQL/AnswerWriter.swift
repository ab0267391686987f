// The answer: names instead of nodes, in the order in which `sanjiang query` prints it.

extension SelectWriter {
  /// The answer as a `SELECT`.
  ///
  /// What rows are sorted by is computed inside, since Spark sorts by columns only.
  mutating func answer() -> String {
    let answer = program.answer
    let shown = answer.columns.indices
    guard !shown.isEmpty else { return truth }
    let (inner, order) = sortedColumns()
    let list = shown.map { "a.v\($0) AS \(dialect.quotedName(answer.columns[$0]))" }
      .joined(separator: ", ")
    let limit = answer.limit.map { "\nLIMIT \($0)" } ?? ""
    guard program.relations[answer.relation].columns.count > answer.columns.count else {
      return "SELECT \(list)\nFROM (" + ("\n" + inner).indented + "\n) AS a" + order + limit
    }
    // Of rows that are shown alike the first stays: columns that are only sorted by may differ.
    let same = shown.map { "v\($0)" }.joined(separator: ", ")
    let numbered =
      "SELECT *, ROW_NUMBER() OVER (PARTITION BY \(same)\(order)) AS place\nFROM ("
      + ("\n" + inner).indented + "\n) AS a"
    return "SELECT \(list)\nFROM (" + ("\n" + numbered).indented + "\n) AS a\nWHERE a.place = 1"
      + order + limit
  }

  /// Whether a question without variables holds: one row, as here.
  private var truth: String {
    let name = program.relations[program.answer.relation].name
    let limit = program.answer.limit.map { " LIMIT \($0)" } ?? ""
    return
      "SELECT CASE WHEN EXISTS (SELECT 1 FROM \(name)\(limit)) THEN 'true' ELSE 'false' END AS "
      + dialect.quotedName("answer")
  }

  /// The printed values with what they are sorted by, and the order.
  private mutating func sortedColumns() -> (select: String, order: String) {
    let relation = program.relations[program.answer.relation]
    var columns = program.answer.columns.indices.map {
      "\(printed($0, relation.columns[$0])) AS v\($0)"
    }
    var order: [String] = []
    for (column, isDescending) in keys {
      for key in self.keys(of: column, relation.columns[column]) {
        columns.append("\(key) AS k\(order.count)")
        // Variables of the question may be called as the keys are.
        order.append("a.k\(order.count)" + (isDescending ? " DESC NULLS FIRST" : " ASC NULLS LAST"))
      }
    }
    var source = "\nFROM \(relation.name) AS a"
    for column in relation.columns.indices where relation.columns[column].mayBeNode {
      source += "\n" + join(column, relation.columns[column])
    }
    return (
      "SELECT \(columns.joined(separator: ", "))" + source,
      order.isEmpty ? "" : "\nORDER BY \(order.joined(separator: ", "))"
    )
  }

  /// What rows are sorted by: the columns asked for, then all that are shown.
  private var keys: [(column: Int, isDescending: Bool)] {
    let asked = Set(program.answer.order.map(\.column))
    return program.answer.order
      + program.answer.columns.indices.filter { !asked.contains($0) }.map {
        (column: $0, isDescending: false)
      }
  }

  /// What a value is printed as; a node that is only in the program has no other name than its IRI.
  private mutating func printed(_ column: Int, _ type: ColumnType) -> String {
    let value = "a.c\(column)"
    switch type {
    case .text, .date: return value
    case .node:
      let node = usesIds ? "n\(column).node" : value
      return "COALESCE(n\(column).printed, '<' || \(node) || '>')"
    case .integer: return "CAST(\(value) AS \(dialect.type(.text, usesIds: usesIds)))"
    case .number:
      use("sj_number_text")
      return "sj_number_text(\(value))"
    case .truth: return "CASE WHEN \(value) THEN 'true' ELSE 'false' END"
    case .any:
      let node = usesIds ? "n\(column).node" : "SUBSTR(\(value), 2)"
      return "CASE SUBSTR(\(value), 1, 1)"
        + " WHEN 'E' THEN COALESCE(n\(column).printed, '<' || \(node) || '>')"
        + " WHEN 'L' THEN SUBSTR(\(value), \(dialect.position(of: "' '", in: value)) + 1)"
        + " ELSE SUBSTR(\(value), 2) END"
    }
  }

  /// What a value is sorted by, the most important first.
  private mutating func keys(of column: Int, _ type: ColumnType) -> [String] {
    let value = "a.c\(column)"
    switch type {
    case .integer, .number, .truth: return [value]
    case .date: return [collated(value, .date)]
    case .node:
      let node = usesIds ? "n\(column).node" : value
      return [collated(printed(column, type), .text), collated(node, .text)]
    case .text:
      use("sj_ordinal")
      return ["sj_ordinal(\(value))", collated(value, .text)]
    case .any:
      for name in ["sj_rank", "sj_number", "sj_ordinal", "sj_text"] { use(name) }
      return [
        "sj_rank(\(value))", "sj_number(\(value))", "sj_ordinal(sj_text(\(value)))",
        collated(printed(column, type), .text), collated(value, .text),
      ]
    }
  }

  /// The join that finds the printed form of a node.
  private mutating func join(_ column: Int, _ type: ColumnType) -> String {
    var value = "a.c\(column)"
    if type == .any { value = text(of: .call("sj_node", [.template(value, [], .any)], .node)) }
    return "LEFT JOIN sj_nodes AS n\(column) ON n\(column).\(usesIds ? "id" : "node") = \(value)"
  }
}

extension ColumnType {
  /// Whether values may be nodes.
  fileprivate var mayBeNode: Bool { self == .node || self == .any }
}

extension SQLDialect {
  /// Where a text has another one in it.
  fileprivate func position(of part: String, in whole: String) -> String {
    self == .spark ? "INSTR(\(whole), \(part))" : "STRPOS(\(whole), \(part))"
  }
}
