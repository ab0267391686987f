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
    let result = left.utf8.withContiguousStorageIfAvailable { first in
      right.utf8.withContiguousStorageIfAvailable { second in first.elementsEqual(second) }
    }
    return (result ?? nil) ?? left.utf8.elementsEqual(right.utf8)
  }

  /// Feeds the bytes to `hasher`.
  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }
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
