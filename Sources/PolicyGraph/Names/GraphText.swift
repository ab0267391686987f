import DocumentExtraction
import TripleStore

/// Reads texts and nodes out of a store by the words of the vocabulary.
///
/// A small view that looks the ids of predicates up once, so that the code around it reads as what
/// it asks.
package struct GraphText: Sendable {
  /// The store it reads.
  package let store: TripleStore

  /// Prepares to read `store`.
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

  /// The kind of a node, or nil where it is none of the graph's own.
  package func kind(of id: TermID) -> NodeKind? { iri(id).flatMap { NodeKind(of: $0) } }

  /// Whether a node has a class of the vocabulary as its type.
  package func hasClass(_ id: TermID, _ word: String) -> Bool {
    guard let type = store.dictionary.id(of: .iri(Vocabulary.type)), let kind = predicate(word)
    else { return false }
    return store.contains(Triple(id, type, kind))
  }

  /// Where a node was read, in the order of files and lines.
  package func passages(of id: TermID) -> [Passage] {
    objects(id, predicate("at")).compactMap(passage)
      .sorted { ($0.source, $0.first, $0.last) < ($1.source, $1.first, $1.last) }
  }

  /// The stretch of lines that a node of a passage stands for; nil where it lacks some of it.
  package func passage(_ id: TermID) -> Passage? {
    guard let source = objects(id, predicate("inSource")).first,
      let file = text(source, predicate("fileName")),
      let first = text(id, predicate("startLine")).flatMap(Int.init),
      let last = text(id, predicate("endLine")).flatMap(Int.init), 1 <= first, first <= last
    else { return nil }
    return Passage(source: file, first: first, last: last)
  }
}
