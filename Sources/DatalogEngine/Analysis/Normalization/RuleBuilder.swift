import DatalogSyntax
import Diagnostics

/// Builds one core rule from a head and the literals of one alternative.
struct RuleBuilder {
  let owner: RuleNormalizer
  var scope: RuleScope
  /// The literals so far, of the rule and of each enclosing aggregate, the innermost last.
  var bodies: [[CoreLiteral]] = [[]]
  /// Whether everything could be built.
  var isComplete = true
  /// The names of the head's variables.
  let headNames: Set<String>
  /// The literals around the current place, of the rule and of each enclosing aggregate, and which
  /// of them is the current one.
  var surroundings: [(literals: [Formula], current: Int?)]

  init(_ owner: RuleNormalizer, _ head: RuleNormalizer.Head, _ literals: [Formula]) {
    self.owner = owner
    var occurrences = VariableOccurrences()
    head.arguments.forEach { occurrences.add($0) }
    headNames = Set(occurrences.found.filter { $0.depth == 0 }.map(\.name))
    literals.forEach { occurrences.add($0) }
    scope = RuleScope(names: Set(occurrences.found.filter { $0.depth == 0 }.map(\.name)))
    surroundings = [(literals, nil)]
  }

  /// The rule; nil when something is wrong with it, which has been reported.
  mutating func build(
    _ head: RuleNormalizer.Head, _ literals: [Formula], _ range: SourceRange
  ) -> CoreRule? {
    for (index, literal) in literals.enumerated() { add(literal, at: index) }
    surroundings[0].current = nil
    let arguments = head.arguments.map { headTerm($0) }
    owner.checkConstants(head.arguments, of: head.relation)
    guard isComplete else { return nil }
    let atom = CoreAtom(
      relation: head.relation, arguments: arguments,
      argumentRanges: head.arguments.map(\.range), range: head.range)
    var rule = CoreRule(
      head: atom, body: bodies[0], variables: scope.variables, place: owner.place(range))
    EqualityElimination.apply(to: &rule, depths: scope.depths)
    WitnessExport.apply(to: &rule)
    return Safety.check(rule, owner.collector) ? rule : nil
  }

  /// Adds a literal to the innermost body.
  ///
  /// - Parameters:
  ///   - literal: The literal.
  ///   - index: Its place among the literals of the body.
  mutating func add(_ literal: Formula, at index: Int) {
    surroundings[surroundings.count - 1].current = index
    switch literal {
    case .atom(let atom):
      if let core = core(atom) { append(.atom(core)) }
    case .comparison(let comparison): append(comparison, isNegated: false)
    case .builtin(let test): append(test, isNegated: false)
    case .negation(.atom(let atom), let range) where atom.arguments.contains(where: \.isOpenRecord):
      appendNegation(of: .atom(atom), range)
    case .negation(.atom(let atom), _):
      if let core = core(atom) { append(.negation(core)) }
    case .negation(.comparison(let comparison), _): append(comparison, isNegated: true)
    case .negation(.builtin(let test), _): append(test, isNegated: true)
    case .negation(let inner, let range): appendNegation(of: inner, range)
    case .conjunction, .disjunction, .truth:
      preconditionFailure("alternatives are lists of literals")
    }
  }

  /// Adds a core literal to the innermost body.
  mutating func append(_ literal: CoreLiteral) { bodies[bodies.count - 1].append(literal) }

  /// Reports an error of this rule.
  mutating func fail(
    _ code: String, _ message: String, _ range: SourceRange, label: String? = nil,
    help: String? = nil
  ) {
    isComplete = false
    owner.collector.error(code, message, at: owner.place(range), label: label, help: help)
  }
}

// MARK: - Atoms

extension RuleBuilder {
  /// The core atom of an atom of the body: inverse turned round, closures as relations.
  mutating func core(_ atom: Atom) -> CoreAtom? {
    let reference = atom.predicate
    if reference.isInverse || reference.closure != .none, owner.inlined.isOpen(reference.name) {
      fail(
        "unbound-variable", "an inline relation that nothing lists has no inverse and no closure",
        atom.range, help: "give its rules a literal that lists the candidates")
      return nil
    }
    var written = atom.arguments
    if reference.isInverse || reference.closure != .none, written.count != 2 {
      fail(
        "arity-mismatch", "only a predicate of two arguments has an inverse or a closure",
        atom.range)
      return nil
    }
    guard let question = question(of: atom) else {
      isComplete = false
      return nil
    }
    var relation = question.relation
    if reference.isInverse { written.reverse() }
    written += question.time.map { [$0] } ?? []
    let arguments = written.enumerated().map { column, argument in
      bodyTerm(argument, in: owner.names[relation].place(column))
    }
    if reference.closure == .none { owner.checkConstants(written, of: relation) }
    if reference.closure != .none {
      relation = owner.closure(
        of: relation, reference.closure, isEndBound: isConstant(arguments[1]), atom.range)
    } else {
      relation = owner.narrowed(relation, arguments)
    }
    return CoreAtom(
      relation: relation, arguments: arguments, argumentRanges: written.map(\.range),
      range: atom.range)
  }

  /// What an atom asks; nil when something is wrong with it.
  private mutating func question(of atom: Atom) -> Question? {
    if let time = atom.asOf { return question(of: atom, asOf: time) }
    return owner.names.relation(of: atom, in: owner.source).map { ($0, nil) }
  }

  private func isConstant(_ term: CoreTerm) -> Bool {
    if case .constant = term { true } else { false }
  }

  /// What stands in a column of an atom; a computation becomes a variable with a condition.
  mutating func bodyTerm(_ expression: Expression, in place: ArgumentPlace? = nil) -> CoreTerm {
    switch expression.kind {
    case .variable(let name):
      if let word = owner.parameters[name] { return .constant(word, .term) }
      return .variable(scope.variable(name, expression.range))
    case .anonymous: return .anything
    case .constant, .entity, .iri:
      guard let word = owner.constant(expression, in: place) else {
        isComplete = false
        return .anything
      }
      return .constant(word, StaticType(of: expression) ?? .term)
    case .record: return recordTerm(expression)
    case .unary, .binary, .call, .cast, .aggregate: return computedTerm(expression)
    }
  }

  /// A variable that an equation gives the value of an expression.
  private mutating func computedTerm(_ expression: Expression) -> CoreTerm {
    let result = scope.makeVariable(expression.range)
    if let computed = core(expression) {
      append(equation(.term(.variable(result), expression.range), computed, expression.range))
    }
    return .variable(result)
  }

  /// The literal `left = right`.
  func equation(
    _ left: CoreExpression, _ right: CoreExpression, _ range: SourceRange
  ) -> CoreLiteral {
    .comparison(CoreComparison(comparator: .equal, left: left, right: right, range: range))
  }

  private mutating func headTerm(_ expression: Expression) -> CoreTerm {
    if case .anonymous = expression.kind {
      fail("unbound-variable", "`_` cannot stand in a head", expression.range)
    }
    if case .record = expression.kind, !expression.isConstant { return computedTerm(expression) }
    return bodyTerm(expression)
  }
}

extension CoreRelation {
  /// A column of what the graph states; nil where only rules say what there is.
  fileprivate func place(_ column: Int) -> ArgumentPlace? {
    guard case .stored(let selection) = origin else { return nil }
    return ArgumentPlace(selection.meaning, column: column)
  }
}
