/// How far an evaluation has got.
public struct EvaluationProgress: Sendable, Equatable {
  /// The relation whose rule is being evaluated; nil before the first one.
  public var rule: String?
  /// The rounds so far.
  public var round: Int
  /// The tuples that all rounds before this one have found.
  public var tuples: Int
  /// The seconds since the beginning.
  public var seconds: Double
}
