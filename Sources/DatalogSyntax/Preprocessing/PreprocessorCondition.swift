import Diagnostics

/// A condition that has been opened and not yet closed.
struct PreprocessorCondition {
  /// Where it was opened.
  let range: SourceRange
  /// Whether the lines around it hold.
  let isInsideHolding: Bool
  /// Whether the lines that are being read hold.
  var holds: Bool
  /// Whether lines of it have held.
  var hasHeld: Bool
  /// Whether its `#else` has been met.
  var hasElse = false
}
