/// Adds the rows of one thread's batches to a relation that other threads add to as well.
final class SharedInsertionSink: BatchSink {
  private let sources: [KeySource]
  /// What adds the rows; set while threads are at work.
  var inserter: SharedInserter?
  /// The rows of the last batch that wait until the relation has other memory.
  private(set) var waiting = 0..<0
  private var columns: [WordColumn] = []

  init(sources: [KeySource]) {
    self.sources = sources
  }

  func take(_ stage: Stage) throws(EvaluationStop) {
    columns = sources.map { $0.column(of: stage) }
    waiting = 0..<stage.count
    resume()
  }

  /// Goes on with the rows that wait.
  func resume() {
    guard let inserter, !waiting.isEmpty else { return }
    waiting = inserter.insert(columns, waiting)
  }
}
