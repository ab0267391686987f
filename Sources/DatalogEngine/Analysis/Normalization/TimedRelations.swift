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
