import TestSupport

/// Several kinds of damage, one after the other.
struct ComposedDamage: TextDamage {
  let name: String
  /// The kinds, in order.
  let parts: [any TextDamage]

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    for part in parts { part.apply(to: &text, &generator) }
  }
}
