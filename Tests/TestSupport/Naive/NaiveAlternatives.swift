import DatalogSyntax

/// A body as alternatives, each a list of literals that must all hold.
enum NaiveAlternatives {
  /// The alternatives of a body: a disjunction means several rules.
  static func of(_ formula: Formula) -> [[Formula]] {
    switch formula {
    case .atom, .comparison, .builtin, .truth: return [[formula]]
    case .negation(.negation(let inner, _), _): return of(inner)
    case .negation(.conjunction(let parts), let range) where parts.count == 1:
      return of(.negation(parts[0], range))
    case .negation(.comparison(var comparison), _) where comparison.op == .notEqual:
      comparison.op = .equal
      return [[.comparison(comparison)]]
    case .negation: return [[formula]]
    case .disjunction(let parts): return parts.flatMap(of)
    case .conjunction(let parts):
      var result: [[Formula]] = [[]]
      for part in parts {
        let choices = of(part)
        result = result.flatMap { start in choices.map { start + $0 } }
      }
      return result
    }
  }
}
