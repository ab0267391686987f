/// The second words of one first word in ``GroupedPairs``: where they stand, and how many they are.
///
/// One number of 64 bits, so that threads read it at once: the upper five bits say which power of
/// two of buckets there are, then the number of words in 27 bits, then the first bucket.
struct PairGroup {
  private(set) var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  init(start: Int, count: Int, sizeClass: Int) {
    bits = UInt64(sizeClass) << 59 | UInt64(count) << 32 | UInt64(start)
  }

  /// The first bucket; 0 where there is none yet.
  @inline(__always)
  var start: Int { Int(bits & 0xFFFF_FFFF) }

  /// How many words there are.
  var count: Int { Int(bits >> 32) & PairGroup.mostWords }

  /// Which power of two the number of buckets is.
  @inline(__always)
  var sizeClass: UInt64 { bits >> 59 }

  /// The number of buckets.
  @inline(__always)
  var buckets: Int { 1 << Int(sizeClass) }

  /// Whether another word needs more buckets: three words in four have their places.
  @inline(__always)
  var isFull: Bool { count >= 3 * buckets || start == 0 }

  /// What is added to the number for another word.
  static let oneWord: UInt64 = 1 << 32

  /// More words do not fit the number.
  static let mostWords = 1 << 27 - 1

  /// The power of two of buckets that so many words need.
  static func sizeClass(for count: Int) -> Int {
    var sizeClass = 0
    while 3 << sizeClass < count { sizeClass += 1 }
    return sizeClass
  }

  /// The bucket, counted from the first of the group, where the search for a word begins.
  @inline(__always)
  func bucket(of word: UInt32) -> Int {
    // Fibonacci hashing with 2^32 divided by the golden ratio (Knuth, TAOCP 3, 6.4), folded once:
    // words in steps of a Fibonacci number would be put beside each other.
    let product = word &* 0x9E37_79B1
    return Int(UInt64((product ^ (product >> 15)) &* 0x9E37_79B1) >> (32 &- sizeClass))
  }
}
