import Diagnostics
import DocumentExtraction
import RDFFormats
import TripleStore

/// Reads the files of a graph into one store, with one sort in the end.
struct GraphLoading {
  private var store: TripleStore
  private var batch = StatementBatch()
  private let registry: GraphID
  private let watch: ReadingWatch

  /// Begins with an empty store, and who may stop the reading.
  init(_ store: TripleStore = TripleStore(), watch: ReadingWatch = .none) {
    self.store = store
    self.watch = watch
    registry = self.store.graph(named: GraphName.registry)
  }

  /// Reads a registry or the vocabulary.
  mutating func readRegistry(_ text: SourceText) throws(DiagnosticList) {
    try TurtleReader.read(text, into: &store.dictionary, &batch, graph: registry, watch: watch)
  }

  /// Reads the file of a document; each statement goes to the graphs of the sources that make it.
  mutating func readDocument(_ text: SourceText) throws(DiagnosticList) {
    var statements = StatementBatch()
    try TurtleReader.read(
      text, into: &store.dictionary, &statements, graph: .unnamed, watch: watch)
    SourceAssignment(statements, store: &store).assign(to: &batch)
  }

  /// Reads what people stated against or beside the sources.
  mutating func readCorrections(_ text: SourceText) throws(DiagnosticList) {
    let graph = store.graph(named: GraphName.corrections)
    try TurtleReader.read(text, into: &store.dictionary, &batch, graph: graph, watch: watch)
  }

  /// The registry that was read, without a store of it.
  consuming func finishRegistry() -> Registry {
    Registry(dictionary: store.dictionary, batch: batch)
  }

  /// The store with all that was read.
  consuming func finish() -> TripleStore {
    store.insert(batch)
    return store
  }
}
