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
  ///   - limits: how long the reading of Turtle may take, and how much it may hold.
  /// - Returns: the graph.
  /// - Throws: what cannot be read.
  static func graph(
    at path: String?, registry: String?, in context: ShellContext,
    limits: LimitWatch = LimitWatch(.none)
  ) throws(ShellFailure) -> PolicyGraph {
    let overlay = try overlay(registry)
    guard let path else {
      return try content { () throws(DiagnosticList) in
        try overlay.isEmpty ? context.bundledGraph() : .bundled(overlay: overlay)
      }
    }
    guard FileListing.isDirectory(path) else { throw noGraph(path) }
    let graph = try reported { () throws(PolicyGraphError) in
      let watch = ReadingWatch { limits.problem(during: "`\(path)` was being read", holding: $0) }
      return try PolicyGraph.open(directory: path, overlay: overlay, watch: watch)
    }
    tell(graph.stored?.notes ?? [], of: path, in: context)
    return graph
  }

  /// Says what was noticed when a graph on disk was opened.
  static func tell(_ notes: [StoreNote], of path: String, in context: ShellContext) {
    for case .unfinished(let files) in notes {
      let list = files.joined(separator: ", ")
      context.remark(
        Bilingual(
          "a change of \(path) was not finished; the graph is as it was before (left of it: \(list))",
          "\(path) 的一次更改没有完成；图仍是更改之前的样子（遗留文件：\(list)）"))
    }
  }

  /// What to say where somebody asks of a place that holds no graph.
  static func noGraph(_ path: String) -> ShellFailure {
    ShellFailure(
      .wrongInput, code: "no-graph", "there is no graph at `\(path)`",
      help: "`sanjiang ingest FILE… --into \(path)` makes one of documents,"
        + " `sanjiang import FILE… --into \(path)` one of RDF files")
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

  /// The Turtle files of the user's own registry.
  static func overlay(_ folder: String?) throws(ShellFailure) -> [SourceText] {
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

  /// What `body` gives, its error in the words of the command line.
  static func content<Result>(
    _ body: () throws(DiagnosticList) -> Result
  ) throws(ShellFailure) -> Result {
    do throws(DiagnosticList) {
      return try body()
    } catch {
      throw ShellFailure(.wrongInput, error.diagnostics)
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
  private static func failure(_ error: PolicyGraphError) -> ShellFailure {
    switch error {
    case .file(let error): ShellFailure(.wrongInput, [InputFiles.problem(error)])
    case .content(let list): ShellFailure(ofReading: list.diagnostics)
    case .store(let error): ShellFailure(.wrongInput, [problem(error)])
    case .heldOtherwise(let directory): heldOtherwise(directory)
    case .old(let directory):
      ShellFailure(
        .wrongInput, code: "unreadable-graph",
        "`\(directory)` was made by an earlier version, in a form that is read no more",
        help: "import the files again: `sanjiang import FILE… --into NEW`")
    }
  }

  /// What to say where a directory holds a graph in another form than the one that is wanted.
  private static func heldOtherwise(_ directory: String) -> ShellFailure {
    let isTurtle = GraphPlace(directory) == .turtle
    return ShellFailure(
      .wrongInput, code: "two-graphs",
      isTurtle
        ? "`\(directory)` holds a graph as Turtle, which can be asked and not changed"
        : "`\(directory)` holds a graph that can be changed, and no Turtle",
      help: isTurtle
        ? "`sanjiang import \(directory) --into NEW` makes a graph of it that can be changed"
        : "name another directory")
  }

  /// What is wrong with a graph on disk, as the user is told of it.
  static func problem(_ error: StoreError) -> Diagnostic {
    switch error {
    case .file(let error): InputFiles.problem(error)
    case .unsure: Diagnostic(.error, code: "unreadable-file", error.description)
    case .missing(let path): noGraph(path).diagnostics[0]
    case .held:
      Diagnostic(
        .error, code: "graph-held", error.description,
        help: "try again when it has finished; the graph can be asked meanwhile")
    case .foreign: unreadable(error, help: "name another directory")
    case .damaged:
      unreadable(error, help: "put a copy in its place, or make the graph anew elsewhere")
    case .newer: unreadable(error, help: "use the program that wrote it")
    }
  }

  private static func unreadable(_ error: StoreError, help: String) -> Diagnostic {
    Diagnostic(.error, code: "unreadable-graph", error.description, help: help)
  }
}
