import Platform

/// Why a snapshot could not be opened or written.
public enum SnapshotError: Error, Sendable, CustomStringConvertible {
  /// The system refused a file operation.
  case file(FileError)
  /// The file is no snapshot.
  case foreign(path: String)
  /// The file was written in a later version of the format.
  case newer(path: String, version: UInt32)
  /// The file is not what was written.
  case damaged(path: String, what: String)

  /// The message for the user: which file, and what is wrong with it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .foreign(let path): "`\(path)` is no snapshot of a graph"
    case .newer(let path, let version):
      "`\(path)` has version \(version) of the format, which this program does not know"
    case .damaged(let path, let what): "`\(path)` is damaged: \(what)"
    }
  }
}
