import Diagnostics

/// Cuts a text into tokens, walking its bytes once.
///
/// The lexer knows three things about where it is, because three characters mean two things each:
/// whether a term may begin (`<` opens an IRI, `?-` is a name and a minus), which prefixes are
/// declared (`u:x` is one token), and whether it is inside the brackets of a declaration (there it
/// never is). See the grammar in the module's documentation.
///
/// - Complexity: O(bytes).
package struct Lexer {
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
  private var startsLine = true
  private var prefixes: Set<String>
  private var expectsPrefix = false
  private var declaration = DeclarationBrackets()

  /// Prepares to read a text.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - prefixes: Prefixes that are declared outside of it.
  package init(_ source: SourceText, prefixes: Set<String>) {
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
    return !last.kind.endsOperand || last.word == .not
  }
}

extension Lexer {
  /// Reads a name, or `?-`, or what begins like a name: a date, a prefixed name.
  mutating func scanName() {
    let start = position
    if scanQueryMark() { return }
    position = endOfName(from: start)
    let first = Symbol(in: bytes, at: start)
    let isSingle = position == start + first.length
    if isSingle, first.value == UInt8(ascii: "d"),
      TextDelimiter(in: bytes, at: position) != nil
    {
      return scanText(.date, from: start)
    }
    if isSingle, first.value == UInt8(ascii: "_") { return append(.anonymous, from: start) }
    if expectsPrefix {
      expectsPrefix = false
      prefixes.insert(bytes.foldedText(from: start, to: position))
    } else if let end = endOfPrefixedName(from: start) {
      position = end
      return append(.prefixedName, from: start)
    }
    append(.identifier, from: start, word: Word(in: bytes, from: start, to: position))
  }

  private mutating func scanQueryMark() -> Bool {
    let mark = Symbol(in: bytes, at: position)
    guard mark.value == UInt8(ascii: "?") else { return false }
    let dash = Symbol(in: bytes, at: position + mark.length)
    guard dash.value == UInt8(ascii: "-"), queryMayBegin else { return false }
    let start = position
    position += mark.length + dash.length
    append(.queryMark, from: start)
    return true
  }

  /// Whether `?-` is a query's mark here and not a name with a minus behind it.
  private var queryMayBegin: Bool {
    guard let last = tokens.last else { return true }
    return last.kind.endsOperand || last.kind == .dot
  }

  /// The end of the local part behind the declared prefix at `prefix`, or nil where there is none.
  private func endOfPrefixedName(from prefix: Int) -> Int? {
    let colon = Symbol(in: bytes, at: position)
    guard colon.value == UInt8(ascii: ":"), !declaration.isInside, !prefixes.isEmpty,
      prefixes.contains(bytes.foldedText(from: prefix, to: position))
    else { return nil }
    let start = position + colon.length
    guard let length = lengthOfNamePart(at: start), !isDash(at: start) else { return nil }
    var end = start + length
    while let length = lengthOfNamePart(at: end) { end += length }
    return end
  }

  private func isDash(at index: Int) -> Bool {
    Symbol(in: bytes, at: index).value == UInt8(ascii: "-")
  }

  /// The length of a letter, a digit, `_` or `-` at `index`, or nil.
  func lengthOfNamePart(at index: Int) -> Int? {
    let symbol = Symbol(in: bytes, at: index)
    if symbol.isLetter || symbol.isDigit || symbol.value == UInt8(ascii: "_")
      || symbol.value == UInt8(ascii: "-")
    {
      return symbol.length
    }
    guard symbol.value == Symbol.other,
      let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: index),
      scalar.continuesName
    else { return nil }
    return length
  }

  /// Where the name that begins at `start` ends.
  func endOfName(from start: Int) -> Int {
    var end = start
    while true {
      let symbol = Symbol(in: bytes, at: end)
      if symbol.startsName || symbol.isDigit {
        end += symbol.length
      } else if symbol.value == Symbol.other,
        let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: end), scalar.continuesName
      {
        end += length
      } else {
        return end
      }
    }
  }

  /// Reads `.decl` and its like; false where the dot is only a dot.
  mutating func scanDirective() -> Bool {
    let start = position
    let dot = Symbol(in: bytes, at: start)
    let wordStart = start + dot.length
    var end = wordStart
    var symbol = Symbol(in: bytes, at: end)
    guard symbol.isLetter else { return false }
    while symbol.isLetter || symbol.value == UInt8(ascii: "_") {
      end += symbol.length
      symbol = Symbol(in: bytes, at: end)
    }
    guard let word = DirectiveWord(rawValue: bytes.foldedText(from: wordStart, to: end)) else {
      return false
    }
    let standsAlone = symbol.length == 0 || !(symbol.startsName || symbol.isDigit)
    guard standsAlone, startsLine || (word.isFromSouffle && symbol.isSpace) else { return false }
    position = end
    append(.directive, from: start)
    declaration.begin(word)
    expectsPrefix = word == .prefix
    return true
  }
}
