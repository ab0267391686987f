import DatalogSyntax

/// Gives the variables of an aggregate's target names of their own where the rule around gives the
/// same names values.
///
/// In `p(x, y) :- q(x), y = max x + y : { r(x, y) }` the target ranges over all of `r`, as Soufflé
/// defines it: only names without a value around, the witnesses, are shared.
struct NaiveScoping {
  /// The literals around, those of the rule first.
  private let around: [Formula]

  /// The literals of one alternative, their aggregates separated from what is around.
  static func separated(_ literals: [Formula]) -> [Formula] {
    let scoping = NaiveScoping(around: literals)
    return literals.map(scoping.separated)
  }

  private func separated(_ formula: Formula) -> Formula {
    switch formula {
    case .atom(var atom):
      atom.arguments = atom.arguments.map(separated)
      return .atom(atom)
    case .negation(let inner, let range): return .negation(separated(inner), range)
    case .comparison(let comparison):
      return .comparison(
        Comparison(
          separated(comparison.left), comparison.op, separated(comparison.right),
          range: comparison.range))
    case .builtin(var test):
      test.arguments = test.arguments.map(separated)
      return .builtin(test)
    case .truth: return formula
    case .conjunction(let parts): return .conjunction(parts.map(separated))
    case .disjunction(let parts): return .disjunction(parts.map(separated))
    }
  }

  private func separated(_ expression: Expression) -> Expression {
    expression.mapping { part in
      guard case .aggregate(var aggregate) = part.kind else { return nil }
      let names = aggregate.target.map { NaiveNames($0).own.intersection(bound) } ?? []
      let renaming = Dictionary(
        uniqueKeysWithValues: names.map { ($0, "\($0) of \(aggregate.range.lower)") })
      aggregate.target = aggregate.target.map { $0.renamed(renaming) }
      aggregate.body = aggregate.body.renamed(renaming)
      let inside = NaiveScoping(around: around + aggregate.body.literals)
      aggregate.target = aggregate.target.map(inside.separated)
      aggregate.body = inside.separated(aggregate.body)
      return Expression(.aggregate(aggregate), range: part.range)
    }
  }

  /// The names that literals around give values, every aggregate taken to have one.
  private var bound: Set<String> {
    var bound: Set<String> = []
    for case .atom(let atom) in around {
      for case .variable(let name) in atom.arguments.map(\.kind) { bound.insert(name) }
    }
    var before: Int
    repeat {
      before = bound.count
      for case .comparison(let equation) in around where equation.op == .equal {
        for (side, other) in [(equation.left, equation.right), (equation.right, equation.left)]
        where side.isVariable && NaiveNames(other).own.isSubset(of: bound) {
          bound.formUnion(NaiveNames(side).own)
        }
      }
    } while bound.count > before
    return bound
  }
}

extension Formula {
  /// The literals it has in every case.
  fileprivate var literals: [Formula] {
    if case .conjunction(let parts) = self { return parts.flatMap(\.literals) }
    return [self]
  }

  /// The formula with other names of variables.
  fileprivate func renamed(_ names: [String: String]) -> Formula {
    switch self {
    case .atom(var atom):
      atom.arguments = atom.arguments.map { $0.renamed(names) }
      return .atom(atom)
    case .negation(let inner, let range): return .negation(inner.renamed(names), range)
    case .comparison(let comparison):
      return .comparison(
        Comparison(
          comparison.left.renamed(names), comparison.op, comparison.right.renamed(names),
          range: comparison.range))
    case .builtin(var test):
      test.arguments = test.arguments.map { $0.renamed(names) }
      return .builtin(test)
    case .truth: return self
    case .conjunction(let parts): return .conjunction(parts.map { $0.renamed(names) })
    case .disjunction(let parts): return .disjunction(parts.map { $0.renamed(names) })
    }
  }
}

extension Expression {
  /// The expression with other names of variables.
  fileprivate func renamed(_ names: [String: String]) -> Expression {
    mapping { part in
      switch part.kind {
      case .variable(let name):
        return Expression(.variable(names[name] ?? name), range: part.range)
      case .aggregate(var aggregate):
        aggregate.target = aggregate.target.map { $0.renamed(names) }
        aggregate.body = aggregate.body.renamed(names)
        return Expression(.aggregate(aggregate), range: part.range)
      default: return nil
      }
    }
  }

  /// The expression with parts replaced: where `replace` gives nothing, the parts of a part are
  /// looked at.
  fileprivate func mapping(_ replace: (Expression) -> Expression?) -> Expression {
    if let replaced = replace(self) { return replaced }
    switch kind {
    case .unary(let symbol, let operand):
      return Expression(.unary(symbol, operand.mapping(replace)), range: range)
    case .cast(let operand, let type):
      return Expression(.cast(operand.mapping(replace), type), range: range)
    case .binary(let symbol, let left, let right):
      return Expression(
        .binary(symbol, left.mapping(replace), right.mapping(replace)), range: range)
    case .call(let name, let arguments):
      return Expression(.call(name, arguments.map { $0.mapping(replace) }), range: range)
    case .record(let branch, let fields):
      return Expression(.record(branch: branch, fields.map { $0.mapping(replace) }), range: range)
    case .variable, .anonymous, .constant, .entity, .iri, .aggregate: return self
    }
  }
}
