import DatalogEngine
import DocumentExtraction
import TripleStore

/// Where the statements of a graph were read.
///
/// A statement that has passages of its own was read there; otherwise the vocabulary says which of
/// its ends carries the evidence (`statedAt`), and where it says nothing the subject does.
public struct Evidence: Sendable {
  private let graph: GraphText
  private let statedAt: TermID?

  /// Prepares to look at the statements of a store.
  public init(_ store: TripleStore) {
    graph = GraphText(store)
    statedAt = graph.predicate("statedAt")
  }

  /// The passages that state something, in the order of files and lines; none where it was not read
  /// from a text.
  ///
  /// - Complexity: O(log *n*) in the number of triples, and the number of passages.
  public func passages(of statement: StatedTriple) -> [Passage] {
    let dictionary = graph.store.dictionary
    guard let subject = dictionary.id(of: statement.subject),
      let predicate = dictionary.id(of: statement.predicate),
      let object = dictionary.id(of: statement.object)
    else { return [] }
    let own = ownPassages(of: Triple(subject, predicate, object))
    if !own.isEmpty { return own }
    let end = graph.objects(predicate, statedAt).first.flatMap(graph.iri)
    return graph.passages(of: end == Vocabulary.iri("object") ? object : subject)
  }

  /// The passages of a statement that was read elsewhere than its ends.
  private func ownPassages(of triple: Triple) -> [Passage] {
    guard let subject = rdf("subject"), let predicate = rdf("predicate"), let object = rdf("object")
    else { return [] }
    let notes = graph.store.triples(
      matching: TriplePattern(predicate: subject, object: triple.subject)
    ).map(\.subject).filter { note in
      graph.objects(note, predicate).contains(triple.predicate)
        && graph.objects(note, object).contains(triple.object) && !isVariant(note)
    }
    return notes.flatMap(graph.passages)
  }

  private func isVariant(_ note: TermID) -> Bool { graph.hasClass(note, "Variant") }

  private func rdf(_ word: String) -> TermID? {
    graph.store.dictionary.id(of: .iri(Vocabulary.rdf + word))
  }

  /// Whether a registry or the vocabulary states something.
  public func isRegistered(_ statement: StatedTriple) -> Bool {
    let store = graph.store
    guard let subject = store.dictionary.id(of: statement.subject),
      let predicate = store.dictionary.id(of: statement.predicate),
      let object = store.dictionary.id(of: statement.object)
    else { return false }
    return store.graphs(stating: Triple(subject, predicate, object))
      .contains { store.name(of: $0) == GraphName.registry }
  }
}
