import Diagnostics

/// Cuts a text into tokens, walking its bytes once.
///
/// The lexer knows three things about where it is, because three characters mean two things each:
/// whether a term may begin (`<` opens an IRI, `?-` is a name and a minus), which prefixes are
/// declared (`u:x` is one token), and whether it is inside the brackets of a declaration (there it
/// never is). See the grammar in the module's documentation.
///
/// - Complexity: O(bytes).
struct Lexer {
  /// A `///` line.
  struct Note {
    /// Where its text stands.
    let range: SourceRange
    /// The index of the token behind it.
    let tokenIndex: Int
  }

  /// The text's bytes.
  let bytes: [UInt8]
  /// Where the next character stands.
  var position = 0
  /// What has been read.
  var tokens: [Token] = []
  /// The `///` lines.
  var notes: [Note] = []
  /// What was wrong.
  var errors: ErrorCollector
  /// Whether the text ends inside `/* …`.
  var endsInsideComment = false
  /// Whether a text may still run over a line's end: not after one that was never closed.
  var textsMayCrossLines = true
  /// Whether nothing but space and comments stood on this line so far.
  var startsLine = true
  /// The prefixes that are declared so far.
  var prefixes: Set<String>
  /// Whether the next name is the prefix that `.prefix` declares.
  var expectsPrefix = false
  /// Whether the brackets of a declaration are open.
  var declaration = DeclarationBrackets()

  /// Prepares to read a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - prefixes: Prefixes that are declared outside of it.
  init(_ source: SourceText, prefixes: Set<String>) {
    bytes = source.bytes
    errors = ErrorCollector(source: source)
    self.prefixes = prefixes
    tokens.reserveCapacity(source.bytes.count / 3 + 1)
  }

  /// Reads the whole text; the last token is `.end`.
  mutating func scanAll() {
    guard bytes.count < UInt32.max else {
      errors.report("this text is larger than 4 GB", at: SourceRange(0, 0))
      return append(.end, from: 0)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while true {
      let symbol = Symbol(in: bytes, at: position)
      if symbol.length == 0 { break }
      let before = position
      scan(symbol)
      assert(position > before, "the lexer must make progress")
    }
    append(.end, from: position)
  }

  @inline(__always)
  private mutating func scan(_ symbol: Symbol) {
    if symbol.isSpace {
      if symbol.value == UInt8(ascii: "\n") || symbol.value == UInt8(ascii: "\r") {
        startsLine = true
      }
      position += symbol.length
    } else if symbol.isDigit {
      scanNumber()
    } else if symbol.startsName {
      scanName()
    } else {
      scanSpecial(symbol)
    }
  }

  private mutating func scanSpecial(_ symbol: Symbol) {
    switch symbol.value {
    case UInt8(ascii: "\""): scanText(.text, from: position)
    case UInt8(ascii: "@"): scanEntity()
    case UInt8(ascii: "/"): scanSlash()
    case UInt8(ascii: "<") where scanIRI(symbol): break
    case UInt8(ascii: ".") where scanDirective(): break
    case Symbol.other: scanWide()
    default: scanPunctuation(symbol)
    }
  }

  /// Adds the token from `lower` to where the lexer stands.
  @inline(__always)
  mutating func append(_ kind: Token.Kind, from lower: Int, word: Word = .none) {
    if declaration.isOpen { declaration.note(kind) }
    tokens.append(
      Token(
        kind: kind, startsLine: startsLine, word: word,
        lower: UInt32(truncatingIfNeeded: lower), upper: UInt32(truncatingIfNeeded: position)))
    startsLine = false
  }

  /// Whether a term may begin here: whether what stands before wants a right side.
  var termMayBegin: Bool {
    guard let last = tokens.last, !startsLine else { return true }
    return !last.kind.endsOperand || last.word.takesTerm || standsBehindAsOf
  }

  private var standsBehindAsOf: Bool {
    tokens.last?.word == .of && tokens.dropLast().last?.word == .as
  }
}
