import Diagnostics

/// Why something does not hold: the rules that could give it, and what each of them lacks.
public struct Refutation: Sendable {
  /// A fact that is not there, and what was tried for it.
  public struct Gap: Sendable {
    /// The fact, `_` and variables where anything would do.
    public var fact: Phrase
    /// What the rules of its predicate lack, the nearest first; none where there are no rules.
    public var attempts: [Attempt]
    /// Facts of the same predicate that differ in one place, or in the order of two.
    public var nearMisses: [NearMiss]
    /// How many rows the predicate has.
    public var rowCount: Int
    /// Why there cannot be such a fact, where that is known.
    public var misfit: Misfit?
  }

  /// A rule that could give a fact.
  public struct Attempt: Sendable {
    /// The rule.
    public var rule: RuleReference
    /// What of the rule holds, with the values for which most of it does.
    public var holding: [Phrase]
    /// In how many ways that holds, as far as they were counted; in none of them the whole does.
    public var ways: Int
    /// What does not hold then.
    public var failures: [Failure]
  }

  /// A condition that does not hold.
  public enum Failure: Sendable {
    /// A fact is missing.
    case missing(Gap)
    /// A comparison, a test, a computation or an aggregate does not come out so.
    case condition(Phrase)
    /// What must not hold does, because of what its rule needs.
    case present(Phrase, because: [Phrase])
    /// The rule gives only facts with this value in one place.
    case head(place: Int, value: AnswerValue)
    /// It was not looked at, since what stands before it gives its variables no values.
    case open(Phrase)
  }

  /// A fact that is there and nearly a missing one.
  public struct NearMiss: Sendable {
    /// In what a fact differs from another.
    public enum Difference: Hashable, Sendable {
      /// In what stands in a place, from 0.
      case place(Int)
      /// Two places are changed about.
      case order(Int, Int)
    }

    /// The fact.
    public var fact: ProofTree.Fact
    /// In what it differs.
    public var difference: Difference
    /// What it rests on, where the graph or a program states it.
    public var ground: ProofTree.Ground
  }

  /// How the labels of blank nodes begin that stand in a remedy for anything at all.
  public static let anything = "anything "

  /// More ways in which part of a rule holds are not counted.
  public static let mostWays = 64

  /// What does not hold.
  public var gap: Gap
  /// The fewest facts that would make it hold, were they stated.
  ///
  /// That they would has been tried; empty where none were found.
  public var remedy: [ProofTree.Fact]
  /// A time as of which the question holds, where it asks for another; nil where none was found.
  public var otherTime: AnswerValue?
}
