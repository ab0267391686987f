/// A line of an explanation, with what stands below it.
///
/// Proofs and refutations are told as such lines; ``ExplanationText`` and ``HTMLOutline`` write
/// them.
struct ExplanationLine: Sendable, Equatable {
  /// What is said: a fact, a condition, a rule.
  var text: String
  /// Where that is stated; empty for nothing.
  var source = ""
  /// Where the rest is told, where it is not told here; empty elsewhere.
  var reference = ""
  /// What rule gives it, or what kind of chain it is; nil for nothing.
  var remark: String?
  /// What it rests on, or lacks.
  var below: [ExplanationLine] = []
}
