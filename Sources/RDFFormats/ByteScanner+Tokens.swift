import Diagnostics
import TripleStore

/// Tokens that N-Triples and Turtle share.
extension ByteScanner {
  /// Reads `<…>` whose bracket is here, escapes resolved, into `buffer`.
  ///
  /// - Parameter buffer: Replaced by the bytes between the brackets.
  /// - Throws: A fault where the IRI is not one.
  mutating func iriReference(into buffer: inout [UInt8]) throws(SyntaxFault) {
    let start = position
    buffer.removeAll(keepingCapacity: true)
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3E {
        position += 1
        return
      }
      if byte == 0x5C {
        try iriEscape(into: &buffer)
        continue
      }
      if byte < 0x80, CharacterClasses.isForbiddenInIRI(UInt32(byte)) {
        throw SyntaxFault(
          "\(found) may not stand in an IRI", at: range, label: "here",
          help: "write it percent-encoded, or end the IRI with `>` before it")
      }
      buffer.append(byte)
      position += 1
    }
    throw SyntaxFault(
      "the IRI is not ended", at: SourceRange(start, start + 1), label: "begins here",
      help: "add `>`")
  }

  private mutating func iriEscape(into buffer: inout [UInt8]) throws(SyntaxFault) {
    let start = position
    guard byte(at: 1) == 0x75 || byte(at: 1) == 0x55 else {
      position += 1
      throw expected("`u` or `U` after the backslash of an IRI")
    }
    let scalar = try numericEscape()
    guard !CharacterClasses.isForbiddenInIRI(scalar.value) else {
      throw SyntaxFault(
        "the escape stands for a character that may not stand in an IRI",
        at: SourceRange(start, position), label: "here")
    }
    buffer.append(contentsOf: String(Character(scalar)).utf8)
  }

  /// Reads the label of a blank node whose `_:` is here.
  ///
  /// - Returns: The range of the label without `_:`.
  mutating func blankNodeLabel() throws(SyntaxFault) -> Range<Int> {
    position += 2
    let start = position
    guard let first = scalar(at: position),
      CharacterClasses.isNameStart(first.code) || CharacterClasses.isDigit(first.code)
    else { throw expected("a blank node's label") }
    position += first.length
    skipNameCharacters(orColon: false)
    return start..<position
  }

  /// Moves over name characters; a dot counts only when more of the name follows it.
  mutating func skipNameCharacters(orColon: Bool) {
    var end = position
    while let next = scalar(at: position) {
      if next.code == 0x2E {
        position += 1
        continue
      }
      guard CharacterClasses.isName(next.code) || (orColon && next.code == 0x3A) else { break }
      position += next.length
      end = position
    }
    position = end
  }

  /// Reads a language tag whose `@` is here, and the direction behind it.
  ///
  /// - Returns: The range of the tag without `@`, with the direction: `ar--rtl`.
  mutating func languageTag() throws(SyntaxFault) -> Range<Int> {
    position += 1
    let start = position
    guard CharacterClasses.isLetter(UInt32(byte)) else { throw expected("a language tag") }
    try skipSubtag { CharacterClasses.isLetter(UInt32($0)) }
    while byte == 0x2D, byte(at: 1) != 0x2D {
      position += 1
      try skipSubtag {
        CharacterClasses.isLetter(UInt32($0)) || CharacterClasses.isDigit(UInt32($0))
      }
    }
    if byte == 0x2D { try skipDirection() }
    return start..<position
  }

  /// The most characters of a part of a language tag.
  private static let longestSubtag = 8

  private mutating func skipSubtag(_ belongs: (UInt8) -> Bool) throws(SyntaxFault) {
    let start = position
    position = endOfRun(from: start, belongs)
    guard position > start else { throw expected("a part of a language tag") }
    guard position - start <= Self.longestSubtag else {
      throw SyntaxFault(
        "a part of the language tag has more than \(Self.longestSubtag) characters",
        at: SourceRange(start, position), label: "here")
    }
  }

  private mutating func skipDirection() throws(SyntaxFault) {
    position += 2
    guard has("ltr") || has("rtl"), !CharacterClasses.isASCIIName(byte(at: 3)) else {
      throw expected("`ltr` or `rtl`", help: "a text runs left to right or right to left")
    }
    position += 3
  }

  /// Throws where a triple stands in too many others.
  func checkTripleDepth(_ depth: Int) throws(SyntaxFault) {
    guard depth < TripleTerm.maximumDepth else {
      throw SyntaxFault(
        "triples are nested more than \(TripleTerm.maximumDepth) deep", at: range, label: "here")
    }
  }

  /// Reads the version between quotes in which a text says that it is written.
  mutating func versionSpecifier() throws(SyntaxFault) {
    guard byte == 0x22 || byte == 0x27, let text = plainText() else {
      throw expected("a version, such as `\"1.2\"`")
    }
    position = text.upperBound + 1
  }

  /// The fault of a text that names a datatype which only its language can give it.
  func languageExpected(from start: Int) -> SyntaxFault {
    SyntaxFault(
      "a text of this datatype has a language tag", at: SourceRange(start, position),
      label: "here", help: "write the language behind the text, as in `\"文\"@zh`")
  }

  /// Reads a quoted text whose first quote is here, escapes resolved, into `buffer`.
  ///
  /// - Parameters:
  ///   - buffer: Replaced by the text.
  ///   - isLong: Whether three quotes delimit it, so that line ends and single quotes may stand in it.
  /// - Throws: A fault where the text is not ended or an escape is none.
  mutating func quotedText(into buffer: inout [UInt8], isLong: Bool) throws(SyntaxFault) {
    let start = position
    let quote = byte
    buffer.removeAll(keepingCapacity: true)
    position += isLong ? 3 : 1
    while position < bytes.count {
      let byte = bytes[position]
      if byte == quote, !isLong || (self.byte(at: 1) == quote && self.byte(at: 2) == quote) {
        position += isLong ? 3 : 1
        return
      }
      if byte == 0x5C {
        try textEscape(into: &buffer)
      } else if !isLong, byte == 0x0A || byte == 0x0D {
        break
      } else {
        buffer.append(byte)
        position += 1
      }
    }
    throw SyntaxFault(
      "the text is not ended", at: SourceRange(start, start + 1), label: "begins here",
      help: "add the closing quote, or write a line end as `\\n`")
  }

  private mutating func textEscape(into buffer: inout [UInt8]) throws(SyntaxFault) {
    switch byte(at: 1) {
    case 0x74: buffer.append(0x09)
    case 0x62: buffer.append(0x08)
    case 0x6E: buffer.append(0x0A)
    case 0x72: buffer.append(0x0D)
    case 0x66: buffer.append(0x0C)
    case 0x22, 0x27, 0x5C: buffer.append(byte(at: 1))
    case 0x75, 0x55:
      buffer.append(contentsOf: String(Character(try numericEscape())).utf8)
      return
    default:
      position += 1
      throw expected("one of t b n r f \" ' \\ u U after the backslash")
    }
    position += 2
  }
}
