import Diagnostics

extension Parser {
  /// Reads statements until the text ends or too much is wrong with it.
  mutating func parseStatements(atPrompt: Bool) {
    while cursor.kind != .end, cursor.index != enclosing.end, !errors.isFull {
      let before = cursor.index
      let endsWithLine = standsAtDirectiveWithoutDot
      do {
        try parseStatement(atPrompt: atPrompt)
      } catch {
        recover(toNextLine: endsWithLine)
        noteUnread(from: before)
      }
      depth = 0
      if cursor.index == before {
        assertionFailure("a statement must make progress")
        cursor.advance()
      }
    }
    if errors.isFull { program.unread.mayDefineAnything = true }
  }

  private mutating func parseStatement(atPrompt: Bool) throws(ParseFailure) {
    let notes = takeNotes()
    switch cursor.kind {
    case .directive:
      try parseDirective(notes: notes)
    case .queryMark where enclosing.depth > 0:
      defer { cursor.advance() }
      throw fail("a query cannot stand in a component", at: cursor.range)
    case .queryMark:
      program.queries.append(try parseQuery(dotIsOptional: atPrompt))
    case .dot:
      throw rejectStrayDot()
    case .at where cursor.followingTouches:
      throw unsupported("annotations")
    case .percent:
      throw fail(
        "`%` does not begin a comment", at: cursor.range, help: "comments begin with `//`")
    default:
      if atPrompt {
        try parseEntryClause(notes: notes)
      } else {
        try parseClause(notes: notes)
      }
    }
  }

  /// Reports a dot where a statement should begin: an unknown directive or nothing at all.
  private mutating func rejectStrayDot() -> ParseFailure {
    let dot = cursor.current
    guard cursor.following.kind == .identifier, cursor.followingTouches else {
      defer { cursor.advance() }
      return fail("there is nothing before this dot", at: dot.range)
    }
    let range = dot.range.union(cursor.following.range)
    let word = cursor.text(of: cursor.following)
    cursor.advance()
    let near = NearestNames.suggestions(for: word, among: DirectiveWord.allCases.map(\.rawValue))
    return fail(
      "there is no directive `.\(word)`", at: range,
      help: near.first.map { "did you mean `.\($0)`?" })
  }

  /// Reads a name.
  mutating func parseIdentifier(_ what: String) throws(ParseFailure) -> Identifier {
    guard cursor.kind == .identifier else { throw expected(what) }
    let identifier = Identifier(cursor.text, cursor.range)
    cursor.advance()
    return identifier
  }

  /// Moves past a token that must stand here.
  mutating func expect(_ kind: Token.Kind, _ what: String) throws(ParseFailure) {
    if !cursor.accept(kind) { throw expected(what) }
  }

  /// Moves past the bracket that closes the one at `opening`.
  mutating func expectClosing(
    _ kind: Token.Kind, _ what: String, opening: SourceRange
  ) throws(ParseFailure) {
    if cursor.accept(kind) { return }
    let bracket = cursor.source.text(of: opening)
    throw expected(what, note: ("this `\(bracket)` is not closed", opening))
  }

  /// Moves past the dot at the end of a statement.
  ///
  /// Where the next line begins a statement of its own, a missing dot is reported and nothing is
  /// skipped.
  mutating func expectDot(after what: String) throws(ParseFailure) {
    if cursor.accept(.dot) { return }
    switch cursor.kind {
    case .end:
      noteEarlyEnd()
      fallthrough
    case .directive, .queryMark:
      reportMissingDot(after: what)
    case .rightBrace where cursor.index == enclosing.end:
      reportMissingDot(after: what)
    case .identifier where cursor.current.startsLine && standsAtLeftMargin:
      reportMissingDot(after: what)
    case .rightParenthesis, .rightBrace, .rightBracket:
      throw fail(
        "\(describe(cursor.current)) has no opening bracket", at: cursor.range)
    default:
      throw expected("`,`, `;` or `.`")
    }
  }

  private mutating func reportMissingDot(after what: String) {
    errors.report(
      "this \(what) does not end with a dot", at: cursor.behindPrevious, help: "add `.` here")
  }

  /// Whether a directive begins here that ends with its line and not with a dot.
  private var standsAtDirectiveWithoutDot: Bool {
    guard cursor.kind == .directive else { return false }
    let word = DirectiveWord(rawValue: String(cursor.text.dropFirst()))
    return word != .query && word != .check
  }

  /// Whether the next token is the first of its line and not indented.
  var standsAtLeftMargin: Bool {
    let lower = cursor.range.lower
    return lower == 0 || cursor.source.bytes[lower - 1] == UInt8(ascii: "\n")
  }
}
