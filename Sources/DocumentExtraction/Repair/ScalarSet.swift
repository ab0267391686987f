/// A set of characters of the basic plane that answers in one look.
///
/// To find the next of some characters in a text ask ``firstIndex(in:from:upTo:)``, which passes over
/// all others without a call and without checks.
struct ScalarSet: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, Sendable {
  /// One bit for each character of the basic plane, as far as the last one in the set.
  private let bits: [UInt64]
  /// Whether none of the characters is an everyday Chinese one, so that a search passes over these
  /// at once.
  private let isPunctuation: Bool

  /// Creates a set of the characters of a text; those outside the basic plane are left out.
  init(_ characters: some Sequence<Unicode.Scalar>) {
    var values: [UInt32] = []
    var last: UInt32 = 0
    for scalar in characters where scalar.value <= 0xFFFF {
      values.append(scalar.value)
      last = max(last, scalar.value)
    }
    var bits = [UInt64](repeating: 0, count: values.isEmpty ? 0 : Int(last >> 6) + 1)
    for value in values { bits[Int(value >> 6)] |= 1 << UInt64(value & 63) }
    self.bits = bits
    isPunctuation = !values.contains { $0 &- Self.firstIdeograph < Self.ideographCount }
  }

  /// The everyday Chinese characters, U+4E00 … U+9FFF.
  private static let firstIdeograph: UInt32 = 0x4E00
  private static let ideographCount: UInt32 = 0x5200

  /// Creates a set of characters and their full-width forms, where they have one.
  init(bothWidthsOf characters: [Unicode.Scalar]) {
    var both = characters
    for scalar in characters where scalar.value >= 0x21 && scalar.value <= 0x7E {
      if let wide = Unicode.Scalar(scalar.value + 0xFEE0) { both.append(wide) }
    }
    self.init(both)
  }

  /// Creates a set of the characters of a literal.
  init(stringLiteral value: String) {
    self.init(value.unicodeScalars)
  }

  /// Creates a set of characters.
  init(arrayLiteral elements: Unicode.Scalar...) {
    self.init(elements)
  }

  /// The characters, in the order of their numbers.
  var members: [Unicode.Scalar] {
    var members: [Unicode.Scalar] = []
    for (word, bits) in bits.enumerated() {
      var rest = bits
      while rest != 0 {
        let value = UInt32(word << 6 | rest.trailingZeroBitCount)
        if let scalar = Unicode.Scalar(value) { members.append(scalar) }
        rest &= rest - 1
      }
    }
    return members
  }

  /// Whether `scalar` is one of the characters.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let word = Int(scalar.value >> 6)
    return word < bits.count && bits[word] >> UInt64(scalar.value & 63) & 1 != 0
  }

  /// The first place from `start` on, before `end`, where one of the characters stands, or nil.
  ///
  /// A character beyond the basic plane, of which the set knows nothing, counts as one of them, so
  /// that a search for longer texts that begin with it misses none.
  ///
  /// - Complexity: O(*n*) in the number of characters passed over, a few instructions for each.
  func firstCandidate(in text: [Unicode.Scalar], from start: Int = 0, upTo end: Int = .max) -> Int?
  {
    bits.withUnsafeBufferPointer { bits in
      text.withUnsafeBufferPointer { text in
        let end = min(end, text.count)
        var index = max(0, start)
        while index < end {
          let value = text[index].value
          if isPunctuation, value &- Self.firstIdeograph < Self.ideographCount {
            index += 1
            continue
          }
          let word = Int(value >> 6)
          let isCandidate =
            word < bits.count ? bits[word] & 1 &<< UInt64(value & 63) != 0 : value > 0xFFFF
          if isCandidate { return index }
          index += 1
        }
        return nil
      }
    }
  }

  /// The first place from `start` on, and before `end`, where one of the characters stands; `end`
  /// where none does.
  ///
  /// - Complexity: O(*n*) in the length of the stretch, a few instructions a character.
  func firstIndex(in text: [Unicode.Scalar], from start: Int, upTo end: Int) -> Int {
    var start = start
    while let place = firstCandidate(in: text, from: start, upTo: end) {
      if contains(text[place]) { return place }
      start = place + 1
    }
    return end
  }
}
