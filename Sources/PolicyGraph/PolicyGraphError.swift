import Diagnostics
import Platform
import TripleStore

/// Why a graph could not be opened or written.
public enum PolicyGraphError: Error, Sendable {
  /// The system refused a file operation.
  case file(FileError)
  /// A file of the graph is not what it should be.
  case content(DiagnosticList)
  /// The snapshot of the graph cannot be used or written.
  case snapshot(StoreError)
  /// A directory would hold the graph twice: as a snapshot and as Turtle; a file of the other kind
  /// is there already.
  case twoGraphs(directory: String, obstacle: String)
}
