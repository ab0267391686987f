import DocumentExtraction
import TripleStore

/// The names of the named graphs.
enum GraphName {
  /// What the registries and the vocabulary state.
  static let registry = Term.iri("urn:sanjiang:graph:registry")

  /// What people stated against or beside the sources.
  static let corrections = Term.iri("urn:sanjiang:graph:corrections")

  /// What a source file states.
  static func source(_ file: String) -> Term { .iri(NodeKind.source.iri(file)) }

  /// The file of a graph, or nil where the graph is no source's.
  static func file(of graph: Term?) -> String? {
    guard case .iri(let iri) = graph else { return nil }
    return NodeKind.source.key(of: iri)
  }
}
