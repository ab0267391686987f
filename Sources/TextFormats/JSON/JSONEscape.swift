/// Finds what a string in JSON may not hold as it is: quotation marks, backslashes, control
/// characters.
enum JSONEscape {
  /// The place of the first byte that has to be escaped.
  ///
  /// Looks at eight bytes at a time, by the tests for a zero byte and for a byte below a limit in
  /// Anderson: *Bit Twiddling Hacks*.
  ///
  /// - Parameters:
  ///   - text: A text in UTF-8.
  ///   - start: Where to begin, at most the number of its bytes.
  /// - Returns: The place, the number of bytes where there is none.
  /// - Complexity: O(*n*) in the bytes up to the place.
  static func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var place = start
    while place + 8 <= raw.count {
      if mayEscape(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { break }
      place += 8
    }
    while place < raw.count, !mustEscape(raw[place]) { place += 1 }
    return place
  }

  /// Whether one of eight bytes has to be escaped.
  @inline(__always)
  private static func mayEscape(_ word: UInt64) -> Bool {
    let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
    let backslashes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
    let found =
      (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes
      | (backslashes &- ones) & ~backslashes
    return found & (ones << 7) != 0
  }

  /// A one in each of eight bytes.
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }
}
