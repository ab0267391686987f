import DatalogSyntax
import Diagnostics

/// The rules that tell what holds as of a time: those with `as of` in their head.
///
/// Such a rule is no part of the program until somebody asks `p(…) as of T`; then it is taken in with
/// its time bound to `T`. So its body may use the time like a value that is given.
struct TimedPredicates {
  /// A rule with the text that it stands in.
  struct Definition {
    var rule: Rule
    var source: SourceText

    /// The head, which has a variable behind `as of`.
    var head: Atom { rule.heads[0] }

    /// The name of the time.
    var time: Identifier {
      guard let time = head.asOf, case .variable(let name) = time.kind else {
        return Identifier("_", head.range)
      }
      return Identifier(name, time.range)
    }
  }

  /// The rules of each predicate.
  private(set) var definitions: [PredicateIdentity: [Definition]] = [:]
  /// The names of the predicates as written in heads, in the order of the program.
  private(set) var names: [String] = []

  /// Takes a rule in.
  mutating func add(_ definition: Definition, as identity: PredicateIdentity) {
    definitions[identity, default: []].append(definition)
    let name = definition.source.text(of: definition.head.predicate.range)
    if !names.contains(name) { names.append(name) }
  }
}

/// The relations of timed predicates, one for each predicate and the times that it is asked of.
///
/// Asking for one makes the relation; the rules that fill it are taken in later, one after another,
/// so that no chain of predicates, however long, is a chain of calls.
struct TimedRelations {
  /// The times that a predicate is asked of.
  enum Times: Hashable {
    /// One that is known.
    case at(Word)
    /// Those that an auxiliary relation lists; the time is then the last column.
    case listed(by: String)
  }

  /// A predicate with its times.
  struct Key: Hashable {
    var predicate: PredicateIdentity
    var times: Times
  }

  /// Why a relation is needed: the predicates whose rules have led to it.
  final class Lineage {
    let predicate: PredicateIdentity
    let outer: Lineage?

    init(_ predicate: PredicateIdentity, within outer: Lineage?) {
      (self.predicate, self.outer) = (predicate, outer)
    }
  }

  /// A relation whose rules are still to be taken in.
  struct Open {
    var relation: RelationID
    var definitions: [TimedPredicates.Definition]
    var times: Times
    var lineage: Lineage
  }

  /// What is known while the rules of one relation are taken in.
  struct Scope {
    /// The name of the time in the rule.
    var time: String
    var times: Times
    var lineage: Lineage
  }

  /// More relations than this are refused.
  static let mostRelations = 10_000

  /// The relations so far.
  var known: [Key: RelationID] = [:]
  /// The relations whose rules are still to be taken in.
  var open: [Open] = []
  /// The relation whose rules are being taken in.
  var scope: Scope?

  /// Whether a predicate is being asked as of a time because it was asked as of another.
  func isCircular(_ predicate: PredicateIdentity) -> Bool {
    var lineage = scope?.lineage
    while let known = lineage {
      if known.predicate == predicate { return true }
      lineage = known.outer
    }
    return false
  }
}

/// What a predicate is, whatever name it is called by.
enum PredicateIdentity: Hashable {
  /// A relation of the program.
  case named(String)
  /// Something of the graph.
  case meaning(PredicateMeaning)
}

extension Rule {
  /// Whether it tells what holds as of a time.
  var isTimed: Bool { heads.first?.asOf != nil }
}
