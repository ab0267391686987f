import Diagnostics

extension Lexer {
  /// Reads the text that opens where the lexer stands, for a token that began at `start`.
  mutating func scanText(_ kind: Token.Kind, from start: Int) {
    guard let delimiter = TextDelimiter(in: bytes, at: position) else { return }
    let opening = position
    let closer = delimiter.closer
    var index = opening + closer.count
    while index < bytes.count {
      let byte = bytes[index]
      if byte == closer[0], closer.count == 1 || bytes.has(closer, at: index) {
        position = index + closer.count
        return append(kind, from: start)
      }
      if byte == UInt8(ascii: "\n"), !textsMayCrossLines { break }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    reportUnclosedText(at: SourceRange(opening, opening + closer.count), closer: closer)
    append(.invalid, from: start)
  }

  /// Reports a text without its end and goes on behind its first line.
  private mutating func reportUnclosedText(at range: SourceRange, closer: [UInt8]) {
    textsMayCrossLines = false
    let opener = errors.source.text(of: range)
    let partner = String(decoding: closer, as: UTF8.self)
    errors.report(
      "this text is never closed", at: range,
      help: "a text that begins with `\(opener)` ends with `\(partner)`")
    position = range.upper
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  /// Reads `@name`, `@"name"`, or the bare `@` of a construct that is not supported.
  mutating func scanEntity() {
    let start = position
    position += Symbol(in: bytes, at: start).length
    if TextDelimiter(in: bytes, at: position) != nil { return scanText(.entity, from: start) }
    let name = position
    while let length = lengthOfNamePart(at: position) ?? lengthOfMiddleDot { position += length }
    append(position > name ? .entity : .at, from: start)
  }

  /// The length of `·` where the lexer stands, or nil.
  private var lengthOfMiddleDot: Int? { bytes.has([0xC2, 0xB7], at: position) ? 2 : nil }

  /// Reads `<scheme:…>`; false where `<` is an operator.
  mutating func scanIRI(_ opening: Symbol) -> Bool {
    guard termMayBegin else { return false }
    let start = position
    let closer: [UInt8] =
      opening.length == 1 ? [UInt8(ascii: ">")] : [0xEF, 0xBC, 0x9E]
    guard var index = endOfScheme(from: start + opening.length) else { return false }
    while index < bytes.count, !bytes.has(closer, at: index) {
      if bytes[index].isForbiddenInIRI { return false }
      index += 1
    }
    guard index < bytes.count else { return false }
    position = index + closer.count
    append(.iri, from: start)
    return true
  }

  /// The offset behind the colon of the scheme at `start`, or nil where there is no scheme.
  private func endOfScheme(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index].isSchemeCharacter { index += 1 }
    guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: ":"),
      Symbol(in: bytes, at: start).isLetter
    else { return nil }
    return index + 1
  }

  /// Reads a comment, a note or the operator `/`.
  mutating func scanSlash() {
    let start = position
    let first = Symbol(in: bytes, at: start)
    let second = Symbol(in: bytes, at: start + first.length)
    position = start + first.length
    switch second.value {
    case UInt8(ascii: "/"): skipLineComment(bodyAt: position + second.length)
    case UInt8(ascii: "*"): skipBlockComment(from: start, bodyAt: position + second.length)
    default: append(.slash, from: start)
    }
  }

  private mutating func skipLineComment(bodyAt body: Int) {
    let third = Symbol(in: bytes, at: body)
    let fourth = Symbol(in: bytes, at: body + third.length)
    let slash = UInt8(ascii: "/")
    position = body
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n"),
      bytes[position] != UInt8(ascii: "\r")
    {
      position += 1
    }
    if third.value == slash, fourth.value != slash {
      let range = SourceRange(body + third.length, position)
      notes.append(Note(range: range, tokenIndex: tokens.count))
    }
  }

  private mutating func skipBlockComment(from start: Int, bodyAt body: Int) {
    position = body
    while position < bytes.count {
      let star = Symbol(in: bytes, at: position)
      let slash = Symbol(in: bytes, at: position + star.length)
      position += star.length
      if star.value == UInt8(ascii: "*"), slash.value == UInt8(ascii: "/") {
        position += slash.length
        return
      }
    }
    endsInsideComment = true
    errors.report(
      "this comment is never closed", at: SourceRange(start, body),
      help: "a comment that begins with `/*` ends with `*/`")
  }
}

extension UInt8 {
  /// Whether an IRI cannot contain it: white space, controls, `<>"{}|\^` and the grave accent.
  fileprivate var isForbiddenInIRI: Bool {
    switch self {
    case 0...0x20, 0x7F: true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"):
      true
    default: false
    }
  }

  /// Whether the scheme of an IRI may contain it.
  fileprivate var isSchemeCharacter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}
