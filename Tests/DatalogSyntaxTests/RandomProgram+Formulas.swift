import DatalogSyntax
import TestSupport

extension RandomProgram {
  /// A body, at most `depth` formulas deep.
  mutating func formula(depth: Int) -> Formula {
    guard depth > 0 else { return .atom(atom(depth: 1)) }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return .conjunction(several(2...3) { $0.formula(depth: depth - 1) })
    case 1:
      // The parser reads a conjunction inside a disjunction with or without parentheses as one.
      return .disjunction(several(2...3) { $0.formula(depth: depth - 1) })
    case 2: return .negation(formula(depth: depth - 1), nowhere)
    case 3, 4: return .comparison(comparison(depth: depth - 1))
    case 5: return .truth(generator.isOneIn(2), nowhere)
    case 6: return .builtin(test())
    case 7: return .atom(timed(path()))
    default: return .atom(timed(atom(depth: depth - 1)))
    }
  }

  private mutating func comparison(depth: Int) -> Comparison {
    Comparison(
      expression(depth: depth),
      pick([.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .resembles]),
      expression(depth: depth), range: nowhere)
  }

  private mutating func test() -> BuiltinTest {
    BuiltinTest(
      name: identifier(["match", "contains", "starts_with", "ends_with"]),
      arguments: several(2...2) { $0.expression(depth: 2) }, range: nowhere)
  }

  /// An atom of a relation.
  mutating func atom(depth: Int) -> Atom {
    Atom(
      predicate: PredicateReference(predicateName(), range: nowhere),
      arguments: several(0...3) { $0.expression(depth: depth) }, range: nowhere)
  }

  /// The atom, sometimes asked as of a time.
  private mutating func timed(_ atom: Atom) -> Atom {
    var atom = atom
    if generator.isOneIn(4) { atom.asOf = expression(depth: 1) }
    return atom
  }

  private mutating func path() -> Atom {
    let predicate = PredicateReference(
      predicateName(), isInverse: generator.isOneIn(2),
      closure: pick([.transitive, .reflexiveTransitive]), range: nowhere)
    return Atom(
      predicate: predicate, arguments: several(2...2) { $0.expression(depth: 2) }, range: nowhere)
  }

  private mutating func predicateName() -> PredicateReference.Name {
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: .iri(pick(Self.iris))
    case 1: prefixedName()
    default: .plain(pick(Self.predicates + Self.qualified))
    }
  }

  private mutating func prefixedName() -> PredicateReference.Name {
    .prefixed(prefix: "u", local: pick(["takesCourse", "a-b", "1", "_", "牵头", "x1-"]))
  }

  /// A term, at most `depth` terms deep.
  mutating func expression(depth: Int) -> Expression {
    Expression(kind(depth: depth), range: nowhere)
  }

  private mutating func kind(depth: Int) -> Expression.Kind {
    let isLeaf = depth <= 0 || generator.isOneIn(3)
    guard !isLeaf else { return leaf() }
    switch Int.random(in: 0..<8, using: &generator) {
    case 7:
      let branch = generator.isOneIn(2) ? identifier() : nil
      return .record(branch: branch, several(0...3) { $0.expression(depth: depth - 1) })
    case 0:
      // A sign before a number is part of the number.
      let operand = expression(depth: depth - 1)
      return .unary(pick(["-", "bnot", "lnot"]), operand)
    case 1:
      return .call(identifier(Self.functions), several(2...3) { $0.expression(depth: depth - 1) })
    case 2: return .aggregate(aggregate(depth: depth - 1))
    case 3: return .cast(expression(depth: depth - 1), identifier(["number", "T", "类型", "a.T"]))
    default:
      let operators = [
        "+", "-", "*", "/", "%", "^", "band", "bor", "bxor", "bshl", "bshr", "bshru", "land", "lor",
        "lxor",
      ]
      return .binary(
        pick(operators), expression(depth: depth - 1), expression(depth: depth - 1))
    }
  }

  private mutating func leaf() -> Expression.Kind {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: .anonymous
    case 1: .entity(pick(Self.entities))
    case 2: .iri(generator.isOneIn(2) ? prefixedName() : .iri(pick(Self.iris)))
    case 3, 4, 5: .constant(constant())
    default: .variable(pick(Self.variables))
    }
  }

  private mutating func aggregate(depth: Int) -> Aggregate {
    let function = pick([Aggregate.Function.count, .sum, .min, .max, .mean])
    return Aggregate(
      function: function, target: function == .count ? nil : expression(depth: depth),
      body: formula(depth: depth), range: nowhere)
  }

  /// A constant of any kind.
  mutating func constant() -> Constant {
    switch Int.random(in: 0..<7, using: &generator) {
    case 6: return .null
    case 0: return .integer(pick([0, 1, -1, .min, .max, Int64(bitPattern: generator.next())]))
    case 1: return .unsigned(pick([0, .max, generator.next()]))
    case 2:
      let float = Double(bitPattern: generator.next())
      return .float(float.isFinite ? float : pick([0.0, -0.0, 5e-300, 1e300, 0.1]))
    case 3:
      return .date(
        year: Int.random(in: 1...9999, using: &generator),
        month: Int.random(in: 1...12, using: &generator),
        day: Int.random(in: 1...28, using: &generator))
    case 4: return .truth(generator.isOneIn(2))
    default: return .text(pick(Self.texts))
    }
  }
}
