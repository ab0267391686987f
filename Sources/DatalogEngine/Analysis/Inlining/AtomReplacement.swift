import DatalogSyntax
import Diagnostics

/// Replaces atoms by the rules of their relations.
///
/// The variables of a rule get names that no program can have, others at each use; what is put in
/// stands where the atom stood, so that a mistake is shown where the relation is used.
struct AtomReplacement {
  /// The rules of relations whose atoms are all replaced.
  private let always: [String: [InlineExpansion.Definition]]
  /// The rules of relations whose atoms are replaced where they are neither negated nor aggregated.
  private let whereHeld: [String: [InlineExpansion.Definition]]
  /// Whether the current place is neither negated nor aggregated.
  private var isHeld = true
  /// Whether the current place is in an aggregate.
  private var isAggregated = false
  /// How many atoms may still be replaced.
  private var rest: Int
  /// How deep formulas and expressions may be nested, since the analysis walks them by recursion.
  private static let mostLevels = 400
  private var level = 0
  private var uses = 0

  init(
    always: [String: [InlineExpansion.Definition]],
    whereHeld: [String: [InlineExpansion.Definition]], most: Int
  ) {
    self.always = always
    self.whereHeld = whereHeld
    rest = most
  }

  /// A formula with the atoms replaced.
  mutating func formula(
    _ formula: Formula
  ) throws(InlineExpansion.Refusal) -> Formula {
    try enter()
    defer { level -= 1 }
    switch formula {
    case .atom(let atom): return try replaced(atom)
    case .negation(let inner, let range): return .negation(try inside(inner), range)
    case .comparison(var comparison):
      comparison.left = try expression(comparison.left)
      comparison.right = try expression(comparison.right)
      return .comparison(comparison)
    case .builtin(var test):
      test.arguments = try expressions(test.arguments)
      return .builtin(test)
    case .truth: return formula
    case .conjunction(let parts): return .conjunction(try formulas(parts))
    case .disjunction(let parts): return .disjunction(try formulas(parts))
    }
  }

  private mutating func enter() throws(InlineExpansion.Refusal) {
    guard level < AtomReplacement.mostLevels else { throw InlineExpansion.Refusal.tooMany }
    level += 1
  }

  /// A formula that is negated or aggregated, with the atoms replaced.
  private mutating func inside(
    _ formula: Formula
  ) throws(InlineExpansion.Refusal) -> Formula {
    let outside = isHeld
    isHeld = false
    defer { isHeld = outside }
    return try self.formula(formula)
  }

  private mutating func formulas(
    _ parts: [Formula]
  ) throws(InlineExpansion.Refusal) -> [Formula] {
    var result: [Formula] = []
    for part in parts { result.append(try formula(part)) }
    return result
  }

  private mutating func expressions(
    _ parts: [Expression]
  ) throws(InlineExpansion.Refusal) -> [Expression] {
    var result: [Expression] = []
    for part in parts { result.append(try expression(part)) }
    return result
  }

  /// An expression with the atoms of its aggregates replaced.
  private mutating func expression(
    _ expression: Expression
  ) throws(InlineExpansion.Refusal) -> Expression {
    try enter()
    defer { level -= 1 }
    var expression = expression
    switch expression.kind {
    case .variable, .anonymous, .constant, .entity, .iri: break
    case .unary(let name, let operand):
      expression.kind = .unary(name, try self.expression(operand))
    case .cast(let operand, let type):
      expression.kind = .cast(try self.expression(operand), type)
    case .binary(let name, let left, let right):
      expression.kind = .binary(name, try self.expression(left), try self.expression(right))
    case .call(let name, let arguments):
      expression.kind = .call(name, try expressions(arguments))
    case .record(let branch, let fields):
      expression.kind = .record(branch: branch, try expressions(fields))
    case .aggregate(var aggregate):
      let outside = isAggregated
      isAggregated = true
      defer { isAggregated = outside }
      aggregate.body = try inside(aggregate.body)
      if let target = aggregate.target { aggregate.target = try self.expression(target) }
      expression.kind = .aggregate(aggregate)
    }
    return expression
  }

  /// What stands for an atom: for each rule, its arguments equal those of the head, and its body.
  private mutating func replaced(
    _ atom: Atom
  ) throws(InlineExpansion.Refusal) -> Formula {
    var atom = atom
    atom.arguments = try expressions(atom.arguments)
    guard let name = atom.plainName, let rules = always[name] ?? (isHeld ? whereHeld[name] : nil),
      // Another number of arguments is reported where the relation is looked up.
      rules.allSatisfy({ $0.arguments.count == atom.arguments.count })
    else { return .atom(atom) }
    if isAggregated, rules.contains(where: \.hasOwnNames) {
      throw InlineExpansion.Refusal.aggregated(atom)
    }
    var alternatives: [Formula] = []
    for rule in rules {
      guard rest > 0 else { throw InlineExpansion.Refusal.tooMany }
      rest -= 1
      uses += 1
      let renaming = VariableRenaming(use: uses, range: atom.range)
      var parts: [Formula] = zip(atom.arguments, rule.arguments).map { argument, own in
        .comparison(
          Comparison(argument, .equal, renaming.expression(own), range: argument.range))
      }
      if let body = rule.body { parts.append(try formula(renaming.formula(body))) }
      alternatives.append(parts.isEmpty ? .truth(true, atom.range) : .conjunction(parts))
    }
    if alternatives.count == 1 { return alternatives[0] }
    return alternatives.isEmpty ? .truth(false, atom.range) : .disjunction(alternatives)
  }
}
