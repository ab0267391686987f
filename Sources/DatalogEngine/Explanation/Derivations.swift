import Diagnostics

/// A row of a relation, by its words.
struct RowKey: Hashable {
  var relation: RelationID
  var row: [UInt32]
}

/// A rule with values for its variables, its body being true.
struct RuleInstance {
  /// The rule, by its place in the program.
  var rule: Int
  /// The values of the variables.
  var values: [Int: UInt32]
  /// The rows of the body's atoms, by the places of the atoms.
  var rows: [Int: RowKey]
  /// The last step in which one of these was added that is of the head's own stratum; 0 where none is.
  var step: Int
}

/// Finds the rules that give a row, when the evaluation is over.
///
/// Of a recursive relation only those are given whose rows were there before: proofs made of them end,
/// and the first of them rests on what was there earliest.
final class Derivations {
  /// More instances of one rule than this are not looked for.
  static let mostInstances = 512

  let program: CoreProgram
  let solver: BodySolver
  let order: ValueOrder
  /// The rules of each relation, by their places in the program.
  let rules: [RelationID: [Int]]
  /// The relations of which the program states rows.
  let hasFacts: Set<RelationID>
  private let evaluated: EvaluatedRelations
  /// The number of each relation's stratum, nil where no rule of it uses it.
  private var recursive: [Int?]
  private var bodies: [Int: BodySolver.Body] = [:]

  /// Prepares to look at the relations of an evaluation.
  ///
  /// - Parameters:
  ///   - analysis: The program that was evaluated.
  ///   - evaluated: Its relations.
  ///   - context: What the evaluation shared.
  ///   - order: The order of values.
  init(
    _ analysis: Analysis, _ evaluated: EvaluatedRelations, context: EvaluationContext,
    order: ValueOrder
  ) {
    program = analysis.program
    self.evaluated = evaluated
    hasFacts = Set(program.facts.map(\.relation))
    self.order = order
    solver = BodySolver(program, relations: evaluated.relations, context: context)
    rules = Dictionary(grouping: program.rules.indices) { analysis.program.rules[$0].head.relation }
    recursive = Array(repeating: nil, count: program.relations.count)
    for (number, stratum) in analysis.strata.enumerated() where stratum.isRecursive {
      for relation in stratum.relations { recursive[relation.index] = number }
    }
  }

  /// The instances of rules that give a row, the best first.
  ///
  /// - Parameters:
  ///   - key: The row.
  ///   - rules: The rules to look at.
  /// - Returns: Those that rest on the lowest rows first; of these in the order of the rules, and
  ///   then of the values.
  /// - Throws: Where a limit is hit.
  func instances(
    giving key: RowKey, by rules: [Int]
  ) throws(EvaluationStop) -> [RuleInstance] {
    let group = recursive[key.relation.index]
    let limit = group == nil ? nil : evaluated.moment(of: key)
    var found: [RuleInstance] = []
    for rule in rules {
      var own = try instances(of: rule, giving: key.row, group, before: limit)
      own.sort(by: precedes)
      found += own
    }
    let ranked = found.enumerated().sorted {
      ($0.element.step, $0.offset) < ($1.element.step, $1.offset)
    }
    return ranked.map(\.element)
  }

  private func precedes(_ left: RuleInstance, _ right: RuleInstance) -> Bool {
    if left.step != right.step { return left.step < right.step }
    for variable in left.values.keys.sorted() {
      guard let a = left.values[variable], let b = right.values[variable], a != b else { continue }
      return order.precedes(Word(rawValue: a), Word(rawValue: b))
    }
    return false
  }

  private func instances(
    of rule: Int, giving row: [UInt32], _ group: Int?, before limit: RowSteps.Moment?
  ) throws(EvaluationStop) -> [RuleInstance] {
    guard let given = bindings(of: program.rules[rule].head, row) else { return [] }
    let body = body(of: rule)
    var found: [RuleInstance] = []
    try solver.solve(body, given: given) { words in
      let values = given.merging(zip(body.wanted, words)) { $1 }
      if let instance = self.instance(of: rule, body, values, group, before: limit) {
        found.append(instance)
      }
      return found.count < Self.mostInstances
    }
    return found
  }

  /// The body of a rule, ready to be solved for a row of its head.
  func body(of rule: Int) -> BodySolver.Body {
    if let known = bodies[rule] { return known }
    let core = program.rules[rule]
    let made = BodySolver.Body(core.body, of: core, given: core.head.variables)
    bodies[rule] = made
    return made
  }

  private func instance(
    of rule: Int, _ body: BodySolver.Body, _ values: [Int: UInt32], _ group: Int?,
    before limit: RowSteps.Moment?
  ) -> RuleInstance? {
    let rows = self.rows(of: body.literals, values)
    var last = 0
    if let group, let limit {
      for key in rows.values where recursive[key.relation.index] == group {
        let moment = evaluated.moment(of: key)
        guard moment.isBefore(limit) else { return nil }
        last = max(last, moment.step)
      }
    }
    return RuleInstance(rule: rule, values: values, rows: rows, step: last)
  }

  /// The rows of the atoms of a body.
  func rows(of literals: [CoreLiteral], _ values: [Int: UInt32]) -> [Int: RowKey] {
    var rows: [Int: RowKey] = [:]
    for (place, literal) in literals.enumerated() {
      guard case .atom(let atom) = literal else { continue }
      rows[place] = RowKey(
        relation: atom.relation, row: atom.arguments.map { Self.word(of: $0, values) })
    }
    return rows
  }

  private static func word(of term: CoreTerm, _ values: [Int: UInt32]) -> UInt32 {
    switch term {
    case .variable(let variable): values[variable, default: Word.none]
    case .constant(let word, _): word.rawValue
    case .anything: Word.none
    }
  }

  /// The values that a row gives the variables of a head; nil where it does not fit.
  ///
  /// - Parameters:
  ///   - head: The head.
  ///   - row: The row; a column that is not known is nil.
  /// - Returns: The values, by variable.
  func bindings(of head: CoreAtom, _ row: [UInt32?]) -> [Int: UInt32]? {
    var values: [Int: UInt32] = [:]
    for case (let argument, let word?) in zip(head.arguments, row) {
      switch argument {
      case .constant(let constant, _): if constant.rawValue != word { return nil }
      case .variable(let variable):
        if values[variable, default: word] != word { return nil }
        values[variable] = word
      case .anything: break
      }
    }
    return values
  }
}
