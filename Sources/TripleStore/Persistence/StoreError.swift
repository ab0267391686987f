import Platform

/// Why a store on disk could not be opened or written.
public enum StoreError: Error, Sendable, CustomStringConvertible {
  /// The system refused a file operation; nothing was changed.
  case file(FileError)
  /// Nothing was ever kept there.
  case missing(path: String)
  /// What is there is something else.
  case foreign(path: String)
  /// The file was written in a later version of the format.
  case newer(path: String, version: UInt32)
  /// The file is not what was written.
  case damaged(path: String, what: String)
  /// Another process is writing; who that is, where it has said so.
  case held(path: String, holder: LockHolder?)
  /// A change was made, but the system does not say that it would survive a crash.
  case unsure(FileError)

  /// The message for the user: which file, and what is wrong with it.
  public var description: String {
    switch self {
    case .file(let error): error.description
    case .missing(let path): "there is no graph at `\(path)`"
    case .foreign(let path): "`\(path)` is no graph"
    case .newer(let path, let version):
      "`\(path)` was written by a newer version of this program, in version \(version) of the format"
    case .damaged(let path, let what): "`\(path)` is damaged: \(what)"
    case .held(let path, let holder):
      "`\(path)` is being written by \(holder?.description ?? "another process")"
    case .unsure(let error): "the change was made, but may not survive a crash: \(error)"
    }
  }
}
