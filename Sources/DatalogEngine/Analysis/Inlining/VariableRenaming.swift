import DatalogSyntax
import Diagnostics

/// Gives the variables of a rule other names, and all of it another place.
struct VariableRenaming {
  /// Which use of the rule it is, counted from 1.
  let use: Int
  /// Where everything is said to stand.
  let range: SourceRange

  /// A name as the user wrote it.
  static func written(_ name: String) -> String { String(name.prefix { $0 != " " }) }

  /// The formula with other names.
  func formula(_ formula: Formula) -> Formula {
    switch formula {
    case .atom(var atom):
      atom.arguments = atom.arguments.map(expression)
      atom.asOf = atom.asOf.map(expression)
      atom.predicate.range = range
      atom.range = range
      return .atom(atom)
    case .negation(let inner, _): return .negation(self.formula(inner), range)
    case .comparison(let comparison):
      return .comparison(
        Comparison(
          expression(comparison.left), comparison.op, expression(comparison.right), range: range))
    case .builtin(let test):
      return .builtin(
        BuiltinTest(
          name: Identifier(test.name.name, range), arguments: test.arguments.map(expression),
          range: range))
    case .truth(let truth, _): return .truth(truth, range)
    case .conjunction(let parts): return .conjunction(parts.map(self.formula))
    case .disjunction(let parts): return .disjunction(parts.map(self.formula))
    }
  }

  /// The expression with other names.
  func expression(_ expression: Expression) -> Expression {
    Expression(kind(expression.kind), range: range)
  }

  private func kind(_ kind: Expression.Kind) -> Expression.Kind {
    switch kind {
    case .variable(let name): return .variable("\(name) \(use)")
    case .anonymous, .constant, .entity, .iri: return kind
    case .unary(let name, let operand): return .unary(name, expression(operand))
    case .cast(let operand, let type):
      return .cast(expression(operand), Identifier(type.name, range))
    case .binary(let name, let left, let right):
      return .binary(name, expression(left), expression(right))
    case .call(let name, let arguments):
      return .call(Identifier(name.name, range), arguments.map(expression))
    case .record(let branch, let fields):
      return .record(
        branch: branch.map { Identifier($0.name, range) }, fields.map(expression))
    case .aggregate(var aggregate):
      aggregate.target = aggregate.target.map(expression)
      aggregate.body = formula(aggregate.body)
      aggregate.range = range
      return .aggregate(aggregate)
    }
  }
}
