import TestSupport

/// What printing, converting or copying does to a text.
protocol TextDamage: Sendable {
  /// What the tables of the tests call it.
  var name: String { get }
  /// Damages a text that may be damaged already.
  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator)
}
