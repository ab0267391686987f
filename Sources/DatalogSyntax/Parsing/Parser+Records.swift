import Diagnostics

extension Parser {
  /// Reads `[a, b]`.
  mutating func parseRecord() throws(ParseFailure) -> Expression {
    let opening = cursor.range
    cursor.advance()
    var fields: [Expression] = []
    var highest = 0
    if !cursor.accept(.rightBracket) {
      repeat {
        fields.append(try parseExpression())
        highest = max(highest, height)
      } while cursor.accept(.comma)
      try expectClosing(.rightBracket, "`,` or `]`", opening: opening)
    }
    height = 0
    try grow(to: highest + 1)
    return Expression(
      .record(branch: nil, fields), range: opening.union(cursor.previousRange))
  }

  /// Reads `$Circle(5)` or `$Point`.
  mutating func parseBranchValue() throws(ParseFailure) -> Expression {
    let start = cursor.range
    cursor.advance()
    let branch = try parseQualifiedName("the name of a branch")
    height = 1
    let fields = cursor.kind == .leftParenthesis ? try parseArguments() : []
    return Expression(
      .record(branch: branch, fields), range: start.union(cursor.previousRange))
  }
}
