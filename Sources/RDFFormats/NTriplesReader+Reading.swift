import Diagnostics
import Platform
import TripleStore

extension NTriplesReader {
  /// Reads a whole text; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - store: Where the triples go.
  ///   - graph: The named graph that states them.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public static func read(
    _ source: SourceText, into store: inout TripleStore, graph: GraphID = .unnamed,
    workers: Int = 1, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var batch = StatementBatch()
    try read(source, into: &store.dictionary, &batch, graph: graph, workers: workers, watch: watch)
    store.insert(batch, workers: workers)
    try watch.look(at: store)
  }

  /// Reads a whole file a block at a time, so that its text is never in memory as a whole; where it
  /// is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - name: What to call it in a message.
  ///   - store: Where the triples go.
  ///   - graph: The named graph that states them.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place, or why the file cannot be read.
  /// - Complexity: O(*n*) in the length of the file, and one sort of its triples.
  public static func read(
    _ file: OpenFile, named name: String, into store: inout TripleStore,
    graph: GraphID = .unnamed, workers: Int = 1, watch: ReadingWatch = .none
  ) throws(ReadingError) {
    var reading = BlockReading(graph: graph)
    var batch = StatementBatch()
    switch reading.read(LineBlocks(of: file), into: &store.dictionary, &batch, workers, watch) {
    case nil:
      store.insert(batch, workers: workers)
      do throws(DiagnosticList) { try watch.look(at: store) } catch { throw .content(error) }
    case .file(let error): throw .file(error)
    case .stop(let list): throw .content(list)
    case .syntax:
      // A message shows the line, and counts those before it.
      let source = SourceText(name: name, bytes: try bytes(of: file))
      do throws(DiagnosticList) {
        try read(source, into: &store, graph: graph, workers: workers, watch: watch)
      } catch {
        throw .content(error)
      }
    }
  }

  private static func bytes(of file: OpenFile) throws(ReadingError) -> [UInt8] {
    do throws(FileError) {
      return try file.bytes(at: 0, count: file.size)
    } catch {
      throw .file(error)
    }
  }

  /// Reads a whole text into a batch; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - dictionary: Where the terms go: the dictionary of the store that the batch is for.
  ///   - batch: Where the statements go.
  ///   - graph: The named graph that states them.
  ///   - workers: How many threads may read.
  ///   - watch: Who may stop it.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text.
  package static func read(
    _ source: SourceText, into dictionary: inout TermDictionary, _ batch: inout StatementBatch,
    graph: GraphID, workers: Int = 1, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var reading = BlockReading(graph: graph)
    var first: SyntaxFault
    switch reading.read(LineBlocks(of: source), into: &dictionary, &batch, workers, watch) {
    // A text in memory is read without the system.
    case nil, .file: return
    case .stop(let list): throw list
    case .syntax(let fault): first = fault
    }
    // Of a text that is not even UTF-8, that is what is wrong first of all.
    do throws(SyntaxFault) { try source.requireUTF8() } catch { first = error }
    throw DiagnosticList([first.diagnostic(in: source)])
  }
}
