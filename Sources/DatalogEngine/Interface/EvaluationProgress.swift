/// How far an evaluation has got.
public struct EvaluationProgress: Sendable, Equatable {
  /// The relation whose rule is being evaluated; nil before the first one.
  public var rule: String?
  /// The rounds so far.
  public var round: Int
  /// The tuples that all rounds before this one have found.
  public var tuples: Int
  /// About how many rows the conditions of rules have given so far, those among them that lead to
  /// nothing new; grows within a round too.
  public var tried: Int
  /// The seconds since the beginning.
  public var seconds: Double
}
