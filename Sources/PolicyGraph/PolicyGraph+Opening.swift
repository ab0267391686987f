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
    let files = BundledFile.files(in: "Graph").map { SourceText(name: $0.name, bytes: $0.bytes) }
    return try PolicyGraph(
      registries: files.filter { !isDocument($0.name) },
      documents: files.filter { isDocument($0.name) }, overlay: overlay)
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
  /// - Returns: The graph.
  /// - Throws: Why a file cannot be read, or what is wrong with it.
  /// - Complexity: O(*n*) in the size of the files; O(*g*) in the number of graphs for a snapshot.
  public static func open(
    directory: String, overlay: [SourceText] = []
  ) throws(PolicyGraphError) -> PolicyGraph {
    if let store = try GraphSnapshot(in: directory).store() {
      return try PolicyGraph(store, overlay: overlay)
    }
    var texts: [SourceText] = []
    do {
      for path in try FileListing.files(in: directory, recursive: true)
      where path.utf8.suffix(4).elementsEqual(".ttl".utf8) {
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
        registries: registries, documents: texts.filter { isDocument($0.name) }, overlay: overlay)
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

  private static var bundledRegistries: [SourceText] {
    BundledFile.files(in: "Graph").filter { !isDocument($0.name) }
      .map { SourceText(name: $0.name, bytes: $0.bytes) }
  }

  /// Whether a path leads to the file of a document.
  private static func isDocument(_ path: String) -> Bool {
    FileListing.name(of: FileListing.directory(of: path)) == "documents"
  }

  /// A graph of a snapshot.
  private init(_ store: TripleStore, overlay: [SourceText]) throws(PolicyGraphError) {
    var store = store
    do {
      for text in overlay {
        let registry = store.graph(named: GraphName.registry)
        try TurtleReader.read(text, into: &store, graph: registry)
      }
    } catch {
      throw .content(error)
    }
    self.init(data: store)
  }

  private init(
    registries: [SourceText], documents: [SourceText], overlay: [SourceText]
  ) throws(DiagnosticList) {
    var loading = GraphLoading()
    for text in registries + overlay { try loading.readRegistry(text) }
    for text in documents { try loading.readDocument(text) }
    self.init(store: loading.finish(), registryTexts: registries)
  }
}
