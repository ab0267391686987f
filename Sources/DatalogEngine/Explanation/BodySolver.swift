import Diagnostics

/// Finds the values for which the body of a rule holds, when all relations are complete.
///
/// The values that are known stand in a relation of one row, which is joined with the body; so
/// computations, negation and aggregates mean what they meant when the rule was evaluated.
final class BodySolver {
  let program: CoreProgram
  /// The relations, by number.
  let relations: [Relation]
  let context: EvaluationContext

  /// Creates a solver.
  init(_ program: CoreProgram, relations: [Relation], context: EvaluationContext) {
    self.program = program
    self.relations = relations
    self.context = context
  }

  /// A body to be solved.
  struct Body {
    var literals: [CoreLiteral]
    /// The rule that it belongs to, for the types and names of the variables.
    var rule: CoreRule
    /// The variables whose values are wanted.
    var wanted: [Int]

    /// The body of a rule with a variable in the place of each `_` of its atoms, so that the rows of
    /// the atoms are known.
    init(_ literals: [CoreLiteral], of rule: CoreRule, given: some Sequence<Int>) {
      var rule = rule
      self.literals = literals.map { literal in
        guard case .atom(var atom) = literal else { return literal }
        for (index, argument) in atom.arguments.enumerated() where argument == .anything {
          atom.arguments[index] = .variable(rule.variables.count)
          rule.variables.append(CoreVariable(name: nil, range: atom.argumentRanges[index]))
        }
        return .atom(atom)
      }
      self.rule = rule
      wanted = Grounding(self.literals, initially: given).bound.sorted()
    }
  }

  /// Finds solutions.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - given: The values of variables that are known.
  ///   - take: Takes the values of the wanted variables, and says whether to go on.
  /// - Throws: Where a limit is hit; a body that cannot be computed has no solutions.
  func solve(
    _ body: Body, given: [Int: UInt32], _ take: @escaping ([UInt32]) -> Bool
  ) throws(EvaluationStop) {
    try context.limits.look()
    var (cores, relations) = (program.relations, self.relations)
    var rule = body.rule
    rule.body = body.literals
    if let known = try premise(given, of: body.rule) {
      rule.body.insert(known.literal, at: 0)
      cores.append(known.core)
      relations.append(known.rows)
    }
    var sink: SolutionSink?
    let plan = RulePlan(
      rule, giving: body.wanted.map { .variable($0) },
      types: RuleTyping(rule, relations: cores, values: context.values), recent: nil,
      relations: relations, context: context, random: nil
    ) {
      let made = SolutionSink(sources: $0, take)
      sink = made
      return made
    }
    do throws(EvaluationStop) {
      try plan.run()
    } catch {
      if case .failure = error { return }
      if sink?.isDone == true { return }
      throw error
    }
  }

  /// An atom over a relation whose only row is the values that are known, and which comes behind those
  /// of the program; nil where none is known.
  private func premise(
    _ given: [Int: UInt32], of rule: CoreRule
  ) throws(EvaluationStop) -> (literal: CoreLiteral, core: CoreRelation, rows: Relation)? {
    let known = given.keys.sorted()
    guard !known.isEmpty else { return nil }
    let typing = RuleTyping(rule, relations: program.relations, values: context.values)
    let rows = Relation(arity: known.count, meter: context.limits.meter)
    do { try rows.insert(row: known.map { given[$0, default: 0] }) } catch {
      throw EvaluationStop(error)
    }
    let range = rule.head.range
    let atom = CoreAtom(
      relation: RelationID(index: relations.count), arguments: known.map { .variable($0) },
      argumentRanges: known.map { _ in range }, range: range)
    let core = CoreRelation(
      name: "given", arity: known.count, types: known.map { typing.types[$0] }, isAuxiliary: true)
    return (.atom(atom), core, rows)
  }

  /// Finds the rows of a relation that have some values.
  ///
  /// - Parameters:
  ///   - pattern: The relation, and what stands in its columns where that is known.
  ///   - take: Takes a row, and says whether to go on.
  /// - Throws: Where a limit is hit.
  func rows(
    matching pattern: RowPattern, _ take: @escaping ([UInt32]) -> Bool
  ) throws(EvaluationStop) {
    let range = SourceRange(0, 0)
    let columns = pattern.columns.indices
    let atom = CoreAtom(
      relation: pattern.relation, arguments: columns.map { .variable($0) },
      argumentRanges: columns.map { _ in range }, range: range)
    let rule = CoreRule(
      head: atom, body: [.atom(atom)],
      variables: columns.map { _ in CoreVariable(name: nil, range: range) },
      place: SourcePlace(SourceText(name: "", bytes: []), range))
    var given: [Int: UInt32] = [:]
    for case (let column, let word?) in pattern.columns.enumerated() { given[column] = word }
    let body = Body(rule.body, of: rule, given: given.keys)
    try solve(body, given: given) { words in
      let values = given.merging(zip(body.wanted, words)) { $1 }
      return take(columns.map { values[$0, default: Word.none] })
    }
  }
}

/// Hands solutions on, one by one.
private final class SolutionSink: BatchSink {
  private let sources: [KeySource]
  private let handOn: ([UInt32]) -> Bool
  /// Whether whoever takes them has enough.
  private(set) var isDone = false

  init(sources: [KeySource], _ handOn: @escaping ([UInt32]) -> Bool) {
    self.sources = sources
    self.handOn = handOn
  }

  func take(_ stage: Stage) throws(EvaluationStop) {
    let columns = sources.map { $0.column(of: stage) }
    for row in 0..<stage.count where !handOn(columns.map { $0[row] }) {
      isDone = true
      throw .cancelled
    }
  }
}
