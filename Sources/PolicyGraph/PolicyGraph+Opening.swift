import Diagnostics
import DocumentExtraction
import Platform
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
    return PolicyGraph(store: try adding(overlay, to: store), registries: .bundled)
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
    for file in BundledFile.files(in: "Graph") where isDocument(file.name) {
      try loading.readDocument(SourceText(name: file.name, bytes: file.bytes))
    }
    return loading.finish()
  }

  /// A store with the user's own registries.
  private static func adding(
    _ overlay: [SourceText], to store: TripleStore
  ) throws(DiagnosticList) -> TripleStore {
    var store = store
    for text in overlay {
      let registry = store.graph(named: GraphName.registry)
      try TurtleReader.read(text, into: &store, graph: registry)
    }
    return store
  }

  /// Opens a directory: a snapshot, or files in the layout of `Graph/`, which are registries, and a
  /// folder `documents`.
  ///
  /// A directory of files without a vocabulary has the bundled registries; a snapshot holds what was
  /// imported and nothing else.
  ///
  /// - Parameters:
  ///   - directory: The directory.
  ///   - overlay: The user's own registries in Turtle, which add to those of the directory.
  ///   - isCorrected: Whether the corrections in the directory hold; who writes the documents anew
  ///     wants them as their sources state them.
  ///   - watch: Who may stop the reading of Turtle.
  /// - Returns: The graph.
  /// - Throws: Why a file cannot be read, or what is wrong with it.
  /// - Complexity: O(*n*) in the size of the files; O(*g*) in the number of graphs for a snapshot.
  public static func open(
    directory: String, overlay: [SourceText] = [], isCorrected: Bool = true,
    watch: ReadingWatch = .none
  ) throws(PolicyGraphError) -> PolicyGraph {
    let graph = try openUncorrected(directory: directory, overlay: overlay, watch: watch)
    guard isCorrected else { return graph }
    return graph.corrected(by: try CorrectionFile(in: directory).corrections())
  }

  /// Whether a directory holds a graph: a snapshot, documents, or Turtle files of one's own.
  public static func isGraph(_ directory: String) -> Bool {
    if GraphSnapshot(in: directory).exists || FileListing.isDirectory("\(directory)/documents") {
      return true
    }
    let files = try? FileListing.files(in: directory, recursive: false)
    return files?.contains { $0.utf8.suffix(4).elementsEqual(".ttl".utf8) } ?? true
  }

  private static func openUncorrected(
    directory: String, overlay: [SourceText], watch: ReadingWatch
  ) throws(PolicyGraphError) -> PolicyGraph {
    if let store = try GraphSnapshot(in: directory).store() {
      do {
        return PolicyGraph(data: try adding(overlay, to: store))
      } catch {
        throw .content(error)
      }
    }
    var texts: [SourceText] = []
    do {
      for path in try FileListing.files(in: directory, recursive: true)
      where path.utf8.suffix(4).elementsEqual(".ttl".utf8)
        && FileListing.name(of: path) != CorrectionFile.name
      {
        texts.append(SourceText(name: path, bytes: try FileReading.bytes(of: path)))
      }
    } catch {
      throw .file(error)
    }
    var registries = texts.filter { !isDocument($0.name) }
    if !registries.contains(where: { FileListing.name(of: $0.name) == "vocabulary.ttl" }) {
      registries += bundledRegistries
    }
    do {
      return try PolicyGraph(
        registries: registries, documents: texts.filter { isDocument($0.name) }, overlay: overlay,
        watch: watch)
    } catch {
      throw .content(error)
    }
  }

  /// A graph with the bundled registries and the documents of some files of ``documentFiles()``.
  ///
  /// - Parameter files: The files.
  /// - Returns: The graph.
  /// - Throws: What is wrong with a file.
  /// - Complexity: O(*n*) in the size of the files.
  package static func reading(_ files: [File]) throws(DiagnosticList) -> PolicyGraph {
    try PolicyGraph(
      registries: bundledRegistries,
      documents: files.map { SourceText(name: $0.path, bytes: $0.bytes) }, overlay: [])
  }

  /// A graph with the bundled registries and no documents.
  ///
  /// - Parameter overlay: The user's own registries in Turtle, which add to the bundled ones.
  /// - Returns: The graph.
  /// - Throws: What is wrong with an overlay.
  public static func empty(overlay: [SourceText] = []) throws(DiagnosticList) -> PolicyGraph {
    try PolicyGraph(registries: bundledRegistries, documents: [], overlay: overlay)
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
    BundledFile.files(in: "Graph").filter { !isDocument($0.name) }
      .map { SourceText(name: $0.name, bytes: $0.bytes) }
  }

  /// Whether a path leads to the file of a document.
  private static func isDocument(_ path: String) -> Bool {
    FileListing.name(of: FileListing.directory(of: path)) == "documents"
  }

  private init(
    registries: [SourceText], documents: [SourceText], overlay: [SourceText],
    watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var loading = GraphLoading(watch: watch)
    for text in registries + overlay { try loading.readRegistry(text) }
    for text in documents { try loading.readDocument(text) }
    self.init(store: loading.finish(), registries: .texts(registries))
  }
}
