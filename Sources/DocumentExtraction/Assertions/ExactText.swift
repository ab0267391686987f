import TripleStore

/// A text that equals another when their UTF-8 bytes are the same.
///
/// `String ==` follows canonical equivalence and would merge names that differ in a compatibility
/// ideograph; identities must not.
package struct ExactText: Hashable, Sendable {
  /// The text.
  package let text: String

  /// One text.
  package init(_ text: String) { self.text = text }

  /// Several texts that identify something together.
  package init(_ parts: [String]) { text = parts.joined(separator: Self.separator) }

  /// The identity of something within what this one identifies.
  package func with(_ part: String) -> ExactText { ExactText(text + Self.separator + part) }

  /// Stands between texts; no document holds it.
  private static let separator = "\u{1F}"

  /// Whether all bytes agree.
  package static func == (left: ExactText, right: ExactText) -> Bool {
    areSame(left.text, right.text)
  }

  /// Whether the bytes of two texts agree.
  ///
  /// - Complexity: O(*n*) in the length of the texts.
  package static func areSame(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    var (left, right) = (left, right)
    return left.withUTF8 { first in
      right.withUTF8 { second in
        ByteEquality.holds(UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
      }
    }
  }

  /// Feeds a hash of the bytes to `hasher`, whose own takes longer for texts of this length.
  package func hash(into hasher: inout Hasher) {
    var text = text
    hasher.combine(
      text.withUTF8 { ByteHash.value(of: UnsafeRawBufferPointer($0), seed: Self.seed) })
  }

  /// Makes the hashes of this process unpredictable.
  private static let seed = UInt64.random(in: 0...UInt64.max)
}

extension ExactText: Comparable {
  /// The order of the UTF-8 bytes.
  package static func < (left: ExactText, right: ExactText) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Sequence {
  /// The elements whose identity has not been met before, in order.
  ///
  /// - Complexity: O(*n*).
  func distinct(by identity: (Element) -> ExactText) -> [Element] {
    var seen: Set<ExactText> = []
    return filter { seen.insert(identity($0)).inserted }
  }
}

extension Array {
  /// Keeps of the elements that share an identity the first.
  ///
  /// - Complexity: O(*n*).
  mutating func keepFirst(by identity: (Element) -> ExactText) {
    if repeats(by: identity) { self = distinct(by: identity) }
  }

  /// Whether two elements share an identity.
  ///
  /// - Complexity: O(*n*).
  func repeats(by identity: (Element) -> ExactText) -> Bool {
    guard count > 1 else { return false }
    guard count > 8 else {
      // So few are compared faster than hashed.
      let identities = map(identity)
      return identities.indices.contains { identities[..<$0].contains(identities[$0]) }
    }
    var seen = Set<ExactText>(minimumCapacity: count)
    return !allSatisfy { seen.insert(identity($0)).inserted }
  }
}
