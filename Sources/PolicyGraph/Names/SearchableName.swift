/// A name prepared for being found by what somebody types of it.
package struct SearchableName: Sendable {
  /// The name as it is compared, in lower case.
  let bytes: [UInt8]
  /// Its characters.
  let scalars: [Unicode.Scalar]
  /// For each character the letters and digits that its readings begin with, a bit for each.
  let initials: [UInt64]

  /// Prepares a name.
  ///
  /// - Complexity: O(length of the name).
  package init(_ name: String, pinyin: PinyinTable) {
    let folded = NameFolding.folded(name)
    bytes = folded.utf8.map(Self.lowercase)
    scalars = Array(folded.unicodeScalars)
    initials = scalars.map { scalar in
      if scalar.isASCII {
        return Self.bit(Self.lowercase(UInt8(truncatingIfNeeded: scalar.value))) ?? 0
      }
      return pinyin.readings(of: scalar).reduce(0) { $0 | (Self.bit($1.first ?? 0) ?? 0) }
    }
  }

  /// The name as it is compared.
  package var folded: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// How many characters it has.
  package var count: Int { scalars.count }

  /// The bit of a lower-case letter or a digit.
  static func bit(_ byte: UInt8) -> UInt64? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt64(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1 << UInt64(26 + byte - UInt8(ascii: "0"))
    default: nil
    }
  }

  static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
