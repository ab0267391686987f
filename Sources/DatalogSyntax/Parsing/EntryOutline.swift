import Diagnostics

/// Follows the lines of an entry as they are typed, and tells when it cannot be complete yet.
///
/// ```swift
/// var outline = EntryOutline()
/// outline.add("together(a, b) :- leads(a, t),")
/// outline.mayBeComplete     // false: a rule ends with a dot
/// ```
///
/// It looks at every line once, so that whoever gathers thousands of lines need not have all of them
/// read anew by the parser after each. Where it cannot tell, the entry may be complete: only the
/// parser knows.
public struct EntryOutline: Sendable {
  /// How many brackets are open.
  private var depth = 0
  /// Whether the last statement ends with a dot and with nothing else.
  private var needsDot = false
  /// Whether `/*` is open.
  private var isInComment = false
  /// Whether what was read last wants something behind it, as a comma does.
  private var wantsMore = false
  /// Whether the last line has something that is no word of the language, which the parser reports.
  private var hasMistake = false

  /// Creates the outline of an entry without lines.
  public init() {}

  /// Whether the lines may make an entry; where not, more must come, or there is a mistake in them.
  public var mayBeComplete: Bool {
    hasMistake || !isInComment && !needsDot && !wantsMore && depth <= 0
  }

  /// Adds a line.
  ///
  /// - Parameter line: The line, without its end.
  /// - Complexity: O(length of the line).
  public mutating func add(_ line: String) {
    let text = isInComment ? "/*" + line : line
    var lexer = Lexer(SourceText(name: "", text: text), prefixes: [])
    lexer.scanAll()
    isInComment = lexer.endsInsideComment
    hasMistake = lexer.errors.diagnostics.count > (isInComment ? 1 : 0)
    for token in lexer.tokens where token.kind != .end { add(token, in: lexer) }
  }

  private mutating func add(_ token: Token, in lexer: Lexer) {
    wantsMore = token.kind.wantsMore
    switch token.kind {
    case .dot: needsDot = false
    case .ifMark: needsDot = true
    case .directive:
      let text = lexer.bytes.foldedText(from: Int(token.lower), to: Int(token.upper))
      let word = DirectiveWord(rawValue: String(text.dropFirst()))
      needsDot = word == .query || word == .check
    default:
      if token.kind.opensBracket { depth += 1 }
      if token.kind.closesBracket { depth -= 1 }
    }
  }
}

extension Token.Kind {
  /// Whether no statement ends with it.
  fileprivate var wantsMore: Bool {
    switch self {
    case .comma, .semicolon, .colon, .ifMark, .queryMark, .exclamation, .equal, .notEqual, .less,
      .lessOrEqual, .greater, .greaterOrEqual, .tilde, .plus, .minus, .star, .slash, .percent,
      .caret, .doubleStar, .subtype, .bar:
      true
    default: opensBracket
    }
  }
}
