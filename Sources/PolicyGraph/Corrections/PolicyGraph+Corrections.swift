import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// The graph as its sources state it, with some corrections instead of those it has.
  ///
  /// Corrections hold in their order. What is asserted stands in a named graph of its own; what is
  /// retracted stands in none. That there is a correction is stated too, in the same named graph, so
  /// that questions can tell it from what a source says (`Correction`).
  ///
  /// - Parameter corrections: All that are to hold.
  /// - Returns: The corrected graph.
  /// - Complexity: O(*n*) in the number of triples for each correction that retracts.
  public func corrected(by corrections: [Correction]) -> PolicyGraph {
    let base = uncorrected
    guard !corrections.isEmpty else { return base }
    var store = base.store
    let graph = store.graph(named: GraphName.corrections)
    for (index, correction) in corrections.enumerated() {
      apply(correction, to: &store, graph)
      record(correction, as: Correction.node(index + 1), in: &store, graph)
    }
    return base.withStore(store, corrections: corrections)
  }

  private func apply(_ correction: Correction, to store: inout TripleStore, _ graph: GraphID) {
    let triple = Triple(
      store.id(for: correction.fact.subject), store.id(for: .iri(correction.fact.predicate)),
      store.id(for: correction.fact.object))
    switch correction.action {
    case .assertion: store.insert(triple, graph: graph)
    case .retraction:
      for stating in store.graphs(stating: triple) { store.remove(triple, graph: stating) }
    }
  }

  private func record(
    _ correction: Correction, as node: Term, in store: inout TripleStore, _ graph: GraphID
  ) {
    let subject = store.id(for: node)
    for (predicate, object) in correction.properties {
      store.insert(
        Triple(subject, store.id(for: .iri(predicate)), store.id(for: object)), graph: graph)
    }
  }
}

extension Correction {
  /// What is stated of a correction, by the IRIs of the properties.
  var properties: [(predicate: String, object: Term)] {
    let fact = [
      (Vocabulary.type, Term.iri(action.iri)),
      (Vocabulary.rdf + "subject", fact.subject),
      (Vocabulary.rdf + "predicate", .iri(fact.predicate)),
      (Vocabulary.rdf + "object", fact.object),
    ]
    return fact + (reason.map { [(Vocabulary.iri("because"), TypedLiteral.text($0))] } ?? [])
  }

  /// The corrections that a store states, in the order of their numbers.
  ///
  /// - Complexity: O(*n* log *n*) in their number.
  static func all(in store: TripleStore) -> [Correction] {
    let text = GraphText(store)
    func object(_ node: TermID, _ predicate: String) -> Term? {
      text.objects(node, store.dictionary.id(of: .iri(predicate))).first
        .map(store.dictionary.term)
    }
    var numbered: [(number: Int, correction: Correction)] = []
    for action in Action.allCases {
      guard let type = store.dictionary.id(of: .iri(Vocabulary.type)),
        let kind = store.dictionary.id(of: .iri(action.iri))
      else { continue }
      for triple in store.triples(matching: TriplePattern(predicate: type, object: kind)) {
        let node = triple.subject
        guard let number = text.iri(node)?.split(separator: ":").last.flatMap({ Int($0) }),
          let subject = object(node, Vocabulary.rdf + "subject"),
          case .iri(let predicate)? = object(node, Vocabulary.rdf + "predicate"),
          let value = object(node, Vocabulary.rdf + "object")
        else { continue }
        let reason = object(node, Vocabulary.iri("because")).map(\.text)
        numbered.append(
          (number, Correction(action, StatedFact(subject, predicate, value), because: reason)))
      }
    }
    return numbered.sorted { $0.number < $1.number }.map(\.correction)
  }
}

extension Term {
  /// The text of a literal; empty for a node.
  fileprivate var text: String {
    if case .literal(let literal) = self { literal.lexicalForm } else { "" }
  }
}
