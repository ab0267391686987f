import Platform

/// How long an evaluation may take, how much it may hold, and who may stop it.
///
/// The evaluator asks every few thousand tuples, inside joins, sorts and aggregates too, so that
/// it stops well within 100 ms. What it stops with is a diagnostic, `limit-exceeded` or
/// `cancelled`, that names the rule and says how far it got.
public struct EvaluationLimits: Sendable {
  /// The most seconds an evaluation may take, or nil for any number.
  public var timeout: Double?
  /// The most bytes an evaluation may hold, or nil for any number.
  ///
  /// Relations, indexes, values, sorted rows and answers are counted before they are allocated; the
  /// graph and the text of the program are not. Where ``heldBytes`` is given, the whole growth of
  /// the process since the beginning must stay below it too.
  public var memory: Int?
  /// The bytes that the process holds, by the system's account; called from the evaluating thread.
  ///
  /// Of use only where nothing else grows in the process meanwhile.
  public var heldBytes: (@Sendable () -> Int)?
  /// Whether somebody wants the evaluation to stop; called from the evaluating threads.
  public var isCancelled: @Sendable () -> Bool
  /// Told how far the evaluation is, at most ten times a second; called from the evaluating threads.
  public var progress: (@Sendable (EvaluationProgress) -> Void)?
  /// How many threads evaluate large rounds together, at least one.
  ///
  /// Answers do not depend on it: a program in which the order of rows shows, by `choice-domain`,
  /// `autoinc`, `.limitsize` or sums of floating-point numbers, is evaluated by one thread.
  public var jobs: Int
  /// Rounds in which fewer tuples are handled have one thread: waking others would take longer.
  package var leastShared = 50_000

  /// Creates limits; what is not named is not limited.
  public init(
    timeout: Double? = nil, memory: Int? = nil, heldBytes: (@Sendable () -> Int)? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }, jobs: Int = 1
  ) {
    self.timeout = timeout
    self.memory = memory
    self.heldBytes = heldBytes
    self.isCancelled = isCancelled
    self.jobs = max(jobs, 1)
  }

  /// When the time began to count, and what the process held then.
  private(set) var beginning: (seconds: Double, heldBytes: Int)?

  /// Counts time and memory from now on, and not from the beginning of an evaluation: what the
  /// caller does before it, such as reading programs, is counted too.
  public mutating func begin() {
    beginning = (Clock.seconds(), memory == nil ? 0 : heldBytes?() ?? 0)
  }

  /// No limits at all.
  public static let none = EvaluationLimits()
}
