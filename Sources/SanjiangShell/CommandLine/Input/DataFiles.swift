import Diagnostics
import Platform
import RDFFormats
import TripleStore

/// Reads RDF files into memory for one command.
enum DataFiles {
  /// The triples of the files, each file a named graph.
  ///
  /// A name that ends in `.nt` is read as N-Triples, any other as Turtle.
  ///
  /// - Parameter paths: the files.
  /// - Returns: a store that holds them all.
  /// - Throws: what is wrong with the first file that cannot be read.
  static func store(of paths: [String]) throws(ShellFailure) -> TripleStore {
    var store = TripleStore()
    for path in paths {
      try read(try text(of: path), into: &store)
    }
    store.settle()
    return store
  }

  private static func text(of path: String) throws(ShellFailure) -> SourceText {
    do throws(Diagnostic) {
      return SourceText(name: path, bytes: try InputFiles.text(of: path))
    } catch {
      throw ShellFailure(.wrongInput, [error])
    }
  }

  private static func read(
    _ source: SourceText, into store: inout TripleStore
  ) throws(ShellFailure) {
    let graph = store.graph(named: .iri("file:\(source.name)"))
    do throws(DiagnosticList) {
      if source.name.hasSuffix(".nt") {
        try NTriplesReader.read(source, into: &store, graph: graph)
      } else {
        try TurtleReader.read(source, into: &store, graph: graph)
      }
    } catch {
      throw ShellFailure(.wrongInput, error.diagnostics)
    }
  }
}
