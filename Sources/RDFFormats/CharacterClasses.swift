/// The character classes of the Turtle and N-Triples grammars, by code point.
///
/// Source: RDF 1.1 Turtle, W3C Recommendation 25 February 2014, section 6.5.
enum CharacterClasses {
  /// `PN_CHARS_BASE`.
  static func isNameBase(_ code: UInt32) -> Bool {
    if code < 0x80 { return isLetter(code) }
    return nameBaseRanges.contains { $0.contains(code) }
  }

  /// `PN_CHARS_U`, with the colon that N-Triples used to allow left out.
  static func isNameStart(_ code: UInt32) -> Bool {
    code == 0x5F || isNameBase(code)
  }

  /// `PN_CHARS`.
  static func isName(_ code: UInt32) -> Bool {
    isNameStart(code) || code == 0x2D || isDigit(code) || code == 0xB7
      || (0x300...0x36F).contains(code) || (0x203F...0x2040).contains(code)
  }

  /// The part of `PN_CHARS` that is ASCII.
  @inline(__always)
  static func isASCIIName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x5F, 0x2D: true
    default: false
    }
  }

  static func isLetter(_ code: UInt32) -> Bool {
    (0x41...0x5A).contains(code) || (0x61...0x7A).contains(code)
  }

  static func isDigit(_ code: UInt32) -> Bool { (0x30...0x39).contains(code) }

  /// Characters that an IRI must not contain, escaped or not.
  static func isForbiddenInIRI(_ code: UInt32) -> Bool {
    switch code {
    case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: true
    default: false
    }
  }

  /// Characters that a backslash may escape in a local name, `PN_LOCAL_ESC`.
  static func isLocalEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x2F, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
    default: false
    }
  }

  private static let nameBaseRanges: [ClosedRange<UInt32>] = [
    0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFD, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF,
    0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F, 0x2C00...0x2FEF,
    0x10000...0xEFFFF,
  ]
}
