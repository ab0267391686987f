import Diagnostics
import TripleStore

/// Who may stop a reader before its end, such as one who limits its time.
///
/// A reader asks every few thousand statements, and before and after it sorts them.
public struct ReadingWatch {
  private let reason: (_ bytes: Int) -> Diagnostic?

  /// Creates a watch.
  ///
  /// - Parameter reason: Told how many bytes the reader holds, says why it is to stop, or nil where it
  ///   may go on; called from the thread that asked for the reading.
  public init(_ reason: @escaping (_ bytes: Int) -> Diagnostic?) { self.reason = reason }

  /// A watch that never stops anybody.
  public static var none: ReadingWatch { ReadingWatch { _ in nil } }

  /// Why the reader of these terms and statements is to stop; nil where it may go on.
  func reason(holding dictionary: TermDictionary, _ batch: StatementBatch) -> Diagnostic? {
    reason(dictionary.memoryBytes + batch.memoryBytes)
  }

  /// Throws where whoever made a store of what was read is to stop.
  func look(at store: TripleStore) throws(DiagnosticList) {
    if let reason = reason(store.memoryBytes) { throw DiagnosticList([reason]) }
  }
}
