#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a directory to one writer, for as long as it is held.
///
/// The system gives it back when the process ends, however that happens.
package final class DirectoryLock {
  private let directory: FileDescriptor

  /// Takes the lock of a directory, or is nil where somebody else has it.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - waits: Whether to wait until nobody else has it.
  /// - Throws: ``FileError`` where the directory cannot be opened or locked.
  package init?(_ path: String, waits: Bool) throws(FileError) {
    directory = try FileDescriptor(opening: path, O_RDONLY, for: "write")
    while flock(directory.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      guard errno == EINTR else { throw .last("write", path) }
    }
  }
}
