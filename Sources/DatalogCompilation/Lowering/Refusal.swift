import Diagnostics

/// What is said of a construct that a target does not have.
package enum Refusal {
  /// The error that a target cannot say something.
  ///
  /// - Parameters:
  ///   - construct: What it is, as a noun.
  ///   - place: Where it stands.
  ///   - targets: The targets that have it.
  ///   - help: What to do, where it is not to ask for another target.
  /// - Returns: The error.
  static func diagnostic(
    _ construct: String, at place: SourcePlace?, targets: [String] = [], help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, code: "not-compiled", "\(construct) is not compiled for this target", at: place,
      help: help
        ?? (targets.isEmpty
          ? "`sanjiang query` has it; no target of `compile` does"
          : "`--target " + targets.joined(separator: "` and `--target ")
            + (targets.count > 1 ? "` have it" : "` has it")))
  }
}
