/// A group of relations that are computed from each other.
struct RecursiveGroup {
  /// The numbers of the relations.
  let relations: [Int]
  /// The rules that use none of them.
  let starting: [LoweredRule]
  /// The rules that use some of them, with the places of the items that do.
  let continuing: [(rule: LoweredRule, recursive: [Int])]

  init(_ stratum: LoweredStratum) {
    let own = Set(stratum.relations)
    var starting: [LoweredRule] = []
    var continuing: [(LoweredRule, [Int])] = []
    for rule in stratum.rules {
      let places = rule.body.relations.filter { own.contains($0.relation) }.map(\.place)
      if places.isEmpty { starting.append(rule) } else { continuing.append((rule, places)) }
    }
    relations = stratum.relations
    self.starting = starting
    self.continuing = continuing
  }

  /// The relation, if one recursive common table expression computes all: each rule uses it once.
  func linearRelation(in dialect: SQLDialect) -> Int? {
    guard relations.count == 1, !continuing.isEmpty,
      continuing.allSatisfy({ $0.recursive.count == 1 && $0.rule.locals.isEmpty })
    else { return nil }
    // PostgreSQL lets the expression be named once.
    return dialect == .postgreSQL && continuing.count > 1 ? nil : relations[0]
  }
}

extension SelectWriter {
  /// A relation that one recursive expression computes, as a `SELECT`.
  mutating func recursiveDefinition(of relation: Int, _ group: RecursiveGroup) -> String {
    let known = program.relations[relation]
    let columns = known.columnList
    let first = definition(of: relation, by: group.starting)
    let next = group.continuing.map { select($0.rule) }.joined(separator: "\nUNION\n")
    return "WITH RECURSIVE \(known.name)(\(columns)) AS (\n"
      + "  (\n    \(first.indented.indented)\n  )\n  UNION\n"
      + "  (\n    \(next.indented.indented)\n  )\n)\nSELECT \(columns) FROM \(known.name)"
  }

  /// The rows that one more round gives a relation, as `SELECT`s with the relation whose last rows
  /// each needs.
  ///
  /// Semi-naive: each rule once for each of its recursive items, which then ranges over the rows that
  /// the last round brought.
  mutating func round(of relation: Int, _ group: RecursiveGroup) -> [(
    recent: String, select: String
  )] {
    group.continuing.filter { $0.rule.head == relation }.flatMap { rule, places in
      places.map { place in
        let recent = rule.body.relations.first { $0.place == place }?.relation ?? relation
        return (program.relations[recent].name, select(rule, recent: place))
      }
    }
  }
}

extension LoweredRelation {
  /// The columns, with commas between them.
  var columnList: String {
    columns.isEmpty ? "c0" : columns.indices.map { "c\($0)" }.joined(separator: ", ")
  }
}
