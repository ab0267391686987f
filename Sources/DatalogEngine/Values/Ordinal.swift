/// The number of an ordinal as documents print it: `一`, `（二）`, `(3)`, `3.`, `十二、`.
///
/// Only for ordering answers: a list of sections reads in the order of the document, not in that
/// of code points.
enum Ordinal {
  /// The number, or nil where the text is no ordinal.
  ///
  /// - Parameter text: The whole text.
  /// - Returns: The number.
  /// - Complexity: O(*m*) in the length of the text, which is looked at only when it is short.
  static func number(of text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count <= 30, let byte = text.first, !isLetter(byte) else { return nil }
    var characters = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    if let first = characters.first, "（(".unicodeScalars.contains(first) {
      guard let last = characters.last, "）)".unicodeScalars.contains(last) else { return nil }
      characters = Array(characters.dropFirst().dropLast())
    } else if let last = characters.last, ".．、".unicodeScalars.contains(last) {
      characters.removeLast()
    } else if characters.contains(where: { ("0"..."9").contains($0) }) {
      return nil
    }
    return arabic(characters) ?? chinese(characters)
  }

  /// Whether a byte is a letter without accents, with which no ordinal begins.
  private static func isLetter(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }

  private static func arabic(_ characters: [UnicodeScalar]) -> Int? {
    guard !characters.isEmpty, characters.count <= 9 else { return nil }
    var number = 0
    for character in characters {
      let value = character.value >= 0xFF10 ? character.value - 0xFF10 : character.value &- 0x30
      guard value < 10 else { return nil }
      number = number * 10 + Int(value)
    }
    return number
  }

  private static let digits: [UnicodeScalar: Int] = [
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let tens: [UnicodeScalar: Int] = ["十": 10, "百": 100]

  /// A number below a thousand in Chinese numerals.
  private static func chinese(_ characters: [UnicodeScalar]) -> Int? {
    guard !characters.isEmpty else { return nil }
    var (total, pending) = (0, 0)
    for character in characters {
      if let digit = digits[character] {
        pending = digit
      } else if let unit = tens[character] {
        total += max(pending, 1) * unit
        pending = 0
      } else if character != "零" {
        return nil
      }
    }
    return total + pending > 0 ? total + pending : nil
  }
}
