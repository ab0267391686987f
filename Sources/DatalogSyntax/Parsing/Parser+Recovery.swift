import Diagnostics

/// Thrown when a statement cannot be read any further; what is wrong has been reported.
struct ParseFailure: Error {}

extension Parser {
  /// Reports a mistake that ends the statement.
  mutating func fail(
    _ message: String, at range: SourceRange, code: String = "syntax",
    note: (message: String, range: SourceRange)? = nil, help: String? = nil
  ) -> ParseFailure {
    errors.report(message, at: range, code: code, note: note, help: help)
    return ParseFailure()
  }

  /// Reports that something else was expected where the parser stands.
  mutating func expected(
    _ what: String, note: (message: String, range: SourceRange)? = nil, help: String? = nil
  ) -> ParseFailure {
    switch cursor.kind {
    case .invalid:
      return ParseFailure()
    case .end:
      noteEarlyEnd()
      return fail(
        "expected \(what) before the end", at: cursor.behindPrevious, note: note, help: help)
    case .colon where standsAtUndeclaredPrefix:
      return undeclaredPrefix()
    default:
      return fail(
        "expected \(what), found \(describe(cursor.current))", at: cursor.range, note: note,
        help: help ?? commonMistake)
    }
  }

  /// Notes that the text ended too early, if nothing else was wrong before.
  mutating func noteEarlyEnd() {
    if errors.diagnostics.isEmpty { endedEarly = true }
  }

  /// A token as a message names it.
  func describe(_ token: Token) -> String { "`\(cursor.source.excerpt(of: token.range))`" }

  /// Moves behind the next dot, or to where a statement certainly begins.
  ///
  /// - Parameter toNextLine: Whether the statement ends without a dot, so that the next statement
  ///   begins the next line that is not indented.
  mutating func recover(toNextLine: Bool) {
    depth = 0
    while true {
      if cursor.index == enclosing.end || toNextLine && standsAtLeftMargin { return }
      switch cursor.kind {
      case .end, .directive: return
      case .queryMark where cursor.current.startsLine: return
      case .dot where !toNextLine && !cursor.joinsNames(at: 0):
        cursor.advance()
        return
      default: cursor.advance()
      }
    }
  }

  /// Enters a nested term or body; whoever enters leaves by `depth -= 1`.
  mutating func enter() throws(ParseFailure) {
    depth += 1
    if depth > Self.deepestNesting { throw tooDeep() }
  }

  /// Notes that the term or body just read has this many levels.
  mutating func grow(to newHeight: Int) throws(ParseFailure) {
    height = newHeight
    if newHeight > Self.deepestNesting { throw tooDeep() }
  }

  private mutating func tooDeep() -> ParseFailure {
    fail(
      "this is nested more than \(Self.deepestNesting) deep", at: cursor.range,
      help: "define a part of it as a relation of its own")
  }

  private var standsAtUndeclaredPrefix: Bool {
    guard cursor.previous.kind == .identifier, cursor.touchesPrevious, cursor.followingTouches
    else { return false }
    return cursor.following.kind == .identifier || cursor.following.kind == .integer
  }

  private mutating func undeclaredPrefix() -> ParseFailure {
    let prefix = cursor.source.excerpt(of: cursor.previousRange)
    let range = cursor.previousRange.union(cursor.following.range)
    return fail(
      "the prefix `\(prefix)` is not declared", at: range,
      help: NearestNames.suggestions(for: prefix, among: knownPrefixes).first.map {
        "did you mean `\($0):`?"
      } ?? "declare it above: `.prefix \(prefix): <http://…>`")
  }

  /// What to write instead of a token that other languages use.
  private var commonMistake: String? {
    switch cursor.kind {
    case .leftBrace where cursor.previous.word.aggregate != nil:
      "an aggregate needs a colon: `\(cursor.text(of: cursor.previous)) : { … }`"
    case .at: "a name follows `@` directly, without a space"
    case .percent: "comments begin with `//`"
    case .identifier: helpForHabit
    default: nil
    }
  }
}
