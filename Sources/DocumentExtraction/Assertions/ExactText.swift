/// Texts that are equal when their UTF-8 bytes are.
///
/// `String ==` follows canonical equivalence and would merge names that differ in a compatibility
/// ideograph; identities must not.
package struct ExactText: Hashable, Sendable {
  /// The texts, which all have to agree.
  package let parts: [String]

  /// One text.
  package init(_ text: String) { parts = [text] }

  /// Several texts that identify something together.
  package init(_ parts: [String]) { self.parts = parts }

  /// Whether all bytes agree.
  package static func == (left: ExactText, right: ExactText) -> Bool {
    left.parts.count == right.parts.count
      && zip(left.parts, right.parts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  /// Feeds the bytes to `hasher`.
  package func hash(into hasher: inout Hasher) {
    for var part in parts {
      part.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(0xFF as UInt8)
    }
  }
}

extension ExactText: Comparable {
  /// The order of the UTF-8 bytes.
  package static func < (left: ExactText, right: ExactText) -> Bool {
    for (a, b) in zip(left.parts, right.parts) where !a.utf8.elementsEqual(b.utf8) {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return left.parts.count < right.parts.count
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
