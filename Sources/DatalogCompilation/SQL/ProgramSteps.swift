import DatalogEngine
import Diagnostics

/// What a program does, step by step, with every `SELECT` in the dialect of its target.
struct ProgramSteps {
  /// A table of the graph that is read.
  struct Table {
    /// What the program calls it.
    var name: String
    /// The file, without its ending.
    var file: String
    /// The columns.
    var columns: [(name: String, type: ColumnType)]
    /// How many rows it has.
    var rows: Int
  }

  /// A relation that is computed.
  struct Definition {
    var name: String
    /// What it is, and the rules as they are written: for those who read the program.
    var remarks: [String]
    /// Its rows.
    var select: String
    /// How many literals use it.
    var uses: Int
    /// Whether it is only another name for rows that are there.
    var isPlain: Bool
  }

  /// Relations that are computed from each other in rounds.
  struct Loop {
    struct Member {
      var name: String
      var remarks: [String]
      /// The rows to begin with.
      var start: String
      /// The rows that one more round gives: each `SELECT` with the relation of whose last rows it
      /// makes them.
      var round: [(recent: String, select: String)]
    }
    var members: [Member]
  }

  enum Step {
    case define(Definition)
    case loop(Loop)
  }

  /// The question as it is written.
  var question: [String] = []
  var tables: [Table] = []
  /// Statements that define the helper functions.
  var helpers: [String] = []
  var steps: [Step] = []
  /// The nodes that the program calls by name, where tables are of numbers.
  var namedNodes: [String] = []
  /// The answer, in order.
  var answer = ""
  /// Whether nodes stand in tables by number.
  let usesIds: Bool
  let dialect: SQLDialect

  /// Writes the steps of a program.
  ///
  /// - Throws: `not-compiled` for what the dialect has not.
  init(
    _ program: LoweredProgram, tables: GraphTables, dialect: SQLDialect
  ) throws(DiagnosticList) {
    usesIds = tables.usesIds
    self.dialect = dialect
    var writer = SelectWriter(program, dialect: dialect, usesIds: tables.usesIds)
    let uses = program.uses
    for stratum in program.strata {
      let group = RecursiveGroup(stratum)
      if stratum.isRecursive, !group.continuing.isEmpty {
        add(group, of: stratum, program, uses, &writer)
      } else {
        for relation in stratum.relations where uses[relation] != nil {
          let rules = stratum.rules.filter { $0.head == relation }
          let known = program.relations[relation]
          steps.append(
            .define(
              Definition(
                name: known.name, remarks: known.remarks(rules),
                select: writer.definition(of: relation, by: rules),
                uses: uses[relation, default: 0], isPlain: rules.isEmpty)))
        }
      }
    }
    answer = writer.answer()
    self.tables = [Table(nodes: tables.nodes, usesIds: usesIds)]
    for iri in program.predicates.sorted() {
      guard let table = tables.table(of: iri) else { continue }
      self.tables.append(Table(table, name: writer.tableName(table)))
    }
    if usesIds { namedNodes = program.namedNodes }
    guard writer.problems.isEmpty else { throw DiagnosticList(writer.problems) }
    helpers = HelperFunctions.definitions(of: writer.helpers, in: dialect)
  }

  private mutating func add(
    _ group: RecursiveGroup, of stratum: LoweredStratum, _ program: LoweredProgram,
    _ uses: [Int: Int], _ writer: inout SelectWriter
  ) {
    if dialect != .spark, let relation = group.linearRelation(in: dialect) {
      let known = program.relations[relation]
      steps.append(
        .define(
          Definition(
            name: known.name, remarks: known.remarks(stratum.rules),
            select: writer.recursiveDefinition(of: relation, group),
            uses: uses[relation, default: 0], isPlain: false)))
      return
    }
    steps.append(
      .loop(
        Loop(
          members: stratum.relations.map { relation in
            let known = program.relations[relation]
            return Loop.Member(
              name: known.name,
              remarks: known.remarks(stratum.rules.filter { $0.head == relation }),
              start: writer.definition(
                of: relation, by: group.starting.filter { $0.head == relation }),
              round: writer.round(of: relation, group))
          })))
  }
}

extension ProgramSteps.Table {
  /// The table of the nodes.
  fileprivate init(nodes: Int, usesIds: Bool) {
    name = "g_nodes"
    file = "nodes"
    columns = (usesIds ? [("id", .node)] : []) + [("node", .text), ("printed", .text)]
    rows = nodes
  }

  /// The table of a predicate.
  fileprivate init(_ table: PropertyTable, name: String) {
    self.name = name
    file = table.file
    columns = [("s", .node), ("o", table.object)]
    rows = table.rows
  }
}

extension LoweredProgram {
  /// How many literals use each relation.
  fileprivate var uses: [Int: Int] {
    var uses: [Int: Int] = [answer.relation: 1]
    for rule in allRules { rule.body.forEachRelation { uses[$0, default: 0] += 1 } }
    return uses
  }

  /// The rules, and those of relations that only one of them uses.
  private var allRules: [LoweredRule] {
    strata.flatMap(\.rules).flatMap { $0.locals + [$0] }
  }

  /// The nodes that the program calls by name, each once.
  var namedNodes: [String] {
    var found: Set<String> = []
    func visit(_ scalar: Scalar) {
      switch scalar {
      case .constant(.node(let node)): found.insert(node)
      case .column, .constant: break
      case .call(_, let arguments, _), .template(_, let arguments, _, _): arguments.forEach(visit)
      }
    }
    for rule in allRules {
      rule.values.forEach(visit)
      rule.grouping?.target.map(visit)
      rule.body.forEachScalar(visit)
    }
    for relation in strata.flatMap(\.relations) {
      for case .facts(let rows) in relations[relation].base {
        for case .node(let node) in rows.joined() { found.insert(node) }
      }
      for case .statements(let table) in relations[relation].base { found.insert(table.iri) }
    }
    return found.sorted()
  }
}

extension LoweredBody {
  /// Calls `visit` with every relation that rows come from or that must not have some.
  func forEachRelation(_ visit: (Int) -> Void) {
    for item in items {
      switch item.source {
      case .relation(let relation), .optional(let relation, _): visit(relation)
      case .generator: break
      }
    }
    for case .absent(let body) in conditions { body.forEachRelation(visit) }
  }

  /// Calls `visit` with every value in it.
  func forEachScalar(_ visit: (Scalar) -> Void) {
    for item in items {
      switch item.source {
      case .relation: break
      case .optional(_, let values), .generator(_, let values, _): values.forEach(visit)
      }
    }
    for condition in conditions {
      switch condition {
      case .comparison(_, let left, let right):
        visit(left)
        visit(right)
      case .holds(let value, _), .hasValue(let value), .matches(let value, _, _, _): visit(value)
      case .absent(let body): body.forEachScalar(visit)
      case .never: break
      }
    }
  }
}

extension LoweredRelation {
  /// What is said of it above its definition: its name, and its rules as they are written.
  fileprivate func remarks(_ rules: [LoweredRule]) -> [String] {
    var remarks = ["\(meaning)/\(columns.count)"]
    for rule in rules {
      let text = rule.place.source.text(of: rule.place.range)
      let lines = text.split(whereSeparator: \.isNewline).map { "  " + $0 }
      if !remarks.contains(lines.first ?? "") { remarks += lines }
    }
    return remarks
  }
}
