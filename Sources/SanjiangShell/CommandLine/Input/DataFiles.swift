import DatalogEngine
import Diagnostics
import Platform
import RDFFormats
import TripleStore

/// Reads RDF files into memory for one command.
enum DataFiles {
  /// The triples of the files: each file is a named graph, and so is each graph that one names.
  ///
  /// The ending of a name tells the syntax; where it tells none the file is read as Turtle.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - workers: how many threads read; the store that comes of it is the same.
  ///   - limits: how long all of it may take, and how much it may hold.
  /// - Returns: a store that holds them all.
  /// - Throws: what is wrong with the first file that cannot be read.
  static func store(
    of paths: [String], workers: Int, limits: LimitWatch
  ) throws(ShellFailure) -> TripleStore {
    var store = TripleStore()
    for path in paths {
      let watch = ReadingWatch { limits.problem(during: "`\(path)` was being read", holding: $0) }
      try read(path, into: &store, workers: workers, watch: watch)
    }
    store.settle()
    return store
  }

  /// The name of the graph that holds what a file states: the same however the path is written.
  static func graphName(of path: String) -> Term { .iri("file:\(FileListing.resolved(path))") }

  /// Adds the triples of a file, as a named graph, and the graphs that it names.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - store: where they go; it is not to be used when this throws.
  ///   - workers: how many threads read.
  ///   - watch: who may stop it.
  /// - Throws: what is wrong with the file.
  static func read(
    _ path: String, into store: inout TripleStore, workers: Int, watch: ReadingWatch = .none
  ) throws(ShellFailure) {
    let format = try format(of: path)
    if format.isOfLines, let file = try openFile(path) {
      try read(file, path, format, into: &store, workers, watch)
    } else {
      try read(try text(of: path), format, into: &store, workers, watch)
    }
  }

  /// The syntax of a file.
  private static func format(of path: String) throws(ShellFailure) -> RDFFormat {
    if path.lowercased().hasSuffix(".jsonld") {
      throw ShellFailure(
        .wrongInput, code: "unreadable-file", "`\(path)`: JSON-LD is written, but not read",
        help: "turn it into N-Quads with another program")
    }
    return RDFFormat(ofFileNamed: path) ?? .turtle
  }

  /// A file that can be read in parts, nil for a pipe and the like.
  private static func openFile(_ path: String) throws(ShellFailure) -> OpenFile? {
    do throws(FileError) {
      guard let file = try OpenFile(path) else { return nil }
      // What is no text at all is told of where all of it is read.
      let isText = BinaryFormat(try file.bytes(at: 0, count: 16), name: path) == nil
      return isText ? file : nil
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }

  private static func read(
    _ file: OpenFile, _ path: String, _ format: RDFFormat, into store: inout TripleStore,
    _ workers: Int, _ watch: ReadingWatch
  ) throws(ShellFailure) {
    let graph = store.graph(named: graphName(of: path))
    do throws(ReadingError) {
      try format.read(
        file, named: path, into: &store, graph: graph, workers: workers, watch: watch)
    } catch {
      switch error {
      case .file(let problem): throw ShellFailure(.wrongInput, [InputFiles.problem(problem)])
      case .content(let list): throw ShellFailure(ofReading: list.diagnostics)
      }
    }
  }

  private static func text(of path: String) throws(ShellFailure) -> SourceText {
    do throws(Diagnostic) {
      return SourceText(name: path, bytes: try InputFiles.text(of: path))
    } catch {
      throw ShellFailure(.wrongInput, [error])
    }
  }

  private static func read(
    _ source: SourceText, _ format: RDFFormat, into store: inout TripleStore, _ workers: Int,
    _ watch: ReadingWatch
  ) throws(ShellFailure) {
    let graph = store.graph(named: graphName(of: source.name))
    do throws(DiagnosticList) {
      try format.read(source, into: &store, graph: graph, workers: workers, watch: watch)
    } catch {
      throw ShellFailure(ofReading: error.diagnostics)
    }
  }
}
