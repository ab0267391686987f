import DocumentExtraction
import TripleStore

/// Two graphs, one of which says that a fact holds and the other that it does not.
public struct ContradictingCorrections: Sendable, Equatable {
  /// The fact.
  public let fact: StatedFact
  /// The graph that asserts it.
  public let asserting: String
  /// The graph that denies it.
  public let denying: String
  /// Whether it holds now.
  public let holds: Bool
}

/// The corrections of several graphs, one behind the other.
///
/// A correction that is there already is not repeated. Of several about one fact the last one holds:
/// what a graph says of a fact in the end is repeated where it would not hold otherwise.
struct CorrectionUnion {
  /// What is to be corrected besides.
  private(set) var new: [Correction] = []
  private var known: Set<Correction>
  /// What is said of each fact in the end, and by whom.
  private var final: [StatedFact: Saying] = [:]
  private var disputes: [(fact: StatedFact, asserting: String, denying: String)] = []

  /// What a graph says of a fact.
  private struct Saying {
    var action: Correction.Action
    var graph: String
  }

  /// Begins with the corrections of a graph.
  init(_ corrections: [Correction], of graph: String) {
    known = Set(corrections)
    for correction in corrections {
      final[correction.fact] = Saying(action: correction.action, graph: graph)
    }
  }

  /// Where graphs say the opposite of each other.
  var contradictions: [ContradictingCorrections] {
    disputes.map {
      ContradictingCorrections(
        fact: $0.fact, asserting: $0.asserting, denying: $0.denying,
        holds: final[$0.fact]?.action == .assertion)
    }
  }

  /// Adds the corrections of another graph.
  ///
  /// - Complexity: O(*c*) in their number.
  mutating func add(_ corrections: [Correction], of graph: String) {
    let last = Self.last(corrections)
    for correction in last { noteDispute(correction, of: graph) }
    let missing = corrections.filter { !known.contains($0) }
    for correction in missing { append(correction, of: graph) }
    let changed = Set(missing.map(\.fact))
    for correction in last
    where changed.contains(correction.fact) && final[correction.fact]?.action != correction.action {
      append(correction, of: graph)
    }
  }

  /// The last correction of each fact.
  private static func last(_ corrections: [Correction]) -> [Correction] {
    let places = Dictionary(
      corrections.enumerated().map { ($1.fact, $0) }, uniquingKeysWith: { _, last in last })
    return places.values.sorted().map { corrections[$0] }
  }

  private mutating func noteDispute(_ correction: Correction, of graph: String) {
    guard let other = final[correction.fact], other.action != correction.action else { return }
    let isAssertion = correction.action == .assertion
    disputes.append(
      (
        fact: correction.fact, asserting: isAssertion ? graph : other.graph,
        denying: isAssertion ? other.graph : graph
      ))
  }

  private mutating func append(_ correction: Correction, of graph: String) {
    new.append(correction)
    known.insert(correction)
    final[correction.fact] = Saying(action: correction.action, graph: graph)
  }
}
