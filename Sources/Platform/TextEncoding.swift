/// A text made UTF-8, with the name of the encoding it came in.
public struct DecodedText: Sendable {
  /// The text as valid UTF-8, without a byte order mark.
  public let text: [UInt8]
  /// `UTF-8`, `UTF-16LE`, `UTF-16BE` or `GB18030`.
  public let name: String
  /// How many broken stretches were replaced by U+FFFD.
  public let replacements: Int
}

/// Finds out in which encoding a text is, and decodes it.
public enum TextEncoding {
  /// Decodes a text in UTF-8, UTF-16 or GB18030 (of which GBK and GB2312 are parts).
  ///
  /// A byte order mark decides; then valid UTF-8 without NUL bytes is UTF-8. Otherwise the bytes
  /// are read in each encoding in which they are valid, and the reading with the largest share of
  /// everyday Chinese and ASCII characters wins, if that share is convincing at all. UTF-8 with a
  /// few broken bytes stays UTF-8: its Chinese would pass for rare characters in GB18030.
  ///
  /// - Parameter bytes: The content of a file.
  /// - Returns: The text, or nil where the bytes are no text in a known encoding.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func decode(_ bytes: [UInt8]) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return utf16(bytes.dropFirst(2), .little).map { DecodedText($0, .little) }
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return utf16(bytes.dropFirst(2), .big).map { DecodedText($0, .big) }
    }
    if UTF8Validity.isValidText(bytes) {
      return DecodedText(text: bytes, name: "UTF-8", replacements: 0)
    }
    let hasZero = bytes.contains(0)
    if !hasZero, UTF8Check(bytes).isMostlyValid { return utf8(bytes) }
    return bestGuess(bytes, hasZero: hasZero)
  }

  /// The byte order of UTF-16.
  enum ByteOrder: String {
    case little = "UTF-16LE"
    case big = "UTF-16BE"
  }

  /// UTF-8 with what is broken in it replaced.
  private static func utf8(_ bytes: [UInt8]) -> DecodedText {
    let check = UTF8Check(bytes)
    guard check.broken > 0 else { return DecodedText(text: bytes, name: "UTF-8", replacements: 0) }
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    return DecodedText(text: repaired, name: "UTF-8", replacements: check.broken)
  }

  /// The reading that looks most like a text.
  private static func bestGuess(_ bytes: [UInt8], hasZero: Bool) -> DecodedText? {
    var readings: [DecodedText] = []
    for order in [ByteOrder.little, .big] {
      if let text = utf16(bytes[...], order) { readings.append(DecodedText(text, order)) }
    }
    if !hasZero, let text = CharacterConverter.utf8(bytes, from: "GB18030") {
      readings.append(DecodedText(text: text, name: "GB18030", replacements: 0))
    }
    let scored = readings.map { (reading: $0, score: plausibility(of: $0.text)) }
    guard let best = scored.max(by: { $0.score < $1.score }), best.score > 0.75 else { return nil }
    return best.reading
  }

  /// UTF-16 as UTF-8, nil where the number of bytes is odd or a surrogate stands alone.
  static func utf16(_ bytes: ArraySlice<UInt8>, _ order: ByteOrder) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { at in
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      return order == .little ? second << 8 | first : first << 8 | second
    }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 3 / 2)
    let broken = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { output.append($0) }
    return broken ? nil : output
  }

  /// The share of the characters that an everyday Chinese or English text is made of.
  ///
  /// What a wrong reading yields lies elsewhere: in the surrogates' neighbourhood, the private use
  /// area, Hangul, control characters.
  static func plausibility(of text: [UInt8]) -> Double {
    var total = 0
    var usual = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      total += 1
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: usual += 1
      case 0xA0...0xFF, 0x2010...0x203B, 0x2460...0x24FF: usual += 1
      case 0x3000...0x301F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: usual += 1
      default: break
      }
    }
    return total == 0 ? 0 : Double(usual) / Double(total)
  }
}

extension DecodedText {
  /// A text that was UTF-16.
  init(_ text: [UInt8], _ order: TextEncoding.ByteOrder) {
    self.init(text: text, name: order.rawValue, replacements: 0)
  }
}
