import Diagnostics
import Platform

/// Why a file was not read.
public enum ReadingError: Error, Sendable {
  /// The system refused.
  case file(FileError)
  /// Something is wrong with what is in it.
  case content(DiagnosticList)
}
