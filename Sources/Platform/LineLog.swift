#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file of lines that several processes add to, readable by its owner alone.
package struct LineLog: Sendable {
  /// Where it is.
  package let path: String

  /// Names a file, which need not be there yet.
  package init(_ path: String) { self.path = path }

  /// All that is in it; nothing where it is not there.
  ///
  /// - Throws: ``FileError`` where it cannot be read.
  /// - Complexity: O(*n*) in its size.
  package func bytes() throws(FileError) -> [UInt8] {
    guard let status = FileListing.status(of: path), FileListing.isRegular(status) else {
      return []
    }
    return try FileReading.bytes(of: path)
  }

  /// Adds a line; one that another process left unfinished is ended before.
  ///
  /// - Parameter line: The line without its end.
  /// - Throws: ``FileError`` where the file cannot be written.
  package func append(_ line: [UInt8]) throws(FileError) {
    let end = UInt8(ascii: "\n")
    let file = try locked()
    let size = try file.status(for: "write").st_size
    var last: UInt8 = end
    if size > 0, pread(file.number, &last, 1, size - 1) != 1 { last = end }
    try file.write((last == end ? [] : [end]) + line + [end])
  }

  /// Puts other lines in the place of all, unless somebody has added some since they were read.
  ///
  /// A symbolic link stays one, and the file that it names keeps its permissions.
  ///
  /// - Parameters:
  ///   - bytes: The new content.
  ///   - size: How many bytes there were when it was read.
  /// - Throws: ``FileError`` where the file cannot be written; it is then as it was.
  package func replace(with bytes: [UInt8], ifSize size: Int) throws(FileError) {
    let file = try locked()
    let status = try file.status(for: "write")
    guard status.st_size == off_t(size) else { return }
    let target = FileListing.resolved(path)
    let temporary = "\(target).tmp-\(getpid())"
    do throws(FileError) {
      let flags = O_WRONLY | O_CREAT | O_TRUNC
      let new = try FileDescriptor(opening: temporary, flags, mode: 0o600, for: "write")
      guard fchmod(new.number, status.st_mode & 0o777) == 0 else { throw .last("write", target) }
      try new.write(bytes)
      try FileListing.rename(temporary, to: target)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// The file that has the name, held by this process alone.
  private func locked() throws(FileError) -> FileDescriptor {
    while true {
      let flags = O_RDWR | O_APPEND | O_CREAT
      let file = try FileDescriptor(opening: path, flags, mode: 0o600, for: "write")
      while flock(file.number, LOCK_EX) != 0 {
        guard errno == EINTR else { throw .last("write", path) }
      }
      // Another process may have put a new file in its place while this one waited.
      let own = try file.status(for: "write")
      if let named = FileListing.status(of: path), named.st_ino == own.st_ino { return file }
    }
  }
}

extension FileListing {
  /// Creates a directory and those above it, for its owner alone, where they do not exist yet.
  ///
  /// - Throws: ``FileError`` where that fails.
  package static func createPrivateDirectory(_ path: String) throws(FileError) {
    if path.isEmpty || isDirectory(path) { return }
    let parent = directory(of: path)
    if parent != path { try createPrivateDirectory(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST && isDirectory(path) else {
      throw .last("create directory", path)
    }
  }
}
