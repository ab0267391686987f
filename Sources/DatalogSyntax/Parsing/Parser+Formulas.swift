import Diagnostics

extension Parser {
  /// Reads a body: conjunctions joined by `;`.
  mutating func parseBody() throws(ParseFailure) -> Formula {
    var parts = [try parseConjunction()]
    var highest = height
    while acceptConnective(.semicolon) {
      parts.append(try parseConjunction())
      highest = max(highest, height)
    }
    if parts.count == 1 { return parts[0] }
    try grow(to: highest + 1)
    return .disjunction(parts)
  }

  private mutating func parseConjunction() throws(ParseFailure) -> Formula {
    var parts = [try parseLiteral()]
    var highest = height
    while acceptConnective(.comma) {
      try rejectCommaBeforeOrder()
      parts.append(try parseLiteral())
      highest = max(highest, height)
    }
    if parts.count == 1 { return parts[0] }
    try grow(to: highest + 1)
    return .conjunction(parts)
  }

  /// Moves past `,` or `;`, or past what other languages write for it, which is reported.
  private mutating func acceptConnective(_ connective: Token.Kind) -> Bool {
    if cursor.accept(connective) { return true }
    guard let mistake = mistakenConnective, mistake.meant == connective else { return false }
    let range = cursor.range.union(cursor.peek(mistake.tokens - 1).range)
    let written = connective == .comma ? "," : ";"
    errors.report(
      "`\(cursor.source.text(of: range))` does not join literals", at: range,
      help: "write `\(written)`")
    for _ in 0..<mistake.tokens { cursor.advance() }
    return true
  }

  private var mistakenConnective: (meant: Token.Kind, tokens: Int)? {
    switch cursor.kind {
    case .ampersand: (.comma, doubles(.ampersand) ? 2 : 1)
    case .bar: (.semicolon, doubles(.bar) ? 2 : 1)
    case .identifier where cursor.word == .mistakenAnd: (.comma, 1)
    case .identifier where cursor.word == .mistakenOr: (.semicolon, 1)
    default: nil
    }
  }

  private func doubles(_ kind: Token.Kind) -> Bool {
    cursor.followingTouches && cursor.following.kind == kind
  }

  /// Reads one literal, or a body in parentheses.
  mutating func parseLiteral() throws(ParseFailure) -> Formula {
    try enter()
    let literal: Formula
    switch cursor.kind {
    case .exclamation: literal = try parseNegation()
    case .caret: literal = try parsePathLiteral()
    case .leftParenthesis where !parenthesisBeginsTerm(): literal = try parseGroup()
    case .iri, .prefixedName: literal = try parseNamedLiteral()
    case .identifier: literal = try parseWordLiteral()
    default:
      guard startsTerm(at: 0) || isUnsupportedTerm else {
        throw expected("a literal such as `p(x)` or `x < 3`")
      }
      literal = try parseComparison()
    }
    depth -= 1
    return literal
  }

  /// Whether a term of Soufflé's begins here that is refused by name.
  private var isUnsupportedTerm: Bool {
    cursor.kind == .at
  }

  private mutating func parseNegation() throws(ParseFailure) -> Formula {
    let start = cursor.range
    cursor.advance()
    let negated = try parseLiteral()
    try grow(to: height + 1)
    return .negation(negated, start.union(cursor.previousRange))
  }

  private mutating func parseGroup() throws(ParseFailure) -> Formula {
    let opening = cursor.range
    cursor.advance()
    let body = try parseBody()
    try expectClosing(.rightParenthesis, "`,`, `;` or `)`", opening: opening)
    return body
  }

  /// Whether the parenthesis here belongs to a term: whether an operator follows its partner.
  private mutating func parenthesisBeginsTerm() -> Bool {
    cursor.tokenBehindPartner(ofParenthesisAt: 0).map(continuesTerm) ?? false
  }

  /// Reads a literal that begins with a word.
  private mutating func parseWordLiteral() throws(ParseFailure) -> Formula {
    let word = cursor.word
    let next = cursor.following
    if cursor.joinsNames(at: 1) { return try parsePathLiteral() }
    if next.kind == .leftParenthesis {
      if word == .not, !declares("not") { return try parseNegation() }
      return try parseAtomOrTerm()
    }
    switch word {
    case .not where !endsLiteral(next) && !continuesTerm(next): return try parseNegation()
    case .mistakenNot where next.kind == .identifier:
      throw fail(
        "\(describe(cursor.current)) does not negate", at: cursor.range, help: "write `!` or `not`")
    case .true where !continuesTerm(next), .false where !continuesTerm(next):
      let range = cursor.range
      cursor.advance()
      try grow(to: 1)
      return .truth(word == .true, range)
    default: return try parseNamedLiteral()
    }
  }

  /// Whether a literal cannot go on with this token.
  func endsLiteral(_ token: Token) -> Bool {
    switch token.kind {
    case .comma, .semicolon, .dot, .end: true
    default: token.kind.closesBracket
    }
  }

  /// Reads a literal that begins with a name: a path, an atom, or else a comparison.
  private mutating func parseNamedLiteral() throws(ParseFailure) -> Formula {
    if isPath() { return try parsePathLiteral() }
    if cursor.kind != .identifier, cursor.following.kind == .leftParenthesis {
      return .atom(try parseAtom())
    }
    return try parseComparison()
  }

  /// Whether the name here begins a path such as `cites+(a, b)`.
  private mutating func isPath() -> Bool {
    guard cursor.following.kind == .plus || cursor.following.kind == .star,
      cursor.peek(2).kind == .leftParenthesis
    else { return false }
    if cursor.hasComma(inParenthesisAt: 2) { return true }
    guard let next = cursor.tokenBehindPartner(ofParenthesisAt: 2) else { return false }
    return !continuesTerm(next)
  }

  /// Reads what begins with `name(`: a term if an operator follows, otherwise a test or an atom.
  private mutating func parseAtomOrTerm() throws(ParseFailure) -> Formula {
    let word = cursor.word
    if word.takesTerm || word == .as,
      let next = cursor.tokenBehindPartner(ofParenthesisAt: 1),
      next.kind == .colon || continuesTerm(next)
    {
      return try parseComparison()
    }
    let name = Identifier(cursor.text, cursor.range)
    cursor.advance()
    let arguments = try parseArguments()
    let range = name.range.union(cursor.previousRange)
    if continuesTerm(cursor.current) {
      let call = Expression(.call(name, arguments), range: range)
      return try parseComparison(beginningWith: call)
    }
    if word.namesTest, !declares(name.name) {
      guard arguments.count == 2 else {
        throw fail(
          "`\(name.name)` takes two terms, not \(arguments.count)", at: range,
          code: "arity-mismatch")
      }
      return .builtin(BuiltinTest(name: name, arguments: arguments, range: range))
    }
    let predicate = PredicateReference(.plain(name.name), range: name.range)
    let asOf = try parseAsOf()
    return .atom(
      Atom(
        predicate: predicate, arguments: arguments, asOf: asOf,
        range: name.range.union(cursor.previousRange)))
  }
}
