#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writing whole files so that nobody ever sees half of one.
public enum FileWriting {
  /// Puts `bytes` in the place of whatever `path` held before, or leaves it untouched.
  ///
  /// The bytes go to a new file beside the old one, which then takes its name; a crash at any
  /// moment leaves the old or the new content. A pipe or a device is written to directly.
  ///
  /// - Parameters:
  ///   - path: The file to create or replace; a symbolic link is followed.
  ///   - bytes: Its new content.
  /// - Throws: ``FileError`` where the file cannot be written; the old content is then kept.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let target = FileListing.resolved(path)
    let old = FileListing.status(of: target)
    if let old, !FileListing.isRegular(old) {
      try FileDescriptor(opening: target, O_WRONLY, for: "write").write(bytes)
      return
    }
    let temporary = "\(target).tmp-\(getpid())"
    do throws(FileError) {
      try create(temporary, bytes, mode: old?.st_mode)
      guard rename(temporary, target) == 0 else { throw FileError.last("write", path) }
    } catch {
      unlink(temporary)
      throw FileError(path: path, operation: "write", code: error.code)
    }
    synchronizeDirectory(of: target)
  }

  /// Writes `bytes` at the end of `path`, which is created where it does not exist.
  ///
  /// - Parameters:
  ///   - bytes: What to add.
  ///   - path: The file.
  /// - Throws: ``FileError`` where the file cannot be written.
  public static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try FileDescriptor(opening: path, O_WRONLY | O_APPEND | O_CREAT, for: "write").write(bytes)
  }

  /// Creates `path` with `bytes`, on the disk when this returns.
  private static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t?
  ) throws(FileError) {
    // A link that somebody put there must not lead the bytes elsewhere.
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW
    let file = try FileDescriptor(opening: path, flags, for: "write")
    if let mode { fchmod(file.number, mode & 0o777) }
    try file.write(bytes)
    try file.synchronize()
  }

  /// Makes the new name survive a crash too, where the file system can.
  private static func synchronizeDirectory(of path: String) {
    let directory = FileListing.directory(of: path)
    let handle = try? FileDescriptor(opening: directory, O_RDONLY, for: "write")
    try? handle?.synchronize()
  }
}
