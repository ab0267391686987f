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
  /// The steps between the two, 1 for the next.
  public var distance: Int
}

/// A change in a chain: one unit or region took the place of another.
public struct Change: Sendable, Hashable {
  /// The printed name of the one that gave way.
  public var before: String
  /// The printed name of the one that took its place.
  public var after: String
  /// When, as the registry has it: `2018-11`.
  public var since: String?
  /// What the registry has it from: `青海省机构改革方案，2018年`.
  public var authority: String?
}

extension EntityReader {
  /// The changes that a unit or region comes from and that followed it, as the saved query `lineage`
  /// lists them: also what else a successor took the place of.
  func changes(of node: Term) -> [Change] {
    let bodies = [node] + (predecessors(of: node) + successors(of: node)).map(\.node)
    let changes = bodies.flatMap { body in
      subjects("successor", of: body).flatMap { change in
        objects(change, "predecessor").map { before in
          Change(
            before: name(before), after: name(body), since: text(change, "since"),
            authority: authority(of: change))
        }
      }
    }
    return changes.sorted {
      ($0.since ?? "", $0.after, $0.before) < ($1.since ?? "", $1.after, $1.before)
    }
  }

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
            found.append(relative(other, change, distance))
          }
        }
      }
      next = further
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  }

  private func relative(_ other: Term, _ change: Term, _ distance: Int) -> Relative {
    Relative(
      node: other, name: name(other), since: text(change, "since"),
      authority: authority(of: change), distance: distance)
  }

  /// What the registry has a change from.
  private func authority(of change: Term) -> String? {
    let reader = GraphText(graph.store)
    let source = Term.iri("http://purl.org/dc/terms/source")
    guard let id = graph.store.dictionary.id(of: change) else { return nil }
    return reader.text(id, graph.store.dictionary.id(of: source))
  }
}
