import Diagnostics
import Platform
import TripleStore

extension RDFFormat {
  /// Reads a whole text in this syntax; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - store: Where the triples go.
  ///   - graph: The graph that states what no graph of the text does.
  ///   - base: What relative IRIs are relative to, where the syntax has any.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public func read(
    _ text: SourceText, into store: inout TripleStore, graph: GraphID = .unnamed,
    base: String? = nil, workers: Int = 1, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    if isOfLines {
      try NTriplesReader.read(
        text, into: &store, graph: graph, hasGraphs: hasGraphs, workers: workers, watch: watch)
    } else {
      try TurtleReader.read(
        text, into: &store, graph: graph, base: base, hasGraphs: hasGraphs, watch: watch)
    }
  }

  /// Reads a whole file in this syntax; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: What to call it in a message.
  ///   - store: Where the triples go.
  ///   - graph: The graph that states what no graph of the file does.
  ///   - base: What relative IRIs are relative to, where the syntax has any.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place, or why the file cannot be read.
  /// - Complexity: O(*n*) in the length of the file, and one sort of its triples.
  public func read(
    _ file: OpenFile, named name: String, into store: inout TripleStore,
    graph: GraphID = .unnamed, base: String? = nil, workers: Int = 1, watch: ReadingWatch = .none
  ) throws(ReadingError) {
    if isOfLines {
      return try NTriplesReader.read(
        file, named: name, into: &store, graph: graph, hasGraphs: hasGraphs, workers: workers,
        watch: watch)
    }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try file.bytes(at: 0, count: file.size)
    } catch {
      throw .file(error)
    }
    do throws(DiagnosticList) {
      try read(
        SourceText(name: name, bytes: bytes), into: &store, graph: graph, base: base, watch: watch)
    } catch {
      throw .content(error)
    }
  }

  /// Reads what can be read only once, from its beginning; where it is wrong, nothing is kept.
  ///
  /// - Parameters:
  ///   - stream: A pipe, for example.
  ///   - name: What to call it in a message.
  ///   - store: Where the triples go.
  ///   - base: What relative IRIs are relative to, where the syntax has any.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  /// - Throws: What is wrong, with its place, or why it cannot be read.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public func read(
    _ stream: FileStream, named name: String, into store: inout TripleStore, base: String? = nil,
    workers: Int = 1
  ) throws(ReadingError) {
    var lines = LineStream(of: stream)
    let text = SourceText(name: name, bytes: try lines.whole())
    do throws(DiagnosticList) {
      try read(text, into: &store, base: base, workers: workers)
    } catch {
      throw .content(error)
    }
  }
}
