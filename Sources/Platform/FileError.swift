#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file operation that the system refused.
public struct FileError: Error, Sendable, CustomStringConvertible {
  /// The file or directory.
  public let path: String
  /// What was tried, as a verb: `read`, `write`, `list`.
  public let operation: String
  /// The system's error number.
  public let code: Int32

  /// Creates an error from a system error number.
  public init(path: String, operation: String, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }

  /// The message for the user: what could not be done to which file, and why.
  public var description: String {
    "cannot \(operation) `\(path)`: \(reason)"
  }

  /// The system's own words for the error.
  public var reason: String {
    String(cString: strerror(code))
  }

  /// The error of a symbolic link that stands where none may.
  package static func link(at path: String, for operation: String) -> FileError {
    FileError(path: path, operation: operation, code: ELOOP)
  }

  /// Whether the file does not exist.
  public var isMissingFile: Bool { code == ENOENT }

  /// Whether something is there already.
  package var isPresentFile: Bool { code == EEXIST }

  /// Whether a symbolic link stands where none may.
  package var isSymbolicLink: Bool { code == ELOOP }

  /// Whether something else stands where a plain file should.
  package var isNoPlainFile: Bool { code == EINVAL || code == EISDIR || code == ENXIO }

  /// Whether whoever read what is written has gone away.
  public var isBrokenPipe: Bool { code == EPIPE }

  /// The error of the system call that has just failed.
  static func last(_ operation: String, _ path: String) -> FileError {
    FileError(path: path, operation: operation, code: errno)
  }
}
