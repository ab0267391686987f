import Diagnostics

/// Why something does not hold: the rules that could give it, and what each of them lacks.
public struct Refutation: Sendable {
  /// A fact that is not there, and what was tried for it.
  public struct Gap: Sendable {
    /// The fact, `_` and variables where anything would do.
    public var fact: Phrase
    /// What the rules of its predicate lack, the nearest first; none where there are no rules.
    public var attempts: [Attempt]
    /// Facts of the same predicate that differ in one place.
    public var nearMisses: [NearMiss]
    /// How many rows the predicate has.
    public var rowCount: Int
  }

  /// A rule that could give a fact.
  public struct Attempt: Sendable {
    /// The rule.
    public var rule: RuleReference
    /// What of the rule holds, with the values for which most of it does.
    public var holding: [Phrase]
    /// What does not hold then.
    public var failures: [Failure]
  }

  /// A condition that does not hold.
  public enum Failure: Sendable {
    /// A fact is missing.
    case missing(Gap)
    /// A comparison, a test, a computation or an aggregate does not come out so.
    case condition(Phrase)
    /// What must not hold does.
    case present(Phrase)
    /// The rule gives only facts with this value in one place.
    case head(place: Int, value: AnswerValue)
    /// It was not looked at, since what stands before it gives its variables no values.
    case open(Phrase)
  }

  /// A fact that is there and differs from a missing one in one place.
  public struct NearMiss: Sendable {
    /// The fact.
    public var fact: ProofTree.Fact
    /// The place in which it differs, from 0.
    public var place: Int
    /// What it rests on, where the graph or a program states it.
    public var ground: ProofTree.Ground
  }

  /// How the labels of blank nodes begin that stand in a remedy for anything at all.
  public static let anything = "anything "

  /// What does not hold.
  public var gap: Gap
  /// The fewest facts that would make it hold, were they stated.
  ///
  /// That they would has been tried; empty where none were found.
  public var remedy: [ProofTree.Fact]
}
