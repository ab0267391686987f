import Diagnostics

/// How a question is evaluated: the rules after analysis, group by group, each with its order.
public struct EvaluationPlan: Sendable {
  /// One step of a rule.
  public struct Step: Sendable {
    /// The condition, with the names of the rule's variables.
    public var text: String
    /// The rows expected behind it; nil where nothing is known of them.
    public var expected: Double?
    /// The rows that there were, of all evaluations together; nil where there was none.
    public var rows: Int?
  }

  /// What the evaluations of a rule took.
  public struct Cost: Sendable {
    /// How often it was evaluated: once, or once a round.
    public var runs: Int
    /// The seconds.
    public var seconds: Double
    /// The rows that were new.
    public var rows: Int
  }

  /// A rule in one order of its conditions.
  public struct Rule: Sendable {
    /// What it says.
    public var head: String
    /// Where it is written; a rule that the engine made stands where what it was made for does.
    public var place: SourcePlace
    /// Its conditions, in the order of evaluation.
    public var steps: [Step]
    /// The condition that begins with the new rows of the last round; nil for a rule that does not
    /// use what it says.
    public var recent: String?
    /// What its evaluations took; nil where there was none.
    public var cost: Cost?
  }

  /// Relations that are computed together.
  public struct Stratum: Sendable {
    /// Their names.
    public var relations: [String]
    /// Whether rules of theirs use what they say, so that there are rounds.
    public var isRecursive: Bool
    /// Their rules.
    public var rules: [Rule]
  }

  /// The groups of relations that rules fill, in the order of computing.
  public var strata: [Stratum] = []
  /// The relations that are read, with their rows.
  public var read: [(relation: String, rows: Int)] = []
  /// The rounds of all groups together; nil where nothing was evaluated.
  public var rounds: Int?
  /// The seconds that the evaluation took; nil where there was none.
  public var seconds: Double?
  /// The rows of the answer; nil where there is none.
  public var rows: Int?
  /// What is doubtful about the question.
  public var warnings: [Diagnostic] = []
}
