import DatalogEngine
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// The shortest chains of relations between two things.
  ///
  /// Chains of the least length come first, and those one step longer where they are too few; of
  /// one length those first whose things have the fewest relations, since a chain through what
  /// everything is related to says little. From the other end the chains are the same, turned round.
  ///
  /// - Parameters:
  ///   - start: A node.
  ///   - end: Another node.
  ///   - most: How many chains are wanted at most.
  ///   - depth: The most steps of a chain.
  ///   - limits: When to give up.
  /// - Returns: The chains, none where one of the two is not in the graph or both are one.
  /// - Throws: The limit that was hit.
  /// - Complexity: O(*m*) in the number of relations of the things that are at most half as far
  ///   from one of the two as the two are from each other.
  public func chains(
    from start: Term, to end: Term, most: Int = 5, depth: Int = 6,
    limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> ChainSearchResult {
    guard start != end, let first = store.dictionary.id(of: start),
      let last = store.dictionary.id(of: end)
    else { return ChainSearchResult(chains: [], searchedSteps: nil, visited: 0) }
    let links = LinkGraph(store, stops: [first, last])
    var search = ChainSearch(links, most: most, depth: depth, watch: LimitWatch(limits))
    // Always from the same end, so that from the other the same chains are found, turned round.
    let isTurned = last < first
    let outcome = try search.chains(from: min(first, last), to: max(first, last))
    let reader = ChainReader(links)
    return ChainSearchResult(
      chains: outcome.ways.map { way in
        reader.chain(through: isTurned ? way.nodes.reversed() : way.nodes)
      },
      searchedSteps: outcome.searched, visited: outcome.visited)
  }
}

/// Tells how things of a chain are related, and where that was read.
private struct ChainReader {
  private let links: LinkGraph
  private let text: GraphText
  private let evidence: Evidence

  init(_ links: LinkGraph) {
    self.links = links
    text = GraphText(links.store)
    evidence = Evidence(links.store)
  }

  func chain(through nodes: [TermID]) -> Chain {
    Chain(steps: zip(nodes, nodes.dropFirst()).map(step))
  }

  private func step(_ from: TermID, _ to: TermID) -> Chain.Step {
    // Seen from either end the relations are the same; the one with fewer triples is read.
    let isSwapped = links.degree(of: from) > links.degree(of: to)
    var found: Set<EntityLink> = []
    links.forEachLink(of: isSwapped ? to : from) { link in
      if link.to == (isSwapped ? from : to) { found.insert(link) }
    }
    let ordered = found.sorted { left, right in
      (left.relation, left.joint ?? left.relation, left.isReversed ? 1 : 0)
        < (right.relation, right.joint ?? right.relation, right.isReversed ? 1 : 0)
    }
    return Chain.Step(from: term(from), to: term(to), links: ordered.map(link))
  }

  private func link(_ link: EntityLink) -> Chain.Link {
    let (subject, object) = link.isReversed ? (link.to, link.from) : (link.from, link.to)
    return Chain.Link(
      relation: term(link.relation), subject: term(subject), object: term(object),
      joint: link.joint.map(term), passages: passages(of: link, subject, object))
  }

  private func term(_ id: TermID) -> Term { text.store.dictionary.term(id) }

  /// The passages of a node that joins, of a statement of its own, or of the end that was read.
  private func passages(
    of link: EntityLink, _ subject: TermID, _ object: TermID
  ) -> [Passage] {
    if let joint = link.joint { return text.passages(of: joint) }
    let triple = Triple(subject, link.relation, object)
    let stated = evidence.passages(of: triple)
    // What lies between may be passed over: then the thing is where it was read.
    return stated.isEmpty && text.store.graphs(stating: triple).isEmpty
      ? text.passages(of: subject) : stated
  }
}
