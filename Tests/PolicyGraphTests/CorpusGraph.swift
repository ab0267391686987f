import DocumentExtraction
import PolicyGraph
import TestSupport

/// A graph of registries without documents, read once for all tests.
let emptyGraph = Result { try PolicyGraph.empty() }

/// The graph made anew from the corpus.
enum CorpusGraph {
  /// What each file of the corpus says.
  static let readings = Result {
    let reader = DocumentReader(registry: try emptyGraph.get().registry())
    return try SharedMaterial.files(in: "corpus").map { name in
      try SourceReading(
        file: name, bytes: SharedMaterial.bytes("corpus/" + name), reader: reader)
    }
  }

  /// Made once for all tests.
  static let graph = Result {
    var graph = try emptyGraph.get()
    graph.ingest(try readings.get())
    return graph
  }
}
