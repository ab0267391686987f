import Diagnostics
import Platform

/// Why a graph could not be opened or written.
public enum PolicyGraphError: Error, Sendable {
  /// The system refused a file operation.
  case file(FileError)
  /// A file of the graph is not what it should be.
  case content(DiagnosticList)
}
