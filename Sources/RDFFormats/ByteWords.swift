/// Looking for bytes eight at a time.
///
/// Source: A. Mycroft's test for a zero byte in a word, as in Warren, *Hacker's Delight*, 6-1.
enum ByteWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// The first index from `start` on that holds `byte`; the end if none does.
  @inline(__always)
  static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let pattern = ones &* UInt64(byte)
    return first(in: bytes, from: start, inWord: { zeros($0 ^ pattern) }, { $0 == byte })
  }

  /// The first index from `start` on that ends a text, or at which it is not plain: a quote, a
  /// backslash or the end of a line; the end if there is none.
  @inline(__always)
  static func endOfPlainText(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let (quote, backslash, feed, carriage) = (
      ones &* 0x22, ones &* 0x5C, ones &* 0x0A, ones &* 0x0D
    )
    return first(
      in: bytes, from: start,
      inWord: { word in
        zeros(word ^ quote) | zeros(word ^ backslash) | zeros(word ^ feed)
          | zeros(word ^ carriage)
      },
      { $0 == 0x22 || $0 == 0x5C || $0 == 0x0A || $0 == 0x0D })
  }

  /// The highest bit of each byte that is zero; above the first of them also of others.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highBits }

  /// The first index from `start` on where `inWord` has a bit or, near the end, `isWanted` holds.
  @inline(__always)
  private static func first(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, inWord: (UInt64) -> UInt64,
    _ isWanted: (UInt8) -> Bool
  ) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return start }
    var index = start
    while index &+ 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found = inWord(UInt64(littleEndian: word))
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < bytes.count && !isWanted(bytes[index]) { index &+= 1 }
    return index
  }
}
