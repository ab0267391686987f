#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is being written, at any place.
package final class NewFile {
  private let file: FileDescriptor

  /// Creates a file that is not there yet.
  ///
  /// - Parameter path: Where.
  /// - Throws: ``FileError`` where it cannot be created, or is there.
  package init(creating path: String) throws(FileError) {
    file = try FileDescriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, for: "write")
  }

  /// Writes bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - offset: Where they go.
  /// - Throws: ``FileError`` where not all can be written.
  /// - Complexity: O(*n*) in their number.
  package func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let count = pwrite(file.number, rest.baseAddress, rest.count, off_t(offset + done))
      if count == 0 { throw FileError(path: file.path, operation: "write", code: EIO) }
      if count < 0 && errno != EINTR { throw .last("write", file.path) }
      done += max(count, 0)
    }
  }

  /// Waits until what was written is on the disk.
  package func synchronize() throws(FileError) { try file.synchronize() }
}

extension FileListing {
  /// Gives a file another name, in place of whatever had it.
  ///
  /// - Throws: ``FileError`` where that fails; both are then as they were.
  package static func rename(_ path: String, to target: String) throws(FileError) {
    guard systemRename(path, target) == 0 else { throw .last("write", target) }
  }

  /// Makes the names in a directory survive a crash.
  ///
  /// - Throws: ``FileError`` where the system cannot.
  package static func synchronize(_ directory: String) throws(FileError) {
    try FileDescriptor(opening: directory, O_RDONLY, for: "write").synchronize()
  }
}

/// The system's `rename`, which inside the type would mean the method.
private func systemRename(_ path: String, _ target: String) -> Int32 { rename(path, target) }
