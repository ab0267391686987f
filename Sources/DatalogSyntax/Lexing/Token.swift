import Diagnostics

/// One word of the language: a stretch of the text and what it is.
///
/// A token holds no value; names, numbers and texts are read from the source when they are needed.
struct Token: Hashable, Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    /// The end of the text.
    case end
    /// Something the lexer has already reported.
    case invalid
    /// `.decl`, with its dot.
    case directive

    case identifier, anonymous, prefixedName, iri, entity
    case integer, address, unsigned, float, text, date

    case leftParenthesis, rightParenthesis
    case leftBracket, rightBracket
    case leftBrace, rightBrace
    /// `>` behind the arguments of a component.
    case rightAngle
    case comma, dot, semicolon, colon
    /// `:-` and `?-`.
    case ifMark, queryMark
    case exclamation
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, tilde
    case plus, minus, star, slash, percent, caret, doubleStar
    /// `<:` and `|`.
    case subtype, bar
    /// Characters that only constructs of Soufflé use that are not supported: `$`, and `@` alone.
    case dollar, at
    /// `&` and `&&`: never right, read in order to say what is.
    case ampersand
  }

  /// What it is.
  let kind: Kind
  /// Whether only white space and comments stand before it on its line.
  let startsLine: Bool
  /// Which word of the grammar it is, if it is an identifier.
  let word: Word
  /// The offset of its first byte.
  let lower: UInt32
  /// The offset after its last byte.
  let upper: UInt32

  /// Where it stands.
  var range: SourceRange { SourceRange(Int(lower), Int(upper)) }
}

extension Token.Kind {
  /// Whether a term may end with it, so that what follows is an operator and not another term.
  var endsOperand: Bool {
    switch self {
    case .identifier, .anonymous, .prefixedName, .iri, .entity, .integer, .address, .unsigned,
      .float, .text, .date, .rightParenthesis, .rightBracket, .rightBrace, .rightAngle,
      .invalid:
      true
    default: false
    }
  }

  /// Whether it opens a bracket.
  var opensBracket: Bool {
    self == .leftParenthesis || self == .leftBracket || self == .leftBrace
  }

  /// Whether it closes a bracket.
  var closesBracket: Bool {
    self == .rightParenthesis || self == .rightBracket || self == .rightBrace
  }
}
