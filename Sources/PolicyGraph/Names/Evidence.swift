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
    return passages(of: Triple(subject, predicate, object))
  }

  /// The same of a statement by its ids.
  package func passages(of triple: Triple) -> [Passage] {
    let own = ownPassages(of: triple)
    if !own.isEmpty { return own }
    // What a registry or a correction states of a thing was not read where documents speak of it.
    let graphs = graph.store.graphs(stating: triple)
    let files = Set(graphs.compactMap { GraphName.file(of: graph.store.name(of: $0)) })
    let end = graph.objects(triple.predicate, statedAt).first.flatMap(graph.iri)
    return graph.passages(of: end == Vocabulary.iri("object") ? triple.object : triple.subject)
      .filter { files.contains($0.source) }
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

  /// Whether only a correction states something, and no source.
  public func isCorrection(_ statement: StatedTriple) -> Bool {
    isCorrection(statement.subject, statement.predicate, statement.object)
  }

  /// The same of a statement by its terms.
  func isCorrection(_ subject: Term, _ predicate: Term, _ object: Term) -> Bool {
    let graphs = namesOfGraphs(stating: subject, predicate, object)
    return !graphs.isEmpty && graphs.allSatisfy { $0 == GraphName.corrections }
  }

  /// Whether a registry or the vocabulary states something.
  public func isRegistered(_ statement: StatedTriple) -> Bool {
    namesOfGraphs(stating: statement.subject, statement.predicate, statement.object)
      .contains(GraphName.registry)
  }

  private func namesOfGraphs(
    stating subject: Term, _ predicate: Term, _ object: Term
  ) -> [Term?] {
    let store = graph.store
    guard let subject = store.dictionary.id(of: subject),
      let predicate = store.dictionary.id(of: predicate),
      let object = store.dictionary.id(of: object)
    else { return [] }
    return store.graphs(stating: Triple(subject, predicate, object)).map { store.name(of: $0) }
  }
}
