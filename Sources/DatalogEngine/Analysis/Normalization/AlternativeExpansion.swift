import DatalogSyntax
import Diagnostics

/// Brings a formula into a form where each alternative is a list of literals.
///
/// Negations are pushed inwards as far as they stay on single literals; the negation of a
/// conjunction stays as it is (`.negation(.conjunction)`), for a relation of its own.
enum AlternativeExpansion {
  /// More alternatives than this are refused: their number grows with the product of the sizes.
  static let mostAlternatives = 4096

  /// There are too many alternatives.
  struct TooMany: Error {}

  /// The alternatives; none where the formula never holds.
  static func alternatives(of formula: Formula) throws(TooMany) -> [[Formula]] {
    switch formula {
    case .truth(true, _): return [[]]
    case .truth(false, _): return []
    case .atom, .comparison, .builtin: return [[formula]]
    case .negation(let inner, let range): return try negated(inner, range)
    case .disjunction(let parts):
      var result: [[Formula]] = []
      for part in parts { result += try alternatives(of: part) }
      guard result.count <= mostAlternatives else { throw TooMany() }
      return result
    case .conjunction(let parts): return try product(parts)
    }
  }

  private static func product(_ parts: [Formula]) throws(TooMany) -> [[Formula]] {
    var result: [[Formula]] = [[]]
    for part in parts {
      let choices = try alternatives(of: part)
      guard result.count * choices.count <= mostAlternatives else { throw TooMany() }
      if choices.count > 1,
        size(of: result) * choices.count + size(of: choices) * result.count
          > RuleNormalizer.mostLiterals
      {
        throw TooMany()
      }
      if choices.count == 1 {
        for index in result.indices { result[index] += choices[0] }
      } else {
        result = result.flatMap { start in choices.map { start + $0 } }
      }
    }
    return result
  }

  private static func size(of alternatives: [[Formula]]) -> Int {
    alternatives.reduce(0) { $0 + $1.count }
  }

  private static func negated(
    _ formula: Formula, _ range: SourceRange
  ) throws(TooMany) -> [[Formula]] {
    switch formula {
    case .truth(let truth, _): return truth ? [] : [[]]
    case .atom, .builtin: return [[.negation(formula, range)]]
    case .comparison(var comparison) where comparison.op == .notEqual:
      // An equation like any other, which may give a variable its value.
      comparison.op = .equal
      return [[.comparison(comparison)]]
    case .comparison: return [[.negation(formula, range)]]
    case .negation(let inner, _): return try alternatives(of: inner)
    case .disjunction(let parts):
      return try product(parts.map { .negation($0, range) })
    case .conjunction(let parts):
      if parts.count == 1 { return try negated(parts[0], range) }
      return [[.negation(formula, range)]]
    }
  }
}
