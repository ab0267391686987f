// How relations that are not recursive are made.

extension SelectWriter {
  /// The rows of a relation before any rule adds to them, as `SELECT`s.
  mutating func bases(of relation: Int) -> [String] {
    let known = program.relations[relation]
    return known.base.map { base in
      switch base {
      case .facts(let rows): facts(rows, known.columns)
      case .property(let table):
        select([table.node, table.objectColumn], known.columns, from: table)
      case .instances(let table, let classes):
        select([table.node], known.columns, from: table)
          + "\nWHERE o IN (\(nodes(classes, as: table.object).joined(separator: ", ")))"
      case .statements(let table):
        select(
          [table.node, .constant(.node(table.iri)), table.objectColumn], known.columns, from: table)
      }
    }
  }

  /// Nodes as values of a column.
  private mutating func nodes(_ nodes: [String], as type: ColumnType) -> [String] {
    nodes.compactMap { Comparing.converted(.constant(.node($0)), to: type) }.map { text(of: $0) }
  }

  private mutating func select(
    _ values: [Scalar], _ types: [ColumnType], from table: PropertyTable
  ) -> String {
    let columns = zip(values, types).enumerated().map { index, pair in
      "\(text(of: Comparing.converted(pair.0, to: pair.1) ?? pair.0)) AS c\(index)"
    }
    return "SELECT \(columns.joined(separator: ", "))\nFROM \(tableName(table))"
  }

  /// What the table of a predicate is called in the program.
  func tableName(_ table: PropertyTable) -> String { dialect.quotedName("g_" + table.file) }

  /// Rows that the program states.
  private mutating func facts(
    _ rows: [[Scalar.Constant]], _ types: [ColumnType]
  ) -> String {
    guard !types.isEmpty else { return "SELECT TRUE AS c0" }
    let lines = rows.map { row in
      zip(row, types).map { constant, type in
        text(of: Comparing.converted(.constant(constant), to: type) ?? .constant(constant))
      }
    }
    // Where nodes are looked up by name a row is a query.
    guard usesIds, types.contains(where: { $0 == .node || $0 == .any }) else {
      let values = lines.map { "(\($0.joined(separator: ", ")))" }.joined(separator: ",\n  ")
      let columns = types.indices.map { "c\($0)" }.joined(separator: ", ")
      return "SELECT * FROM (VALUES\n  \(values)\n) AS fact(\(columns))"
    }
    return lines.map { line in
      "SELECT " + line.enumerated().map { "\($1) AS c\($0)" }.joined(separator: ", ")
    }.joined(separator: "\nUNION ALL ")
  }

  /// All rows of a relation that is not recursive, each once.
  mutating func definition(of relation: Int, by rules: [LoweredRule]) -> String {
    var parts = bases(of: relation)
    let isOne = parts.isEmpty && rules.count == 1
    parts += rules.map { select($0, isDistinct: isOne) }
    if parts.isEmpty { parts = [emptySelect(of: relation)] }
    // Tables have each row once; parts that are put together may have the same.
    let isPlain = rules.isEmpty && parts.count == 1 && program.relations[relation].hasDistinctBase
    if parts.count == 1 { return isOne || isPlain ? parts[0] : distinct(parts[0]) }
    return parts.joined(separator: "\nUNION\n")
  }

  private func distinct(_ select: String) -> String {
    "SELECT DISTINCT * FROM (\(("\n" + select).indented)\n) AS part"
  }

  /// A `SELECT` of no rows with the columns of a relation.
  func emptySelect(of relation: Int) -> String {
    let columns = program.relations[relation].columns.enumerated().map { index, type in
      "CAST(NULL AS \(dialect.type(type, usesIds: usesIds))) AS c\(index)"
    }
    return "SELECT " + (columns.isEmpty ? "TRUE AS c0" : columns.joined(separator: ", "))
      + "\nWHERE FALSE"
  }
}

extension LoweredRelation {
  /// Whether the rows that it has before any rule adds to them come once each.
  fileprivate var hasDistinctBase: Bool {
    guard base.count == 1, case .property(let table) = base[0] else { return false }
    return columns[1] == table.object
  }
}

extension PropertyTable {
  /// The column of the subjects.
  fileprivate var node: Scalar { .template("s", [], .node) }
  /// The column of the objects.
  fileprivate var objectColumn: Scalar { .template("o", [], object) }
}
