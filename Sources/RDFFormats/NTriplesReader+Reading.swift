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
  ///   - hasGraphs: Whether it is N-Quads, whose lines may name the graph that states them.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public static func read(
    _ source: SourceText, into store: inout TripleStore, graph: GraphID = .unnamed,
    hasGraphs: Bool = false, workers: Int = 1, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var batch = StatementBatch()
    try read(
      source, into: &store.dictionary, &batch, graph: hasGraphs ? nil : graph, workers, watch)
    if hasGraphs { store.nameGraphs(of: &batch, unnamed: graph) }
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
  ///   - hasGraphs: Whether it is N-Quads, whose lines may name the graph that states them.
  ///   - workers: How many threads may read and sort; the store that comes of it is the same.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place, or why the file cannot be read.
  /// - Complexity: O(*n*) in the length of the file, and one sort of its triples.
  public static func read(
    _ file: OpenFile, named name: String, into store: inout TripleStore,
    graph: GraphID = .unnamed, hasGraphs: Bool = false, workers: Int = 1,
    watch: ReadingWatch = .none
  ) throws(ReadingError) {
    var reading = BlockReading(graph: hasGraphs ? nil : graph)
    var batch = StatementBatch()
    switch reading.read(LineBlocks(of: file), into: &store.dictionary, &batch, workers, watch) {
    case nil:
      if hasGraphs { store.nameGraphs(of: &batch, unnamed: graph) }
      store.insert(batch, workers: workers)
      do throws(DiagnosticList) { try watch.look(at: store) } catch { throw .content(error) }
    case .file(let error): throw .file(error)
    case .stop(let list): throw .content(list)
    case .syntax(let fault): throw fault.error(in: LineBlocks(of: file), named: name)
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
    try read(source, into: &dictionary, &batch, graph: graph, workers, watch)
  }

  /// Reads a whole text, which may name graphs where `graph` is nil.
  private static func read(
    _ source: SourceText, into dictionary: inout TermDictionary, _ batch: inout StatementBatch,
    graph: GraphID?, _ workers: Int, _ watch: ReadingWatch
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
