import Diagnostics

extension Parser {
  /// Reads a term.
  mutating func parseExpression() throws(ParseFailure) -> Expression {
    try parseOperators(after: parseSigned(), binding: 0)
  }

  /// Reads a term whose first primary term has been read.
  mutating func parseExpression(
    beginningWith primary: Expression
  ) throws(ParseFailure) -> Expression {
    try parseOperators(after: parsePower(of: primary), binding: 0)
  }

  /// Reads the operators behind `left` that bind at least as tightly as `binding`.
  ///
  /// Precedence climbing: the right side of an operator takes those that bind tighter.
  private mutating func parseOperators(
    after left: Expression, binding: Int
  ) throws(ParseFailure) -> Expression {
    var left = left
    while let op = binaryOperator(at: cursor.current), op.binding >= binding {
      let leftHeight = height
      cursor.advance()
      let right = try parseOperators(after: parseSigned(), binding: op.binding + 1)
      try grow(to: max(leftHeight, height) + 1)
      left = Expression(
        .binary(op.rawValue, left, right), range: left.range.union(right.range))
    }
    return left
  }

  /// Reads a term with the operators in front of it.
  private mutating func parseSigned() throws(ParseFailure) -> Expression {
    try enter()
    let expression: Expression
    if let name = prefixOperator {
      let start = cursor.range
      cursor.advance()
      expression = try parseOperand(of: name, from: start)
    } else {
      expression = try parsePower(of: parsePrimary())
    }
    depth -= 1
    return expression
  }

  private var prefixOperator: String? {
    if cursor.kind == .minus { return "-" }
    let isWord = cursor.word == .bnot || cursor.word == .lnot
    return isWord && startsTerm(at: 1) ? cursor.text : nil
  }

  private mutating func parseOperand(
    of name: String, from start: SourceRange
  ) throws(ParseFailure) -> Expression {
    let isNumber = cursor.kind == .integer || cursor.kind == .float
    let isBase = cursor.following.kind == .caret || cursor.following.kind == .doubleStar
    if name == "-", isNumber, !isBase {
      var number = try parseNumber(isNegative: true)
      number.range = start.union(number.range)
      return number
    }
    let operand = try parseSigned()
    try grow(to: height + 1)
    return Expression(.unary(name, operand), range: start.union(operand.range))
  }

  /// Reads `^ exponent`, if it follows; it takes everything to its right that binds as tightly.
  private mutating func parsePower(of base: Expression) throws(ParseFailure) -> Expression {
    guard cursor.kind == .caret || cursor.kind == .doubleStar else { return base }
    let baseHeight = height
    cursor.advance()
    let exponent = try parseSigned()
    try grow(to: max(baseHeight, height) + 1)
    return Expression(
      .binary(BinaryOperator.power.rawValue, base, exponent),
      range: base.range.union(exponent.range))
  }

  /// The operator between two terms that a token is.
  func binaryOperator(at token: Token) -> BinaryOperator? {
    token.kind == .identifier ? token.word.binaryOperator : BinaryOperator(token.kind)
  }
}
