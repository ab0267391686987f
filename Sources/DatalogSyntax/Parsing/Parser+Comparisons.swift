import Diagnostics

extension Parser {
  /// Reads `left < right`.
  mutating func parseComparison() throws(ParseFailure) -> Formula {
    try parseComparison(of: parseExpression())
  }

  /// Reads a comparison whose first primary term has been read.
  mutating func parseComparison(beginningWith primary: Expression) throws(ParseFailure) -> Formula {
    try parseComparison(of: parseExpression(beginningWith: primary))
  }

  private mutating func parseComparison(of left: Expression) throws(ParseFailure) -> Formula {
    let leftHeight = height
    guard let op = acceptComparisonOperator() else {
      // A term alone could go on in the next line, but is more likely a name typed by itself.
      if cursor.kind == .end {
        throw fail(
          "`\(cursor.source.excerpt(of: left.range))` alone says nothing", at: left.range,
          help: "a literal is an atom such as `p(x)` or a comparison")
      }
      throw expected(
        "a comparison such as `=` or `<` after `\(cursor.source.excerpt(of: left.range))`",
        help: endsLiteral(cursor.current)
          ? "a literal is an atom such as `p(x)` or a comparison" : nil)
    }
    let right = try parseExpression()
    try grow(to: max(leftHeight, height) + 1)
    if comparisonOperator(at: cursor.current) != nil {
      throw fail(
        "comparisons do not chain", at: cursor.range,
        help: "write two of them: `a < b, b < c`")
    }
    return .comparison(Comparison(left, op, right, range: left.range.union(right.range)))
  }

  /// Moves past a comparison's operator; one from another language is reported and understood.
  private mutating func acceptComparisonOperator() -> Comparison.Operator? {
    if let (op, written) = mistakenOperator {
      let range = cursor.range.union(cursor.following.range)
      errors.report("`\(written)` is not an operator", at: range, help: "write `\(op.rawValue)`")
      cursor.advance()
      cursor.advance()
      return op
    }
    guard let op = comparisonOperator(at: cursor.current) else { return nil }
    cursor.advance()
    return op
  }

  private var mistakenOperator: (meant: Comparison.Operator, written: String)? {
    guard cursor.followingTouches else { return nil }
    switch (cursor.kind, cursor.following.kind) {
    case (.equal, .equal): return (.equal, "==")
    case (.notEqual, .equal): return (.notEqual, "!==")
    case (.colon, .equal): return (.equal, ":=")
    case (.equal, .less): return (.lessOrEqual, "=<")
    case (.equal, .greater): return (.greaterOrEqual, "=>")
    case (.less, .greater): return (.notEqual, "<>")
    default: return nil
    }
  }

  private func comparisonOperator(at token: Token) -> Comparison.Operator? {
    switch token.kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .tilde: .resembles
    default: nil
    }
  }

  /// Whether a term that ends before this token goes on with it, or is compared by it.
  func continuesTerm(_ token: Token) -> Bool {
    comparisonOperator(at: token) != nil || binaryOperator(at: token) != nil
  }
}
