import DatalogSyntax

/// Brings the literals of a body into an order in which each can be tried.
///
/// A literal can be tried as soon as everything it needs has a value: an atom always (but for
/// what is computed in its arguments), an equation when one side is a variable or known and the
/// other is known, everything else when all its variables have values.
struct NaiveOrder {
  /// The variables that have values so far.
  private var bound: Set<String>
  /// The variables that stand outside of aggregates in the rule, and in the enclosing aggregates.
  private let visible: Set<String>
  private var remaining: [Formula]
  private var ordered: [Formula] = []

  /// Finds an order in which the literals can be tried.
  ///
  /// - Parameters:
  ///   - literals: The literals of one alternative.
  ///   - bound: The variables that have values already.
  ///   - visible: The names outside of aggregates around the literals: head, enclosing bodies.
  ///   - needed: The names that must have a value in the end.
  /// - Returns: The literals in such an order.
  /// - Throws: ``NaiveError/unbound`` where there is no such order.
  static func ordered(
    _ literals: [Formula], bound: Set<String>, visible: Set<String>, needed: Set<String>
  ) throws(NaiveError) -> [Formula] {
    var order = NaiveOrder(bound, visible.union(NaiveNames(literals).own), literals)
    while !order.remaining.isEmpty { try order.takeNext() }
    guard needed.isSubset(of: order.bound) else { throw .unbound }
    return order.ordered
  }

  private init(_ bound: Set<String>, _ visible: Set<String>, _ literals: [Formula]) {
    self.bound = bound
    self.visible = visible
    remaining = literals
  }

  private mutating func takeNext() throws(NaiveError) {
    let next =
      remaining.indices.first { isReady(at: $0) }
      ?? remaining.indices.first { givesWitnesses(remaining[$0]) }
    guard let next else { throw .unbound }
    let literal = remaining.remove(at: next)
    ordered.append(literal)
    if case .negation = literal { return }
    bound.formUnion(NaiveNames(literal).own)
    for aggregate in Self.aggregates(of: literal) {
      bound.formUnion(NaiveNames(inside: aggregate).all.intersection(visible))
    }
  }

  private func isReady(at index: Int) -> Bool {
    switch remaining[index] {
    case .atom(let atom):
      return atom.arguments.allSatisfy { $0.isPlain || isKnown($0) }
    case .comparison(let comparison):
      let (left, right) = (comparison.left, comparison.right)
      guard comparison.op == .equal else { return isKnown(left) && isKnown(right) }
      return isKnown(left) && (isKnown(right) || right.isVariable)
        || isKnown(right) && left.isVariable
    case .builtin(let test): return test.arguments.allSatisfy(isKnown)
    case .truth: return true
    case .negation(.atom(let atom), _):
      return atom.arguments.allSatisfy { $0.isAnonymous || isKnown($0) }
    case .negation(let inner, _): return isNegationReady(inner, at: index)
    case .conjunction, .disjunction: return false
    }
  }

  /// A negated conjunction may have variables of its own, which stand nowhere else.
  private func isNegationReady(_ inner: Formula, at index: Int) -> Bool {
    var others = remaining
    others.remove(at: index)
    let elsewhere = NaiveNames(others + ordered).all.union(bound)
    return NaiveNames(inner).all.intersection(elsewhere).isSubset(of: bound)
  }

  /// Whether an expression has a value.
  private func isKnown(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .variable(let name): bound.contains(name)
    case .anonymous: false
    case .constant, .entity, .iri: true
    case .unary(_, let operand), .cast(let operand, _): isKnown(operand)
    case .binary(_, let left, let right): isKnown(left) && isKnown(right)
    case .call(_, let arguments), .record(_, let arguments): arguments.allSatisfy(isKnown)
    case .aggregate(let aggregate):
      NaiveNames(inside: aggregate).all.intersection(visible).isSubset(of: bound)
    }
  }

  /// Whether a literal is `n = min x : { … }` whose body gives values to variables of the rule
  /// that nothing else binds: the witnesses, those for which the minimum is reached.
  private func givesWitnesses(_ literal: Formula) -> Bool {
    guard case .comparison(let comparison) = literal, comparison.op == .equal else { return false }
    let sides = [comparison.left, comparison.right]
    return sides.contains { side in
      guard case .aggregate(let aggregate) = side.kind else { return false }
      let other = sides.first { !$0.isAggregate }
      return (aggregate.function == .min || aggregate.function == .max)
        && other.map { $0.isVariable || isKnown($0) } == true && bindsItself(aggregate)
    }
  }

  /// Whether the body of an aggregate gives values to all that it shares with the rule.
  private func bindsItself(_ aggregate: Aggregate) -> Bool {
    let shared = NaiveNames(inside: aggregate).all.intersection(visible)
    // What another aggregate may give a value to waits for that.
    guard shared.intersection(hoped).isSubset(of: bound) else { return false }
    return NaiveAlternatives.of(aggregate.body).allSatisfy { literals in
      let order = try? NaiveOrder.ordered(
        literals, bound: bound, visible: visible, needed: shared)
      return order != nil
    }
  }

  /// The names that get values if every aggregate that is still to come has one.
  private var hoped: Set<String> {
    var hoped = bound
    var before: Int
    repeat {
      before = hoped.count
      for case .comparison(let equation) in remaining where equation.op == .equal {
        for (side, other) in [(equation.left, equation.right), (equation.right, equation.left)]
        where side.isVariable {
          let names = NaiveNames(other)
          if names.own.isSubset(of: hoped) { hoped.formUnion(NaiveNames(side).own) }
        }
      }
    } while hoped.count > before
    return hoped
  }

  private static func aggregates(of literal: Formula) -> [Aggregate] {
    guard case .comparison(let comparison) = literal else { return [] }
    return [comparison.left, comparison.right].compactMap {
      if case .aggregate(let aggregate) = $0.kind { aggregate } else { nil }
    }
  }
}

extension Expression {
  var isVariable: Bool { if case .variable = kind { true } else { false } }
  var isAnonymous: Bool { if case .anonymous = kind { true } else { false } }
  var isAggregate: Bool { if case .aggregate = kind { true } else { false } }
  /// Whether it takes any value a row has there.
  var isPlain: Bool { isVariable || isAnonymous }
}
