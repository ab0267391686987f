import DocumentExtraction
import PolicyGraph
import TripleStore

extension ResultTable {
  /// Chains as rows: a row for each step.
  ///
  /// - Parameters:
  ///   - chains: the chains.
  ///   - phrases: how relations are told.
  /// - Complexity: O(*n*) in the number of steps.
  init(_ chains: [Chain], _ phrases: LinkPhrases) {
    self.init(columns: [.chain, .step, .from, .relation, .to, .words, .lines])
    for (number, chain) in chains.enumerated() {
      for (index, step) in chain.steps.enumerated() {
        guard let link = step.links.first else { continue }
        let relations = step.links.map(phrases.relation)
        let each = relations.indices.filter { relations.firstIndex(of: relations[$0]) == $0 }
        rows.append([
          Cell(number + 1), Cell(index + 1), Cell(phrases.name(of: step.from), .node),
          Cell(each.map { relations[$0] }.listed),
          Cell(phrases.name(of: step.to), .node),
          Cell(phrases.sentence(of: link) { Bilingual(same: phrases.name(of: $0)) }),
          Cell(Citation.text(of: link.passages)),
        ])
      }
    }
  }
}

extension Drawing {
  /// Chains as nodes and edges, what they have in common drawn once.
  ///
  /// - Parameters:
  ///   - chains: the chains, which have the same ends.
  ///   - phrases: how things and relations are called.
  /// - Complexity: O(*n*) in the number of steps.
  init(_ chains: [Chain], _ phrases: LinkPhrases) {
    let ends = chains.first.flatMap(ChainText.ends)
    let names = ends.map { [phrases.name(of: $0.from), phrases.name(of: $0.to)] } ?? []
    self.init(title: names.joined(separator: " – "), nodes: [], edges: [])
    var seen: Set<Term> = []
    var drawn: Set<Chain.Link> = []
    for step in chains.flatMap(\.steps) {
      for node in [step.from, step.to] where seen.insert(node).inserted {
        nodes.append(
          Node(
            id: node.drawnID, label: phrases.name(of: node),
            kind: NodeKind(of: node)?.rawValue ?? "node",
            detail: phrases.description(of: node) ?? "",
            isFocus: node == ends?.from || node == ends?.to))
      }
      for link in step.links where drawn.insert(link).inserted {
        edges.append(
          Edge(
            from: link.subject.drawnID, to: link.object.drawnID,
            label: phrases.relation(of: link), detail: Citation.text(of: link.passages)))
      }
    }
  }
}
