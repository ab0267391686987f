/// Tells by the two characters that stand at a place of a text that no word begins there.
///
/// One character does not tell much, since names begin with many that are common; the pairs with
/// which a few thousand names begin are rare. They are kept as hashes, so that a place where a word
/// may begin still has to be looked at.
struct PairFilter: Sendable {
  /// One bit for each hash.
  private let bits: [UInt64]
  /// The first characters of the words, where one of them has no second one.
  private let beginnings: ScalarSet?

  /// By how much a product is shifted to become one of 16,384 hashes.
  private static let shift: UInt32 = 18

  /// Creates a filter for words, none of them empty.
  init(_ words: some Sequence<ArraySlice<Unicode.Scalar>>) {
    var bits = [UInt64](repeating: 0, count: 1 << (32 - Int(Self.shift) - 6))
    var first: [Unicode.Scalar] = []
    var hasSingle = false
    for word in words {
      let pair = word.prefix(2)
      first += pair.prefix(1)
      guard let second = pair.last, pair.count == 2 else {
        hasSingle = true
        continue
      }
      let hash = Self.hash(pair[pair.startIndex], second)
      bits[hash >> 6] |= 1 << UInt64(hash & 63)
    }
    self.bits = bits
    beginnings = hasSingle ? ScalarSet(first) : nil
  }

  /// The first place from `start` on where a word may begin, or nil.
  ///
  /// - Complexity: O(*n*) in the number of characters passed over, a few instructions for each.
  func firstCandidate(in text: [Unicode.Scalar], from start: Int) -> Int? {
    if let beginnings { return beginnings.firstCandidate(in: text, from: start) }
    return bits.withUnsafeBufferPointer { bits in
      text.withUnsafeBufferPointer { text in
        var index = max(0, start)
        while index < text.count - 1 {
          let hash = Self.hash(text[index], text[index + 1])
          if bits[hash >> 6] & 1 &<< UInt64(hash & 63) != 0 { return index }
          index &+= 1
        }
        return nil
      }
    }
  }

  @inline(__always)
  private static func hash(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    Int((first.value &* 0x9E37_79B1 ^ second.value &* 0x85EB_CA6B) &>> shift)
  }
}
