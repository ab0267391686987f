import Diagnostics
import Platform
import TripleStore

/// Why a graph could not be opened or written.
public enum PolicyGraphError: Error, Sendable {
  /// The system refused a file operation.
  case file(FileError)
  /// A file of the graph is not what it should be.
  case content(DiagnosticList)
  /// The graph on disk cannot be opened or changed.
  case store(StoreError)
  /// The directory holds a graph in another form than the one that is wanted: as Turtle instead of a
  /// store that can be changed, or the other way round.
  case heldOtherwise(directory: String)
  /// The directory holds the snapshot that earlier versions made.
  case old(directory: String)
}
