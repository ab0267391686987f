import DatalogSyntax
import Diagnostics

/// Walks over the variables of a tree, in order, and says which stand inside an aggregate.
struct VariableOccurrences {
  /// One occurrence.
  struct Occurrence {
    var name: String
    var range: SourceRange
    /// How many aggregates it stands in.
    var depth: Int
    /// Whether it stands in a negated literal.
    var isNegated: Bool
  }

  /// What has been met so far.
  private(set) var found: [Occurrence] = []
  private var depth = 0
  private var isNegated = false

  /// Takes in a formula.
  mutating func add(_ formula: Formula) {
    switch formula {
    case .atom(let atom): add(atom)
    case .negation(let inner, _):
      let outer = isNegated
      isNegated = true
      add(inner)
      isNegated = outer
    case .comparison(let comparison):
      add(comparison.left)
      add(comparison.right)
    case .builtin(let test): test.arguments.forEach { add($0) }
    case .truth: break
    case .conjunction(let parts), .disjunction(let parts): parts.forEach { add($0) }
    }
  }

  /// Takes in an atom's arguments.
  mutating func add(_ atom: Atom) {
    atom.arguments.forEach { add($0) }
    if let time = atom.asOf { add(time) }
  }

  /// Takes in an expression.
  mutating func add(_ expression: Expression) {
    switch expression.kind {
    case .variable(let name):
      found.append(
        Occurrence(name: name, range: expression.range, depth: depth, isNegated: isNegated))
    case .anonymous, .constant, .entity, .iri: break
    case .unary(_, let operand), .cast(let operand, _): add(operand)
    case .binary(_, let left, let right):
      add(left)
      add(right)
    case .call(_, let arguments), .record(_, let arguments): arguments.forEach { add($0) }
    case .aggregate(let aggregate):
      depth += 1
      if let target = aggregate.target { add(target) }
      add(aggregate.body)
      depth -= 1
    }
  }

  /// The names in a formula, wherever they stand.
  static func names(of formula: Formula) -> Set<String> {
    var occurrences = VariableOccurrences()
    occurrences.add(formula)
    return Set(occurrences.found.map(\.name))
  }

  /// The names that stand outside all aggregates of some expressions.
  static func outerNames(of expressions: [Expression]) -> Set<String> {
    var occurrences = VariableOccurrences()
    expressions.forEach { occurrences.add($0) }
    return Set(occurrences.found.filter { $0.depth == 0 }.map(\.name))
  }

  /// The names that stand outside all aggregates of `formula` itself.
  static func outerNames(of formula: Formula) -> Set<String> {
    var occurrences = VariableOccurrences()
    occurrences.add(formula)
    return Set(occurrences.found.filter { $0.depth == 0 }.map(\.name))
  }
}
