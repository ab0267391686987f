import DocumentExtraction
import TripleStore

/// A unit or region before or after another in a chain of changes.
public struct Relative: Sendable, Hashable {
  /// The unit or region.
  public var node: Term
  /// Its printed name.
  public var name: String
  /// When the one took the other's place, as the registry has it: `2018-11`.
  public var since: String?
  /// What the registry has it from: `青海省机构改革方案，2018年`.
  public var authority: String?
  /// Whom it gave way to, or whose place it took: the one next to it in the chain.
  public var neighbour: String
  /// The steps between the two, 1 for the next.
  public var distance: Int
}

extension EntityReader {
  /// The units or regions whose place a node took, the nearest first.
  func predecessors(of node: Term) -> [Relative] {
    relatives(of: node, from: "successor", to: "predecessor")
  }

  /// The units or regions that took the place of a node, the nearest first.
  func successors(of node: Term) -> [Relative] {
    relatives(of: node, from: "predecessor", to: "successor")
  }

  /// Follows the registry's successions from a node, nearest first.
  private func relatives(of node: Term, from: String, to: String) -> [Relative] {
    var found: [Relative] = []
    var seen: Set<Term> = [node]
    var next = [node]
    var distance = 0
    while !next.isEmpty {
      distance += 1
      var further: [Term] = []
      for current in next {
        for change in subjects(from, of: current) {
          for other in objects(change, to) where seen.insert(other).inserted {
            further.append(other)
            found.append(relative(other, change, beside: current, distance))
          }
        }
      }
      next = further
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  }

  private func relative(
    _ other: Term, _ change: Term, beside neighbour: Term, _ distance: Int
  ) -> Relative {
    Relative(
      node: other, name: name(other), since: text(change, "since"),
      authority: authority(of: change),
      neighbour: name(neighbour), distance: distance)
  }

  /// What the registry has a change from.
  private func authority(of change: Term) -> String? {
    let reader = GraphText(graph.store)
    let source = Term.iri("http://purl.org/dc/terms/source")
    guard let id = graph.store.dictionary.id(of: change) else { return nil }
    return reader.text(id, graph.store.dictionary.id(of: source))
  }
}
