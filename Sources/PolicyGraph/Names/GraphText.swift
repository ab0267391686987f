import DocumentExtraction
import TripleStore

/// Reads texts and nodes out of a store by the words of the vocabulary.
///
/// A small view that looks the ids of predicates up once, so that the code around it reads as what
/// it asks.
package struct GraphText: Sendable {
  /// The store it reads.
  package let store: TripleStore

  package init(_ store: TripleStore) {
    self.store = store
  }

  /// The id of a word of the vocabulary, nil where nothing is stated with it.
  package func predicate(_ word: String) -> TermID? {
    store.dictionary.id(of: .iri(Vocabulary.iri(word)))
  }

  /// The objects of a subject by a predicate, in the order of the store.
  ///
  /// - Complexity: O(log *n*) and the number of objects.
  package func objects(_ subject: TermID, _ predicate: TermID?) -> [TermID] {
    guard let predicate else { return [] }
    return store.triples(matching: TriplePattern(subject: subject, predicate: predicate))
      .map(\.object)
  }

  /// The first object as text, or nil where there is none.
  package func text(_ subject: TermID, _ predicate: TermID?) -> String? {
    objects(subject, predicate).first.map(store.dictionary.lexicalForm)
  }

  /// The IRI of a node, or nil where it is no IRI.
  package func iri(_ id: TermID) -> String? {
    store.dictionary.kind(of: id) == .iri ? store.dictionary.lexicalForm(of: id) : nil
  }
}
