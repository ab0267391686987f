import DatalogEngine
import Diagnostics
import TripleStore

/// Turns a query, after analysis, into a program in the terms of relational algebra.
///
/// The types of the columns are found by lowering again and again, with the types that the last
/// time has found, until there are no new ones: each column has one of seven types, and the types of
/// a column only ever grow.
package struct ProgramLowering {
  private static let typeIRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  private let query: AnalysedQuery
  private let tables: GraphTables
  /// Whether the target has what SQL has not: Soufflé, which only takes the types of columns.
  private let isForSouffle: Bool
  private let factsByRelation: [RelationID: [CoreFact]]

  /// Prepares to lower a query.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - tables: What the tables of the graph are like.
  ///   - isForSouffle: Whether relations may be what only Soufflé has.
  package init(_ query: AnalysedQuery, tables: GraphTables, isForSouffle: Bool = false) {
    self.query = query
    self.tables = tables
    self.isForSouffle = isForSouffle
    factsByRelation = Dictionary(grouping: query.program.facts, by: \.relation)
  }

  /// The program.
  ///
  /// - Throws: `not-compiled` for each construct that SQL has not.
  /// - Complexity: O(*n*) in the size of the rules, times the seven types.
  package func lowered() throws(DiagnosticList) -> LoweredProgram {
    try refuseFiles()
    if !isForSouffle { try refuseDisciplines() }
    var bases: [[LoweredBase]] = []
    var types: [[ColumnType]?] = []
    for index in query.program.relations.indices {
      let (base, columns) = try base(of: RelationID(index: index))
      bases.append(base)
      types.append(columns)
    }
    while true {
      let context = LoweringContext(
        query, relations: query.program.relations.indices.map { relation($0, bases[$0]) },
        types: types, isForSouffle: isForSouffle)
      let strata = try strata(in: context)
      if context.hasWidened {
        types = context.types
        continue
      }
      for index in types.indices {
        context.relations[index].columns =
          types[index] ?? query.program.relations[index].types.map { _ in .text }
        context.relations[index].isEmpty = types[index] == nil
      }
      return program(strata, context)
    }
  }

  private func program(
    _ strata: [LoweredStratum], _ context: LoweringContext
  ) -> LoweredProgram {
    var program = LoweredProgram(
      relations: context.relations, strata: strata,
      answer: LoweredAnswer(
        relation: query.goal.relation.index, columns: query.goal.columns, order: query.goal.order,
        limit: query.limit))
    let used = Set(strata.flatMap(\.relations))
    let filled = Set(strata.flatMap(\.rules).map(\.head))
    for index in used.subtracting(filled) {
      program.relations[index].storedRows = program.relations[index].base.reduce(0) { $0 + $1.rows }
    }
    for index in used {
      for base in program.relations[index].base {
        switch base {
        case .facts: break
        case .property(let table), .instances(let table, _), .statements(let table):
          program.predicates.insert(table.iri)
        }
      }
    }
    return program
  }

  /// Lowers all groups once with the types that are known.
  private func strata(in context: LoweringContext) throws(DiagnosticList) -> [LoweredStratum] {
    var strata: [LoweredStratum] = []
    var problems: [Diagnostic] = []
    for stratum in query.strata {
      context.begin(stratum)
      var lowered = LoweredStratum(
        relations: stratum.relations.map(\.index), rules: [], isRecursive: stratum.isRecursive)
      for index in stratum.rules {
        var lowering = RuleLowering(query.program.rules[index], in: context)
        do throws(Diagnostic) {
          guard let rule = try lowering.lowered() else { continue }
          context.widen(rule.head, by: rule.values.map(\.type))
          lowered.rules.append(rule)
        } catch {
          problems.append(error)
        }
      }
      strata += context.takeAuxiliaries()
      strata.append(lowered)
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
    return strata
  }
}

// MARK: - Relations

extension ProgramLowering {
  private func relation(_ index: Int, _ base: [LoweredBase]) -> LoweredRelation {
    let known = query.program.relations[index]
    // Names of any language become what every target takes for one.
    let words = known.name.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
    let name = words.joined(separator: "_").prefix(40)
    return LoweredRelation(
      name: "r\(index)" + (name.isEmpty ? "" : "_\(name)"), meaning: known.name,
      columns: [], base: base)
  }

  /// The rows that a relation has before any rule adds to them, and their types.
  private func base(
    of relation: RelationID
  ) throws(DiagnosticList) -> ([LoweredBase], [ColumnType]?) {
    var base: [LoweredBase] = []
    var types: [ColumnType]?
    func widen(by columns: [ColumnType]) {
      types = types.map { zip($0, columns).map { $0.union($1) } } ?? columns
    }
    if case .stored(let selection) = query.program[relation].origin {
      for (part, columns) in stored(selection) {
        base.append(part)
        widen(by: columns)
      }
    }
    let facts = try rows(of: relation)
    if !facts.isEmpty { base.append(.facts(facts)) }
    for row in facts { widen(by: row.map(\.type)) }
    for column in (types ?? []).indices where types?[column] == .number {
      // A double does not hold every whole number.
      if facts.contains(where: { $0[column].isBeyondDoubles }) { types?[column] = .any }
    }
    return (base, types)
  }

  private func rows(
    of relation: RelationID
  ) throws(DiagnosticList) -> [[Scalar.Constant]] {
    var rows: [[Scalar.Constant]] = []
    var known: Set<[Scalar.Constant]> = []
    for fact in factsByRelation[relation] ?? [] {
      let row = fact.row.compactMap { Scalar.Constant(query.values.answerValue(of: $0)) }
      guard row.count == fact.row.count else {
        throw DiagnosticList([Refusal.diagnostic("a record", at: fact.place)])
      }
      if known.insert(row).inserted { rows.append(row) }
    }
    return rows
  }

  private func stored(_ selection: StoredSelection) -> [(LoweredBase, [ColumnType])] {
    switch selection.meaning {
    case .property(let iri):
      guard let table = tables.table(of: iri) else { return [] }
      return [(.property(table), [.node, table.object])]
    case .instances(let classes):
      guard let table = tables.table(of: ProgramLowering.typeIRI) else { return [] }
      return [(.instances(table, classes: classes), [.node])]
    case .anyTriple:
      return tables.properties.filter { isWanted($0, selection.bound) }.map {
        (.statements($0), [.node, .node, $0.object])
      }
    case .relation, .ambiguous: return []
    }
  }

  /// Whether statements with a property may be among those that are asked for.
  private func isWanted(_ table: PropertyTable, _ bound: [Word?]) -> Bool {
    guard bound.count > 1, let word = bound[1] else { return true }
    if case .term(.iri(let iri)) = query.values.answerValue(of: word) { return iri == table.iri }
    return false
  }

  /// Refuses relations that are read from files.
  private func refuseFiles() throws(DiagnosticList) {
    for relation in query.strata.flatMap(\.relations) {
      let known = query.program[relation]
      guard case .input = known.origin else { continue }
      throw DiagnosticList([
        Refusal.diagnostic(
          "`.input` of a file", at: known.place,
          help: "`--rules FILE.csv` takes a table in; `sanjiang run` reads it as the program says")
      ])
    }
  }

  /// Refuses relations whose rows decide about each other.
  private func refuseDisciplines() throws(DiagnosticList) {
    var problems: [Diagnostic] = []
    let needed = Set(query.strata.flatMap(\.relations))
    for relation in needed.sorted(by: { $0.index < $1.index }) {
      let known = query.program[relation]
      if let construct = known.refused {
        problems.append(Refusal.diagnostic(construct, at: known.place, targets: ["souffle"]))
      }
    }
    for dominance in query.program.dominances where needed.contains(dominance.relation) {
      problems.append(
        Refusal.diagnostic("subsumption", at: dominance.rule.place, targets: ["souffle"]))
    }
    guard problems.isEmpty else { throw DiagnosticList(problems) }
  }
}

extension LoweredBase {
  /// How many rows there are at most.
  fileprivate var rows: Int {
    switch self {
    case .facts(let rows): rows.count
    case .property(let table), .instances(let table, _), .statements(let table): table.rows
    }
  }
}

extension CoreRelation {
  /// What decides which rows it has and cannot be said in SQL.
  fileprivate var refused: String? {
    if sizeLimit != nil { return "`.limitsize`" }
    switch discipline {
    case .none: return nil
    case .equivalence: return "`eqrel`"
    case .choice: return "`choice-domain`"
    }
  }
}
