import Diagnostics
import TripleStore

/// IRIs and literals of Turtle.
extension TurtleReader {
  /// Reads an IRI or a prefixed name.
  ///
  /// - Parameter what: What the grammar wants here, for the message.
  /// - Returns: The id of the IRI.
  /// - Throws: A fault where something else stands here.
  mutating func iri(_ what: String) throws(SyntaxFault) -> TermID {
    if scanner.byte == 0x3C {
      if let plain = scanner.plainIRI(), IRIReference.isAbsolute(scanner.bytes[plain]) {
        scanner.position = plain.upperBound + 1
        return collector.iri(scanner.bytes, plain)
      }
      try absoluteIRI()
      return collector.iri(buffer)
    }
    let name = names.name(at: scanner.position, in: scanner.bytes)
    if let name, let known = names.id(of: name, in: scanner.bytes) {
      scanner.position = name.range.upperBound
      return known
    }
    guard let first = scanner.scalar(at: scanner.position),
      first.code == 0x3A || CharacterClasses.isNameBase(first.code)
    else { throw scanner.expected(what) }
    try prefixedName(what)
    let id = collector.iri(buffer)
    if let name, name.range.upperBound == scanner.position { names.remember(name, id) }
    return id
  }

  /// Which declared prefix stands at `range` of the text.
  private func prefixIndex(of range: Range<Int>) -> Int? {
    prefixes.indices.first { index in
      guard prefixes[index].name.count == range.count else { return false }
      for offset in 0..<range.count
      where prefixes[index].name[offset] != scanner.bytes[range.lowerBound + offset] {
        return false
      }
      return true
    }
  }

  /// Reads `<…>` into the buffer and resolves it.
  mutating func absoluteIRI() throws(SyntaxFault) {
    let start = scanner.position
    try scanner.iriReference(into: &buffer)
    if IRIReference.isAbsolute(buffer) { return }
    guard let base else {
      throw SyntaxFault(
        "the IRI is relative and the text has no base", at: SourceRange(start, scanner.position),
        label: "has no scheme", help: "add `@base <…> .` above, or write the whole IRI")
    }
    let written = buffer.count
    buffer = IRIReference(buffer).resolved(against: base).bytes
    try noteGrowth(by: buffer.count - written, from: start)
  }

  /// Counts what a prefix or the base has added to an IRI: a long one, used a million times, must not
  /// make a small text fill the memory.
  private mutating func noteGrowth(by count: Int, from start: Int) throws(SyntaxFault) {
    growth += count
    guard growth > Self.freeGrowth + Self.greatestGrowth * scanner.position else { return }
    throw SyntaxFault(
      "prefixes and base make the text more than \(Self.greatestGrowth) times as long",
      at: SourceRange(start, scanner.position), label: "this is where it was noticed",
      help: "give the text shorter ones")
  }

  /// Reads `prefix:local` into the buffer.
  private mutating func prefixedName(_ what: String) throws(SyntaxFault) {
    let start = scanner.position
    scanner.position = scanner.endOfRun(from: start) { CharacterClasses.isASCIIName($0) }
    if scanner.byte != 0x3A { scanner.skipNameCharacters(orColon: false) }
    let name = start..<scanner.position
    guard scanner.byte == 0x3A else {
      scanner.position = start
      throw scanner.expected(what)
    }
    guard let prefix = prefixIndex(of: name) else {
      let text = String(decoding: scanner.bytes[name], as: UTF8.self)
      throw SyntaxFault(
        "the prefix `\(text):` is not declared", at: SourceRange(start, scanner.position + 1),
        label: "used here", help: "declare it above with `@prefix \(text): <…> .`")
    }
    scanner.position += 1
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: prefixes[prefix].namespace)
    try noteGrowth(by: buffer.count, from: start)
    try localName()
  }

  /// Appends the local part that stands here to the buffer, run by run.
  private mutating func localName() throws(SyntaxFault) {
    guard mayBeginLocalName else { return }
    // A dot belongs to the name only when more of the name follows it.
    var kept = (position: scanner.position, count: buffer.count)
    while true {
      let run = scanner.endOfNameRun(from: scanner.position)
      if run > scanner.position {
        appendLocal(upTo: run)
        kept = (run, buffer.count)
      }
      switch scanner.byte {
      case 0x25: try percentEscape()
      case 0x5C: try localEscape()
      case 0x2E:
        appendLocal(upTo: run + 1)
        continue
      default:
        guard let next = scanner.scalar(at: run), CharacterClasses.isName(next.code) else {
          scanner.position = kept.position
          buffer.removeLast(buffer.count - kept.count)
          return
        }
        appendLocal(upTo: run + next.length)
      }
      kept = (scanner.position, buffer.count)
    }
  }

  /// Whether the character here may be the first of a local part: fewer may than later.
  private var mayBeginLocalName: Bool {
    let code = scanner.code
    return CharacterClasses.isNameStart(code) || CharacterClasses.isDigit(code)
      || code == 0x3A || code == 0x25 || code == 0x5C
  }

  /// Appends what stands here up to `end` and moves there.
  private mutating func appendLocal(upTo end: Int) {
    buffer.append(contentsOf: scanner.bytes[scanner.position..<end])
    scanner.position = end
  }

  private mutating func percentEscape() throws(SyntaxFault) {
    let start = scanner.position
    scanner.position += 1
    _ = try scanner.hexadecimal(2)
    buffer.append(contentsOf: scanner.bytes[start..<scanner.position])
  }

  private mutating func localEscape() throws(SyntaxFault) {
    scanner.position += 1
    guard CharacterClasses.isLocalEscape(scanner.byte) else {
      throw scanner.expected("a character that a name may escape")
    }
    buffer.append(scanner.byte)
    scanner.position += 1
  }

  // MARK: - Literals

  /// Reads a text in any of the four kinds of quotes, with its language or datatype.
  mutating func quotedLiteral() throws(SyntaxFault) -> TermID {
    if let plain = scanner.plainText() {
      scanner.position = plain.upperBound + 1
      let annotation = try annotation()
      return collector.literal(in: scanner.bytes, plain, annotation)
    }
    let quote = scanner.byte
    let isLong = scanner.byte(at: 1) == quote && scanner.byte(at: 2) == quote
    try scanner.quotedText(into: &text, isLong: isLong)
    let annotation = try annotation()
    return collector.literal(text, annotation, in: scanner.bytes)
  }

  /// Reads the language or the datatype behind the quotes.
  private mutating func annotation() throws(SyntaxFault) -> StatementCollector.Annotation {
    scanner.skipSpace()
    if scanner.byte == 0x40 { return .language(try scanner.languageTag()) }
    guard scanner.skip("^^") else { return .none }
    scanner.skipSpace()
    let start = scanner.position
    let datatype = try iri("the datatype: an IRI or a prefixed name")
    if collector.isLanguageDatatype(datatype) { throw scanner.languageExpected(from: start) }
    return .datatype(datatype)
  }

  /// Reads `true` or `false`.
  mutating func truth() -> TermID {
    let word = scanner.byte == 0x74 ? "true" : "false"
    scanner.position += word.utf8.count
    let datatype = collector.iri(Self.booleanIRI)
    return collector.literal(Array(word.utf8), .datatype(datatype), in: scanner.bytes)
  }

  /// Reads an integer, a decimal or a double.
  mutating func number() throws(SyntaxFault) -> TermID {
    let start = scanner.position
    if scanner.byte == 0x2B || scanner.byte == 0x2D { scanner.position += 1 }
    let whole = skipDigits()
    var datatype = Self.integerIRI
    var fraction = 0
    if scanner.byte == 0x2E, isDecimalPoint(afterDigits: whole > 0) {
      scanner.position += 1
      fraction = skipDigits()
      datatype = Self.decimalIRI
    }
    guard whole + fraction > 0 else {
      scanner.position = start
      throw scanner.expected("a number or another object")
    }
    if scanner.byte | 0x20 == 0x65 {
      try exponent()
      datatype = Self.doubleIRI
    }
    let type = collector.iri(datatype)
    return collector.literal(
      in: scanner.bytes, start..<scanner.position, .datatype(type))
  }

  /// Whether the dot here belongs to the number: digits follow, or an exponent (`1.E3`).
  private func isDecimalPoint(afterDigits: Bool) -> Bool {
    let next = scanner.byte(at: 1)
    if CharacterClasses.isDigit(UInt32(next)) { return true }
    guard afterDigits, next | 0x20 == 0x65 else { return false }
    let sign = scanner.byte(at: 2)
    let digit = sign == 0x2B || sign == 0x2D ? scanner.byte(at: 3) : sign
    return CharacterClasses.isDigit(UInt32(digit))
  }

  private mutating func exponent() throws(SyntaxFault) {
    scanner.position += 1
    if scanner.byte == 0x2B || scanner.byte == 0x2D { scanner.position += 1 }
    guard skipDigits() > 0 else { throw scanner.expected("the exponent's digits") }
  }

  private mutating func skipDigits() -> Int {
    let start = scanner.position
    while CharacterClasses.isDigit(UInt32(scanner.byte)) { scanner.position += 1 }
    return scanner.position - start
  }

  private static let booleanIRI = Array(RDFNames.boolean.utf8)
  private static let integerIRI = Array(RDFNames.integer.utf8)
  private static let decimalIRI = Array(RDFNames.decimal.utf8)
  private static let doubleIRI = Array(RDFNames.double.utf8)
}
