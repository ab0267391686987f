import Diagnostics
import Platform
import TripleStore

/// What was read of a block of a text: statements whose terms have the numbers of a dictionary of
/// their own.
struct BlockContent: Sendable {
  /// The terms, in order of first appearance; blank nodes by their labels.
  let dictionary: TermDictionary
  /// The statements.
  let batch: StatementBatch
  /// What is wrong with the block.
  let fault: SyntaxFault?

  /// No statements.
  static var empty: BlockContent {
    BlockContent(dictionary: TermDictionary(), batch: StatementBatch(), fault: nil)
  }
}

/// Reads the blocks of a text on several threads and puts them together in their order.
///
/// Each block has a dictionary of its own, small enough for a processor's own cache. What is put
/// together is what reading the text from its beginning would have given, with the same numbers: a
/// dictionary lists its terms in order of first appearance.
struct BlockReading {
  /// Why a text was not read.
  enum Failure {
    case file(FileError)
    case syntax(SyntaxFault)
    /// Somebody stopped it.
    case stop(DiagnosticList)
  }

  /// Who states the text; nil where its lines may name graphs.
  private let graph: GraphID?
  /// The labels of the text, numbered from 1, and the blank node of each.
  private var labels = TermDictionary()
  private var blanks: [TermID] = []

  /// Begins a text.
  ///
  /// - Parameter graph: Who states it; nil where its lines may name graphs. The graph of a statement
  ///   is then the number of the term that names it.
  init(graph: GraphID?) {
    self.graph = graph
  }

  /// Reads a text; where it is wrong, or reading is stopped, nothing of it is kept.
  ///
  /// - Returns: What is wrong, nil if nothing is.
  /// - Complexity: O(*n*) in the length of the text.
  mutating func read(
    _ blocks: LineBlocks, into dictionary: inout TermDictionary, _ batch: inout StatementBatch,
    _ workers: Int, _ watch: ReadingWatch = .none
  ) -> Failure? {
    let (knownTerms, knownStatements, graph) = (dictionary.count, batch.count, graph)
    var failure: Failure?
    OrderedWork(count: blocks.count, workers: workers).run {
      index -> Result<BlockContent, FileError> in
      do throws(FileError) {
        return .success(NTriplesReader.read(try blocks.block(index), graph: graph))
      } catch {
        return .failure(error)
      }
    } taking: { _, result in
      switch result {
      case .success(let content):
        failure = add(content, to: &dictionary, &batch)
        if failure == nil, let reason = watch.reason(holding: dictionary, batch) {
          failure = .stop(DiagnosticList([reason]))
        }
      case .failure(let error): failure = .file(error)
      }
      return failure == nil
    }
    if failure != nil {
      dictionary.removeTerms(after: knownTerms)
      batch.removeStatements(after: knownStatements)
    }
    return failure
  }

  private mutating func add(
    _ content: BlockContent, to dictionary: inout TermDictionary, _ batch: inout StatementBatch
  ) -> Failure? {
    if let fault = content.fault { return .syntax(fault) }
    let ids = dictionary.adopt(content.dictionary) { blank(labelled: $1, in: &$0) }
    batch.append(content.batch, numberedBy: ids, areGraphsNames: graph == nil)
    return nil
  }

  /// The blank node of a label.
  private mutating func blank(
    labelled label: UnsafeBufferPointer<UInt8>, in dictionary: inout TermDictionary
  ) -> TermID {
    let number = Int(labels.id(forBlank: label.span).rawValue)
    if number > blanks.count { blanks.append(dictionary.makeBlank()) }
    return blanks[number - 1]
  }
}
