/// What one column of one tuple holds in the candidates: 32 or 64 bits.
protocol Word: FixedWidthInteger, UnsignedInteger, Sendable {
  /// Mixes a pair of words into a hash of 64 bits.
  static func mix(_ first: Self, _ second: Self) -> UInt64
}

/// The odd constant of Fibonacci hashing, 2^64 divided by the golden ratio (Knuth, TAOCP 3, 6.4).
let goldenMultiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

extension UInt32: Word {
  @inline(__always)
  static func mix(_ first: UInt32, _ second: UInt32) -> UInt64 {
    let product = ((UInt64(first) << 32) | UInt64(second)) &* goldenMultiplier
    return (product ^ (product >> 32)) &* goldenMultiplier
  }
}

extension UInt64: Word {
  @inline(__always)
  static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first &* goldenMultiplier) ^ second
    let mixed = (product ^ (product >> 32)) &* goldenMultiplier
    return (mixed ^ (mixed >> 29)) &* goldenMultiplier
  }
}

/// A tuple of two columns.
struct Pair<W: Word>: Comparable {
  var first: W
  var second: W

  @inline(__always)
  init(_ first: W, _ second: W) {
    self.first = first
    self.second = second
  }

  @inline(__always)
  static func < (left: Pair, right: Pair) -> Bool {
    left.first != right.first ? left.first < right.first : left.second < right.second
  }

  /// Byte `index` of the pair, the least significant first.
  @inline(__always)
  func byte(_ index: Int) -> Int {
    let width = W.bitWidth / 8
    return index < width
      ? Int(truncatingIfNeeded: second >> W(8 * index)) & 0xFF
      : Int(truncatingIfNeeded: first >> W(8 * (index - width))) & 0xFF
  }
}
