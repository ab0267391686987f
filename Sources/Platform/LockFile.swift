#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file by which one process at a time has something, and in which it says who it is.
///
/// The system gives the lock back when the process ends, however that happens; what the file says
/// stays, and means nothing then.
package final class LockFile {
  private let file: FileDescriptor

  /// Takes a lock, or is nil where another process has it.
  ///
  /// - Parameters:
  ///   - path: The file, which is made where there is none; a symbolic link is refused.
  ///   - waits: Whether to wait until nobody else has it.
  /// - Throws: ``FileError`` where the file cannot be opened or locked.
  package init?(_ path: String, waits: Bool) throws(FileError) {
    while true {
      let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
      let file = try FileDescriptor(opening: path, flags, for: "write")
      let status = try file.status(for: "write")
      // A file with a second name is also somewhere else, where nobody is to write.
      guard FileListing.isRegular(status), status.st_nlink <= 1 else {
        throw FileError(path: path, operation: "write", code: EINVAL)
      }
      guard try Self.lock(file, waits: waits) else { return nil }
      // Who had it before may have removed it, so that somebody else has locked a new file.
      if let named = FileListing.status(of: path), named.st_ino == status.st_ino {
        self.file = file
        return
      }
    }
  }

  /// How often, and after how many microseconds, a lock is tried again that is not waited for:
  /// ``whileFree(_:_:)`` has it for a moment.
  private static let (attempts, pause): (Int, UInt32) = (10, 5000)

  /// Locks a file; whether that was possible.
  private static func lock(
    _ file: borrowing FileDescriptor, waits: Bool
  ) throws(FileError) -> Bool {
    var left = attempts
    while flock(file.number, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK {
        left -= 1
        if left == 0 { return false }
        usleep(pause)
      } else if errno != EINTR {
        throw .last("write", file.path)
      }
    }
    return true
  }

  /// Says something in the file, in the place of what it said.
  ///
  /// - Throws: ``FileError`` where it cannot be written.
  package func state(_ text: String) throws(FileError) {
    guard ftruncate(file.number, 0) == 0, lseek(file.number, 0, SEEK_SET) == 0 else {
      throw .last("write", file.path)
    }
    try file.write(Array(text.utf8))
  }

  /// Removes the file; who waits for it makes a new one.
  package func removeFile() { unlink(file.path) }

  /// Calls `body` while nobody has the lock and nobody can take it.
  ///
  /// Nothing is written, so that it can be asked in places that are only read.
  ///
  /// - Parameters:
  ///   - path: The file; where there is none, nobody has it.
  ///   - body: What to do, in a moment.
  /// - Returns: What `body` returns; nil where somebody has the lock, or the file cannot be asked.
  package static func whileFree<Result>(_ path: String, _ body: () -> Result) -> Result? {
    let file: FileDescriptor
    do {
      file = try FileDescriptor(opening: path, plainFile, for: "read")
    } catch {
      return error.isMissingFile ? body() : nil
    }
    guard flock(file.number, LOCK_SH | LOCK_NB) == 0 else { return nil }
    return body()
  }
}

/// How files are opened for reading that must be plain ones: a link is refused, a pipe not waited
/// for.
let plainFile = O_RDONLY | O_NOFOLLOW | O_NONBLOCK

extension FileReading {
  /// The bytes of a plain file that is known to be small; a symbolic link is refused.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: How many bytes are read at the most.
  /// - Returns: Its bytes, or as many of them as the limit allows.
  /// - Throws: ``FileError`` where it is no plain file or cannot be read.
  package static func bytes(
    ofPlainFile path: String, upTo limit: Int
  ) throws(FileError) -> [UInt8] {
    let file = try FileDescriptor(opening: path, plainFile, for: "read")
    guard FileListing.isRegular(try file.status(for: "read")) else {
      throw FileError(path: path, operation: "read", code: EINVAL)
    }
    var bytes = [UInt8](repeating: 0, count: limit)
    var used = 0
    while used < limit {
      let (number, offset) = (file.number, used)
      let count = bytes.withUnsafeMutableBytes { buffer in
        systemRead(number, UnsafeMutableRawBufferPointer(rebasing: buffer[offset...]))
      }
      guard count >= 0 else { throw .last("read", path) }
      if count == 0 { break }
      used += count
    }
    bytes.removeLast(limit - used)
    return bytes
  }
}
