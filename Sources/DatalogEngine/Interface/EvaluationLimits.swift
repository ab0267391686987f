/// How long an evaluation may take, how much it may hold, and who may stop it.
///
/// The evaluator asks every few thousand tuples, inside joins, sorts and aggregates too, so that
/// it stops well within 100 ms. What it stops with is a diagnostic, `limit-exceeded` or
/// `cancelled`, that names the rule and says how far it got.
public struct EvaluationLimits: Sendable {
  /// The most seconds an evaluation may take, or nil for any number.
  public var timeout: Double?
  /// The most bytes an evaluation may hold in relations and indexes, or nil for any number.
  public var memory: Int?
  /// Whether somebody wants the evaluation to stop; called from the evaluating thread.
  public var isCancelled: @Sendable () -> Bool

  /// Creates limits; what is not named is not limited.
  public init(
    timeout: Double? = nil, memory: Int? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.timeout = timeout
    self.memory = memory
    self.isCancelled = isCancelled
  }

  /// No limits at all.
  public static let none = EvaluationLimits()
}
