import DatalogSyntax

/// The variables of a piece of a rule.
///
/// A variable that stands only inside an aggregate belongs to that aggregate; `own` leaves those
/// out and `all` does not.
struct NaiveNames {
  /// The names that stand outside of aggregates.
  private(set) var own: Set<String> = []
  /// All names.
  private(set) var all: Set<String> = []
  /// The names that stand outside of aggregates and of negations, in order of first appearance.
  private(set) var positive: [String] = []
  private var isNegated = false

  init() {}

  init(_ formula: Formula) { add(formula) }

  init(_ formulas: [Formula]) { for formula in formulas { add(formula) } }

  init(_ expression: Expression) { add(expression) }

  /// The names inside an aggregate, those of aggregates inside it only in `all`.
  init(inside aggregate: Aggregate) {
    add(aggregate.body)
    if let target = aggregate.target { add(target) }
  }

  mutating func add(_ expressions: [Expression]) { for each in expressions { add(each) } }

  private mutating func add(_ formula: Formula) {
    switch formula {
    case .atom(let atom): add(atom.arguments)
    case .negation(let inner, _):
      let outer = isNegated
      isNegated = true
      add(inner)
      isNegated = outer
    case .comparison(let comparison): add([comparison.left, comparison.right])
    case .builtin(let test): add(test.arguments)
    case .truth: break
    case .conjunction(let parts), .disjunction(let parts): for part in parts { add(part) }
    }
  }

  private mutating func add(_ expression: Expression) {
    switch expression.kind {
    case .variable(let name):
      own.insert(name)
      all.insert(name)
      if !isNegated, !positive.contains(name) { positive.append(name) }
    case .anonymous, .constant, .entity, .iri: break
    case .unary(_, let operand), .cast(let operand, _): add(operand)
    case .binary(_, let left, let right): add([left, right])
    case .call(_, let arguments), .record(_, let arguments): add(arguments)
    case .aggregate(let aggregate): all.formUnion(NaiveNames(inside: aggregate).all)
    }
  }
}
