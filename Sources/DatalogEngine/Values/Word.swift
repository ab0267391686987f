/// One value, as the engine keeps it: two words are equal exactly if the values are.
///
/// The layout is described in <doc:Note-2-Representation>: ids of terms below 2^31, then small whole
/// numbers, then entries of the ``ValueTable``.
package struct Word: RawRepresentable, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt32

  /// Creates a word from its bits.
  @inline(__always)
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// The first word that is no term.
  static let firstInteger: UInt32 = 0x8000_0000
  /// The word of the whole number 0.
  static let zero: UInt32 = 0xA000_0000
  /// The first word that is an entry of the value table.
  static let firstEntry: UInt32 = 0xC000_0000
  /// The mark of an empty place, which is no value.
  static let none: UInt32 = 0xFFFF_FFFF
  /// The whole numbers that have a word of their own.
  static let inlineIntegers: ClosedRange<Int64> = -(1 << 29)...((1 << 29) - 1)

  /// Whether the word is the id of a term.
  @inline(__always)
  package var isTerm: Bool { rawValue < Word.firstInteger }

  /// Whether the word is a small whole number.
  @inline(__always)
  package var isInlineInteger: Bool { rawValue &- Word.firstInteger < 0x4000_0000 }

  /// Whether the word is an entry of the value table.
  @inline(__always)
  var isEntry: Bool { rawValue >= Word.firstEntry }

  /// The whole number of a word for which ``isInlineInteger`` holds.
  @inline(__always)
  package var inlineInteger: Int64 { Int64(rawValue) - Int64(Word.zero) }

  /// The word of a small whole number, or nil where it needs an entry.
  @inline(__always)
  init?(inlineInteger value: Int64) {
    guard Word.inlineIntegers.contains(value) else { return nil }
    rawValue = UInt32(truncatingIfNeeded: value &+ Int64(Word.zero))
  }

  /// The place in the value table of a word for which ``isEntry`` holds.
  @inline(__always)
  var entryIndex: Int { Int(rawValue - Word.firstEntry) }
}
