import Diagnostics

/// Looks at limits for what is done before an evaluation, such as reading the data it is asked of.
///
/// Time and memory count from its making on, unless the limits have begun already.
public final class LimitWatch {
  private let limits: LimitGuard
  /// The bytes that are counted as held.
  private var held = 0

  /// Begins to count.
  ///
  /// - Parameter limits: What is to be kept.
  public init(_ limits: EvaluationLimits) { self.limits = LimitGuard(limits) }

  /// Looks at the limits.
  ///
  /// - Parameters:
  ///   - what: What is being done, for a note to the message.
  ///   - bytes: How much it holds by its own account.
  /// - Returns: Which limit was hit, or that somebody wants it to stop; nil where it may go on.
  /// - Complexity: O(1).
  public func problem(during what: String, holding bytes: Int) -> Diagnostic? {
    do throws(EvaluationStop) {
      limits.meter.release(held)
      held = 0
      try limits.reserve(bytes)
      held = bytes
      try limits.look()
      return nil
    } catch {
      var problem = error.diagnostic(at: nil)
      problem.notes.append(Diagnostic.Note(what))
      return problem
    }
  }
}
