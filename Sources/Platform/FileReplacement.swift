#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is written a piece at a time and takes the place of another when all of it is there.
///
/// ```swift
/// let file = try FileReplacement(of: "graph.nt")
/// try file.write(bytes)
/// try file.finish()
/// ```
///
/// One that is not finished leaves nothing behind, and what was there before as it was. A pipe or a
/// device is written to directly.
public final class FileReplacement {
  private let path: String
  private let target: String
  /// Where the bytes go until they are all there; nil for a pipe or a device.
  private let temporary: String?
  private let file: FileDescriptor
  private var isFinished = false

  /// Begins a file.
  ///
  /// - Parameter path: What it is to replace, or where it is to be; a symbolic link is followed.
  /// - Throws: ``FileError`` where no file can be created there.
  public init(of path: String) throws(FileError) {
    self.path = path
    target = FileListing.resolved(path)
    let old = FileListing.status(of: target)
    if let old, !FileListing.isRegular(old) {
      temporary = nil
      file = try FileDescriptor(opening: target, O_WRONLY, for: "write")
      return
    }
    let temporary = "\(target).tmp-\(getpid())"
    do throws(FileError) {
      file = try FileDescriptor(opening: temporary, O_WRONLY | O_CREAT | O_TRUNC, for: "write")
    } catch {
      throw FileError(path: path, operation: "write", code: error.code)
    }
    if let old { fchmod(file.number, old.st_mode & 0o777) }
    self.temporary = temporary
  }

  /// Adds bytes.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: ``FileError`` where they cannot be written.
  /// - Complexity: O(*n*) in their number.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    guard systemWrite(file.number, bytes) else { throw .last("write", path) }
  }

  /// Gives the file its name, all of it on the disk.
  ///
  /// - Throws: ``FileError`` where that fails; what was there before is then kept.
  public func finish() throws(FileError) {
    guard let temporary else { return }
    guard fsync(file.number) == 0, rename(temporary, target) == 0 else {
      throw .last("write", path)
    }
    isFinished = true
    try? FileListing.synchronize(FileListing.directory(of: target))
  }

  deinit {
    if let temporary, !isFinished { unlink(temporary) }
  }
}
