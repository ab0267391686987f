import Diagnostics

extension Parser {
  /// Reads `count : { … }` or `sum x : { … }`; where `min` or `max` has several terms in
  /// parentheses, a call.
  mutating func parseAggregate(
    _ function: Aggregate.Function
  ) throws(ParseFailure) -> Expression {
    let name = Identifier(cursor.text, cursor.range)
    cursor.advance()
    var target: Expression?
    var targetHeight = 0
    if function != .count {
      if cursor.kind == .leftParenthesis, cursor.hasComma(inParenthesisAt: 0) {
        let arguments = try parseArguments()
        return Expression(
          .call(name, arguments), range: name.range.union(cursor.previousRange))
      }
      target = try parseExpression()
      targetHeight = height
    }
    guard cursor.accept(.colon) else {
      throw expected("`:` and what `\(name.name)` ranges over")
    }
    let body = try parseAggregateBody()
    try grow(to: max(targetHeight, height) + 1)
    let range = name.range.union(cursor.previousRange)
    return Expression(
      .aggregate(Aggregate(function: function, target: target, body: body, range: range)),
      range: range)
  }

  private mutating func parseAggregateBody() throws(ParseFailure) -> Formula {
    let opening = cursor.range
    guard cursor.accept(.leftBrace) else {
      guard standsAtRelation else { throw expected("`{` or an atom") }
      return .atom(try parsePath())
    }
    let body = try parseBody()
    try expectClosing(.rightBrace, "`,`, `;` or `}`", opening: opening)
    return body
  }

  /// Whether an atom of a relation begins here: not a negation, not a test.
  private var standsAtRelation: Bool {
    let isOtherwiseUsed = cursor.word == .not || cursor.word.namesTest
    if isOtherwiseUsed { return declares(cursor.text) }
    return cursor.kind.namesPredicate || cursor.kind == .caret
  }
}
