import Diagnostics

/// A word of a text as its reader sees it, for whoever colours or completes what is being typed.
///
/// ```swift
/// Lexeme.lexemes(of: "leads(u, t)").map(\.kind)
/// // [.predicate, .opening, .variable, .comma, .variable, .closing]
/// ```
///
/// Any text has lexemes, however much of it is missing or wrong.
public struct Lexeme: Hashable, Sendable {
  /// What a word is where it stands.
  public enum Kind: Hashable, Sendable {
    /// A name before a parenthesis where a condition may stand: a predicate or a test.
    case predicate
    /// A name before a parenthesis where a value may stand.
    case function
    /// Any other name.
    case variable
    /// A word of the grammar.
    case keyword
    /// `@name`, `@"name"`, or `@` alone; whether its quotes are closed, if it has some.
    case entity(isClosed: Bool)
    /// `"…"`, and whether it is closed.
    case text(isClosed: Bool)
    /// A number or a date.
    case number
    /// `<…>` or `prefix:name`.
    case iri
    /// `.decl`, `.query` and the like.
    case directive
    /// `// …` or `/* … */`.
    case comment
    /// `(`, `[`, `{`.
    case opening
    /// `)`, `]`, `}`.
    case closing
    case comma
    /// `.`, `:-`, `?-`.
    case mark
    /// Any other operator.
    case symbol
    /// What is no word of the language.
    case invalid
  }

  /// What it is.
  public let kind: Kind
  /// Where it stands: offsets of UTF-8 bytes.
  public let range: Range<Int>
  /// Whether a condition may begin where it begins.
  public let startsCondition: Bool

  /// The words of a text.
  ///
  /// - Parameters:
  ///   - text: The text, or as much of it as was typed.
  ///   - prefixes: Prefixes of names that are declared elsewhere.
  /// - Returns: The words in order; white space is in none.
  /// - Complexity: O(length of the text).
  public static func lexemes(of text: String, prefixes: Set<String> = []) -> [Lexeme] {
    var lexer = Lexer(SourceText(name: "", text: text), prefixes: prefixes)
    lexer.scanAll()
    var reading = LexemeReading(tokens: lexer.tokens, bytes: lexer.bytes)
    return reading.lexemes()
  }
}
