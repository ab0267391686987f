/// Hashes of rows and keys, for tables of a power of two of places.
///
/// Multiplicative (Fibonacci) hashing, whose upper bits every input bit reaches; callers take the
/// upper bits (Knuth, TAOCP 3, 6.4).
enum RowHash {
  /// 2^64 divided by the golden ratio, made odd.
  @usableFromInline static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of one word.
  @inline(__always)
  static func of(_ word: UInt32) -> UInt64 {
    let product = (UInt64(word) &+ 1) &* multiplier
    return (product ^ (product >> 32)) &* multiplier
  }

  /// The hash of two words.
  @inline(__always)
  static func of(_ first: UInt32, _ second: UInt32) -> UInt64 {
    let product = (UInt64(first) << 32 | UInt64(second)) &* multiplier
    return (product ^ (product >> 32)) &* multiplier
  }

  /// A hash so far, with one more word.
  @inline(__always)
  static func combine(_ hash: UInt64, _ word: UInt32) -> UInt64 {
    let product = (hash ^ UInt64(word)) &* multiplier
    return product ^ (product >> 32)
  }

  /// A hash whose upper bits are good, from one made by ``combine(_:_:)``.
  @inline(__always)
  static func finish(_ hash: UInt64) -> UInt64 { hash &* multiplier }
}
