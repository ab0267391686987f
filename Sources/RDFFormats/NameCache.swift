import TripleStore

/// The ids of prefixed names that a text has used, so that a name that stands in it again is neither
/// taken apart nor looked up.
///
/// Names are found by their bytes as they stand. A text repeats few of them thousands of times:
/// predicates, classes, units. Of two names with one slot the later one puts the other out.
struct NameCache {
  /// A stretch of the text that may be a prefixed name: what stands before a blank, a comma or a
  /// semicolon.
  struct Name {
    /// Where it stands.
    let range: Range<Int>
    fileprivate let slot: Int
  }

  private struct Entry {
    var range = 0..<0
    var id = TermID(rawValue: 0)
  }

  private var entries = [Entry](repeating: Entry(), count: 1 << NameCache.bits)
  private var isEmpty = true
  private static let bits: UInt64 = 10

  /// The name that begins at a place of the text; nil where it may end before a blank, comma or
  /// semicolon.
  ///
  /// - Complexity: O(*n*) in its length.
  func name(at start: Int, in text: [UInt8]) -> Name? {
    text.withUnsafeBufferPointer { text in
      var hash: UInt64 = 0
      for end in start..<text.count {
        let byte = text[end]
        switch byte {
        case 0...0x20, UInt8(ascii: ","), UInt8(ascii: ";"):
          return Name(range: start..<end, slot: Int(hash >> (64 - Self.bits)))
        case UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"),
          UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
          return nil
        default: hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
        }
      }
      return nil
    }
  }

  /// The id of a name that was remembered.
  func id(of name: Name, in text: [UInt8]) -> TermID? {
    let known = entries[name.slot]
    guard known.range.count == name.range.count, !known.range.isEmpty else { return nil }
    let isSame = text.withUnsafeBytes { text in
      ByteEquality.holds(
        UnsafeRawBufferPointer(rebasing: text[known.range]),
        UnsafeRawBufferPointer(rebasing: text[name.range]))
    }
    return isSame ? known.id : nil
  }

  /// Remembers the id of a name.
  mutating func remember(_ name: Name, _ id: TermID) {
    entries[name.slot] = Entry(range: name.range, id: id)
    isEmpty = false
  }

  /// Forgets all names, because a prefix now means something else.
  mutating func removeAll() {
    if !isEmpty { self = NameCache() }
  }
}
