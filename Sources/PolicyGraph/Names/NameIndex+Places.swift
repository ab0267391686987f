import DatalogEngine
import DocumentExtraction
import TripleStore

extension NameIndex {
  private static let schema = "http://www.w3.org/2000/01/rdf-schema#"

  /// Whether a node is of a class that the vocabulary wants in a place, or of one below it.
  ///
  /// Of several things of one name the one that is known to fit is meant. So a node without a class
  /// does not fit here, though it may be stated there (see `VocabularyFit`).
  ///
  /// - Complexity: O(log *n*) in the number of triples, and the number of its classes.
  public func fits(_ node: Term, _ place: ArgumentPlace) -> Bool {
    let dictionary = graph.store.dictionary
    let wanted: [TermID]
    switch place.meaning {
    case .instances(let classes): wanted = classes.compactMap { dictionary.id(of: .iri($0)) }
    case .property(let iri):
      let property = dictionary.id(of: .iri(iri))
      let side = word(place.column == 0 ? "domain" : "range")
      wanted = property.map { graph.objects($0, side) } ?? []
    case .anyTriple, .relation, .ambiguous: wanted = []
    }
    guard !wanted.isEmpty, let id = dictionary.id(of: node) else { return true }
    let own = classes(of: id)
    return wanted.contains { own.contains($0) || $0 == word("Resource") }
  }

  /// The classes of a node and those above them.
  private func classes(of id: TermID) -> Set<TermID> {
    let type = graph.store.dictionary.id(of: .iri(Vocabulary.type))
    var found = Set(graph.objects(id, type))
    var next = found
    while let lower = next.popFirst() {
      for upper in graph.objects(lower, word("subClassOf")) where found.insert(upper).inserted {
        next.insert(upper)
      }
    }
    return found
  }

  private func word(_ name: String) -> TermID? {
    graph.store.dictionary.id(of: .iri(Self.schema + name))
  }
}
