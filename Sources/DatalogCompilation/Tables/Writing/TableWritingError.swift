import Diagnostics
import Platform

/// Why tables were not written.
package enum TableWritingError: Error, Sendable {
  /// A file cannot be written.
  case file(FileError)
  /// A file is called as the list of tables is, and is none.
  case content(Diagnostic)
  /// Somebody stopped it.
  case cancelled
}
