import Diagnostics
import TripleStore

/// Why something holds: the fact, the rule that gives it, the facts that the rule needs, and so on
/// down to what a graph or a program states.
///
/// The facts are the nodes; one that is needed in several places is there once. No fact rests on
/// itself, however the rules go round.
public struct ProofTree: Sendable {
  /// A row of a predicate.
  public struct Fact: Hashable, Sendable {
    /// The predicate's name, `+` or `*` behind it for a chain of steps; `?-` for a question.
    public var predicate: String
    /// What stands in its places.
    public var arguments: [AnswerValue]
    /// The time of which it holds, where it does so as of a time.
    public var time: AnswerValue?

    /// Creates a fact.
    public init(predicate: String, arguments: [AnswerValue], time: AnswerValue? = nil) {
      (self.predicate, self.arguments, self.time) = (predicate, arguments, time)
    }
  }

  /// A fact with what it rests on.
  public struct Node: Sendable {
    /// The fact.
    public var fact: Fact
    /// What it rests on.
    public var ground: Ground
    /// In how many ways rules and statements give it, as far as they were looked for.
    public var ways: Int
  }

  /// What a fact rests on.
  public enum Ground: Sendable {
    /// Statements of the graph.
    case stated([StatedTriple])
    /// A fact of a program, and where it is written.
    case written(SourcePlace?)
    /// A rule whose conditions hold.
    case rule(Application)
    /// A chain of steps, each a node of its own; none where both ends are the same.
    case path([Int])
    /// A node of a class below.
    case subclass(Int)
    /// Something that was left out, because the tree is deep or large enough already.
    case deeper
    /// Nothing that can be shown, and why not.
    case unexplained(Obstacle)
  }

  /// Why a fact cannot be explained though it holds.
  public enum Obstacle: Sendable {
    /// The rules give it from rows that others have made superfluous since.
    case superseded
    /// It is numbered by `autoinc()`.
    case numbered
    /// It follows from other pairs of an equivalence.
    case equivalence
  }

  /// A rule with values for its variables.
  public struct Application: Sendable {
    /// The rule.
    public var rule: RuleReference
    /// The named variables of the rule and their values, in the order of the names.
    public var bindings: [(name: String, value: AnswerValue)]
    /// What the rule needs, in its own order.
    public var premises: [Premise]
  }

  /// One condition of a rule that holds.
  public enum Premise: Sendable {
    /// A fact, by its node.
    case fact(Int)
    /// Something that nothing makes true.
    case absent(Phrase)
    /// A comparison, a test or a computation.
    case condition(Phrase)
    /// A count, a sum, an extreme or a mean.
    case aggregate(Aggregate)
  }

  /// What an aggregate has added up.
  public struct Aggregate: Sendable {
    /// The aggregate as written, with values.
    public var phrase: Phrase
    /// Its result.
    public var value: AnswerValue
    /// How many rows it ranges over.
    public var count: Int
    /// The first of them, each by the nodes of its facts; of an extreme those that reach it.
    public var members: [[Int]]
  }

  /// The facts; premises tell their places here.
  public internal(set) var nodes: [Node]
  /// The place of what is explained.
  public internal(set) var root: Int
}

/// A rule, where it stands and what its notes say.
public struct RuleReference: Sendable {
  /// Where it stands.
  public var place: SourcePlace
  /// The `///` lines above it.
  public var notes: [String]
  /// The notes of all rules of its predicate, in their order: one sentence may go on over several.
  public var passage: [[String]]
  /// Which of the rules of its predicate it is, from 1.
  public var position: Int
  /// How many rules the predicate has.
  public var count: Int
  /// Whether it was written, or what else it is.
  public var kind: Kind

  /// Where a rule comes from.
  public enum Kind: Sendable {
    /// A program writes it.
    case written
    /// It is the question itself.
    case question
    /// It is one of those by which `+` and `*` go step by step.
    case step
    /// What is of a class is of the classes above it.
    case subclass
  }

  /// Whether it is no rule but the question itself.
  public var isQuestion: Bool { kind == .question }
}

/// A statement of the graph.
public struct StatedTriple: Hashable, Sendable {
  /// The subject.
  public var subject: Term
  /// The predicate.
  public var predicate: Term
  /// The object.
  public var object: Term
}

/// A condition in words and values, for whoever prints it.
public struct Phrase: Hashable, Sendable {
  /// A piece of it.
  public enum Part: Hashable, Sendable {
    /// Words of the language as they are.
    case words(String)
    /// The name of a predicate.
    case predicate(String)
    /// A variable that stands for anything.
    case variable(String)
    /// A value.
    case value(AnswerValue)
  }

  /// The pieces, in order.
  public var parts: [Part]
}

/// What a question's answer rests on.
public struct Explanation: Sendable {
  /// How many rows the question has.
  public var rowCount: Int
  /// The proofs, of one row after the other; several of one row where alternatives were asked for.
  public var proofs: [ProofTree]
}

/// How much is to be explained.
public struct ExplanationOptions: Sendable {
  /// How many rows.
  public var rows: Int
  /// How many proofs of each.
  public var alternatives: Int
  /// How many steps a proof goes down.
  public var depth: Int
  /// How many facts a proof may have before what rules give is left out; what is stated is told.
  public var facts: Int
  /// How many steps of a chain are followed.
  public var steps: Int
  /// How many rows of an aggregate are shown.
  public var members: Int

  /// Creates options; the usual ones where nothing is said.
  public init(
    rows: Int = 1, alternatives: Int = 1, depth: Int = 24, facts: Int = 200,
    steps: Int = 10_000, members: Int = 3
  ) {
    self.rows = rows
    self.alternatives = alternatives
    self.depth = depth
    self.facts = facts
    self.steps = steps
    self.members = members
  }
}
