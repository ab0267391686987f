import DatalogEngine
import Diagnostics
import DocumentExtraction
import Platform
import PolicyGraph
import RDFFormats
import TripleStore

/// Opens graphs and tells what is wrong with them in the words of the command line.
enum GraphOpening {
  /// The graph in a directory, or the bundled one.
  ///
  /// - Parameters:
  ///   - path: the directory, nil for the bundled graph.
  ///   - registry: a directory with registries of the user's own, nil for none.
  ///   - context: what opens the bundled graph.
  ///   - isCorrected: whether the corrections of the directory hold.
  ///   - limits: how long the reading of Turtle may take, and how much it may hold.
  /// - Returns: the graph.
  /// - Throws: what cannot be read.
  static func graph(
    at path: String?, registry: String?, in context: ShellContext, isCorrected: Bool = true,
    limits: LimitWatch = LimitWatch(.none)
  ) throws(ShellFailure) -> PolicyGraph {
    let overlay = try overlay(registry)
    guard let path else {
      return try content { () throws(DiagnosticList) in
        try overlay.isEmpty ? context.bundledGraph() : .bundled(overlay: overlay)
      }
    }
    guard FileListing.isDirectory(path) else { throw noGraph(path) }
    return try reported { () throws(PolicyGraphError) in
      let watch = ReadingWatch { limits.problem(during: "`\(path)` was being read", holding: $0) }
      return try .open(
        directory: path, overlay: overlay, isCorrected: isCorrected, watch: watch)
    }
  }

  /// What to say where somebody asks of a place that holds no graph.
  static func noGraph(_ path: String) -> ShellFailure {
    ShellFailure(
      .wrongInput, code: "no-graph", "there is no graph at `\(path)`",
      help: "`sanjiang ingest FILE… --into \(path)` makes one of documents,"
        + " `sanjiang import FILE… --into \(path)` one of RDF files")
  }

  /// A graph that holds the registries and no documents.
  ///
  /// - Parameter registry: a directory with registries of the user's own, nil for none.
  /// - Returns: the graph.
  /// - Throws: what cannot be read.
  static func newGraph(registry: String?) throws(ShellFailure) -> PolicyGraph {
    let overlay = try overlay(registry)
    return try content { () throws(DiagnosticList) in try .empty(overlay: overlay) }
  }

  /// What the registries know, without a graph.
  ///
  /// - Parameter folder: a directory with registries of the user's own, nil for none.
  /// - Returns: the registry.
  /// - Throws: what cannot be read.
  static func registry(_ folder: String?) throws(ShellFailure) -> Registry {
    let overlay = try overlay(folder)
    return try content { () throws(DiagnosticList) in try PolicyGraph.registry(overlay: overlay) }
  }

  /// Writes a graph to a directory.
  static func write(_ graph: PolicyGraph, to path: String) throws(ShellFailure) {
    try reported { () throws(PolicyGraphError) in try graph.write(to: path) }
  }

  /// The Turtle files of the user's own registry.
  private static func overlay(_ folder: String?) throws(ShellFailure) -> [SourceText] {
    guard let folder else { return [] }
    do throws(FileError) {
      let paths = try FileListing.files(in: folder, recursive: true)
      return try paths.filter { $0.hasSuffix(".ttl") }.map { (path) throws(FileError) in
        SourceText(name: path, bytes: try FileReading.bytes(of: path))
      }
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }

  private static func content<Result>(
    _ body: () throws(DiagnosticList) -> Result
  ) throws(ShellFailure) -> Result {
    do throws(DiagnosticList) {
      return try body()
    } catch {
      throw ShellFailure(.wrongInput, error.diagnostics)
    }
  }

  /// What is wrong with a snapshot, as the user is told of it.
  private static func problem(_ error: StoreError) -> Diagnostic {
    switch error {
    case .file(let error), .unsure(let error): InputFiles.problem(error)
    case .foreign, .damaged, .missing, .held:
      Diagnostic(
        .error, code: "unreadable-graph", error.description,
        help: "import the files again into a new directory")
    case .newer:
      Diagnostic(
        .error, code: "unreadable-graph", error.description, help: "use the program that wrote it")
    }
  }

  /// What `body` gives, its error in the words of the command line.
  static func reported<Result>(
    _ body: () throws(PolicyGraphError) -> Result
  ) throws(ShellFailure) -> Result {
    do throws(PolicyGraphError) {
      return try body()
    } catch {
      throw failure(error)
    }
  }

  /// Why a graph cannot be opened or written, in the words of the command line.
  static func failure(_ error: PolicyGraphError) -> ShellFailure {
    switch error {
    case .file(let error): ShellFailure(.wrongInput, [InputFiles.problem(error)])
    case .content(let list): ShellFailure(ofReading: list.diagnostics)
    case .snapshot(let error): ShellFailure(.wrongInput, [problem(error)])
    case .twoGraphs(let directory, let obstacle):
      ShellFailure(
        .wrongInput, code: "two-graphs",
        "`\(directory)` would hold a graph of documents and an imported one:"
          + " `\(obstacle)` is there already",
        help: "name another directory, or remove one of the two")
    }
  }
}
