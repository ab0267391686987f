import Diagnostics
import DocumentExtraction
import RDFFormats
import TripleStore

extension PolicyGraph {
  /// Opens the graph that the program carries.
  ///
  /// - Parameter overlay: The user's own registries in Turtle, which add to the bundled ones.
  /// - Returns: The graph.
  /// - Throws: What is wrong with an overlay.
  /// - Complexity: O(*n*) in the size of the files.
  public static func bundled(
    overlay: [SourceText] = []
  ) throws(DiagnosticList) -> PolicyGraph {
    let store: TripleStore
    if let known = BundledSnapshot.store() {
      store = known
    } else {
      store = try readingBundledFiles(TripleStore())
    }
    return PolicyGraph(kept: try adding(overlay, to: store), registries: .bundled)
  }

  /// The store that comes of the files that the program carries.
  ///
  /// - Parameter store: An empty one.
  /// - Returns: The store with all that they state.
  /// - Throws: What is wrong with a file.
  static func readingBundledFiles(
    _ store: TripleStore
  ) throws(DiagnosticList) -> TripleStore {
    var loading = GraphLoading(store)
    for text in bundledRegistries { try loading.readRegistry(text) }
    for file in BundledFile.files(in: "Graph") where TurtleFiles.isDocument(file.name) {
      try loading.readDocument(SourceText(name: file.name, bytes: file.bytes))
    }
    return loading.finish()
  }

  /// A store with the user's own registries.
  static func adding(
    _ overlay: [SourceText], to store: TripleStore
  ) throws(DiagnosticList) -> TripleStore {
    var store = store
    for text in overlay {
      let registry = store.graph(named: GraphName.registry)
      try TurtleReader.read(text, into: &store, graph: registry)
    }
    return store
  }

  /// A graph with the bundled registries and the documents of some files of ``documentFiles()``.
  ///
  /// - Parameter files: The files.
  /// - Returns: The graph.
  /// - Throws: What is wrong with a file.
  /// - Complexity: O(*n*) in the size of the files.
  package static func reading(_ files: [File]) throws(DiagnosticList) -> PolicyGraph {
    let documents = files.map { SourceText(name: $0.path, bytes: $0.bytes) }
    return try PolicyGraph(TurtleFiles(registries: bundledRegistries, documents: documents))
  }

  /// A graph with the bundled registries and no documents.
  ///
  /// - Parameter overlay: The user's own registries in Turtle, which add to the bundled ones.
  /// - Returns: The graph.
  /// - Throws: What is wrong with an overlay.
  public static func empty(overlay: [SourceText] = []) throws(DiagnosticList) -> PolicyGraph {
    try PolicyGraph(TurtleFiles(registries: bundledRegistries, documents: []), overlay: overlay)
  }

  /// What the bundled registries know, for reading documents, without a graph.
  ///
  /// - Parameter overlay: The user's own registries in Turtle, which add to the bundled ones.
  /// - Returns: The registry.
  /// - Throws: What is wrong with an overlay.
  /// - Complexity: O(*n* log *n*) in the size of the registries.
  public static func registry(
    overlay: [SourceText] = []
  ) throws(DiagnosticList) -> Registry {
    var loading = GraphLoading()
    for text in bundledRegistries + overlay { try loading.readRegistry(text) }
    return loading.finishRegistry()
  }

  static var bundledRegistries: [SourceText] {
    BundledFile.files(in: "Graph").filter { !TurtleFiles.isDocument($0.name) }
      .map { SourceText(name: $0.name, bytes: $0.bytes) }
  }

  /// Reads the files of a graph.
  init(
    _ files: TurtleFiles, overlay: [SourceText] = [], watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var loading = GraphLoading(watch: watch)
    for text in files.registries + overlay { try loading.readRegistry(text) }
    for text in files.documents { try loading.readDocument(text) }
    for text in files.corrections { try loading.readCorrections(text) }
    self.init(kept: loading.finish(), registries: .texts(files.registries))
  }
}
