import Diagnostics

/// Prefixes, the base and the version.
extension TurtleReader {
  mutating func directive() throws(SyntaxFault) -> Bool {
    switch scanner.byte {
    case 0x40 where scanner.has("@prefix"): return try prefix(after: 7, endsWithDot: true)
    case 0x40 where scanner.has("@base"): return try base(after: 5, endsWithDot: true)
    case 0x50, 0x70:
      return try keyword("prefix") ? prefix(after: 6, endsWithDot: false) : false
    case 0x42, 0x62:
      return try keyword("base") ? base(after: 4, endsWithDot: false) : false
    case 0x40 where scanner.has("@version"): return try version(after: 8, endsWithDot: true)
    case 0x56, 0x76:
      return try keyword("version") ? version(after: 7, endsWithDot: false) : false
    default: return false
    }
  }

  /// Whether a word of SPARQL stands here, in any case: what follows it can be no part of a name.
  func keyword(_ word: String) -> Bool {
    guard scanner.hasIgnoringCase(word) else { return false }
    switch scanner.byte(at: word.utf8.count) {
    case 0x20, 0x09, 0x0A, 0x0D, 0x3C, 0x22, 0x27, 0x5B, 0x23: return true
    default: return false
    }
  }

  private mutating func prefix(after length: Int, endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    scanner.position += length
    scanner.skipSpace()
    let name = try prefixName()
    scanner.skipSpace()
    guard scanner.byte == 0x3C else { throw scanner.expected("the prefix's IRI") }
    try absoluteIRI()
    prefixes.removeAll { $0.name == name }
    prefixes.append((name, buffer))
    names.removeAll()
    return try endOfDirective(endsWithDot)
  }

  private mutating func base(after length: Int, endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    scanner.position += length
    scanner.skipSpace()
    guard scanner.byte == 0x3C else { throw scanner.expected("the base IRI") }
    try absoluteIRI()
    base = IRIReference(buffer)
    return try endOfDirective(endsWithDot)
  }

  private mutating func version(after length: Int, endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    scanner.position += length
    scanner.skipSpace()
    try scanner.versionSpecifier()
    return try endOfDirective(endsWithDot)
  }

  private mutating func endOfDirective(_ endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    guard endsWithDot else { return true }
    scanner.skipSpace()
    guard scanner.skip(0x2E) else { throw scanner.expected("`.`") }
    return true
  }

  private mutating func prefixName() throws(SyntaxFault) -> [UInt8] {
    let start = scanner.position
    if let first = scanner.scalar(at: start), CharacterClasses.isNameBase(first.code) {
      scanner.position += first.length
      scanner.skipNameCharacters(orColon: false)
    }
    let name = Array(scanner.bytes[start..<scanner.position])
    guard scanner.skip(0x3A) else { throw scanner.expected("a prefix and `:`") }
    return name
  }
}
