import Diagnostics

extension Parser {
  /// Reads a term without operators.
  mutating func parsePrimary() throws(ParseFailure) -> Expression {
    let range = cursor.range
    height = 1
    switch cursor.kind {
    case .identifier: return try parseWord()
    case .integer, .address, .unsigned, .float: return try parseNumber(isNegative: false)
    case .text: return Expression(.constant(.text(try parseText())), range: range)
    case .date: return try parseDate()
    case .entity: return try parseEntity()
    case .iri, .prefixedName:
      return Expression(.iri(try parsePredicateName()), range: range)
    case .anonymous:
      cursor.advance()
      return Expression(.anonymous, range: range)
    case .leftParenthesis: return try parseParenthesised()
    case .leftBracket: return try parseRecord()
    case .dollar where cursor.following.kind == .identifier:
      return try parseBranchValue()
    case .dollar: throw unsupported("counters written `$`", help: "write `autoinc()`")
    case .at where cursor.followingTouches: throw unsupported("annotations and user aggregates")
    default: throw expected("a term")
    }
  }

  private mutating func parseParenthesised() throws(ParseFailure) -> Expression {
    let opening = cursor.range
    cursor.advance()
    var expression = try parseExpression()
    try expectClosing(.rightParenthesis, "an operator or `)`", opening: opening)
    expression.range = opening.union(cursor.previousRange)
    return expression
  }

  /// Reads what begins with a word: a variable, a call, an aggregate, a truth value.
  private mutating func parseWord() throws(ParseFailure) -> Expression {
    let word = cursor.word
    if let function = word.aggregate {
      if function == .count ? cursor.following.kind == .colon : startsTerm(at: 1) {
        return try parseAggregate(function)
      }
    }
    let name = Identifier(cursor.text, cursor.range)
    cursor.advance()
    if cursor.kind == .leftParenthesis {
      if word == .as { return try parseCast(from: name.range) }
      let arguments = try parseArguments()
      return Expression(
        .call(name, arguments), range: name.range.union(cursor.previousRange))
    }
    switch word {
    case .true, .false:
      return Expression(.constant(.truth(word == .true)), range: name.range)
    case .nil: return Expression(.constant(.null), range: name.range)
    default: return Expression(.variable(name.name), range: name.range)
    }
  }

  /// Reads `(x, T)` behind `as`.
  private mutating func parseCast(from start: SourceRange) throws(ParseFailure) -> Expression {
    let opening = cursor.range
    cursor.advance()
    let operand = try parseExpression()
    guard cursor.kind == .comma, cursor.following.kind == .identifier else {
      throw fail(
        "a cast is written `as(x, T)`, with the name of a type",
        at: start.union(cursor.previousRange))
    }
    cursor.advance()
    let type = try parseTypeName()
    try expectClosing(.rightParenthesis, "`)`", opening: opening)
    try grow(to: height + 1)
    return Expression(.cast(operand, type), range: start.union(cursor.previousRange))
  }

  private mutating func parseEntity() throws(ParseFailure) -> Expression {
    let token = cursor.current
    let at = Symbol(in: cursor.source.bytes, at: Int(token.lower)).length
    let nameStart = Int(token.lower) + at
    let nameRange = SourceRange(nameStart, Int(token.upper))
    if cursor.following.kind == .leftParenthesis { return try parseFunctorCall() }
    let name: String
    if TextDelimiter(in: cursor.source.bytes, at: nameStart) != nil {
      name = readText(between: nameRange)
      if name.isEmpty { throw fail("this names no entity", at: token.range) }
    } else {
      name = cursor.source.bytes.foldedText(from: nameRange.lower, to: nameRange.upper)
    }
    cursor.advance()
    return Expression(.entity(name), range: token.range)
  }

  /// Whether the token at that distance may begin a term, so that a word before it takes one.
  func startsTerm(at distance: Int) -> Bool {
    let token = cursor.peek(distance)
    switch token.kind {
    case .minus, .leftParenthesis, .leftBracket, .dollar, .anonymous, .prefixedName, .iri, .entity,
      .integer, .address, .unsigned, .float, .text, .date:
      return true
    case .identifier:
      let next = cursor.peek(distance + 1)
      switch token.word {
      case .order: return next.word != .by
      case .limit: return next.kind != .integer
      case let word: return word.binaryOperator == nil
      }
    default: return false
    }
  }
}
