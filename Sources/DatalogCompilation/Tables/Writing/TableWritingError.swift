import Platform

/// Why tables were not written.
package enum TableWritingError: Error, Sendable {
  /// A file cannot be written.
  case file(FileError)
  /// Somebody stopped it.
  case cancelled
}
