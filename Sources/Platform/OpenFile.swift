#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A regular file held open, read at any place by any number of threads.
public final class OpenFile: Sendable {
  private let file: FileDescriptor
  /// The number of bytes when it was opened.
  public let size: Int

  /// Opens a file.
  ///
  /// The result is nil for what has no size beforehand and is read from its beginning to its end: a
  /// pipe, a device, an empty file.
  ///
  /// - Parameter path: The file.
  /// - Throws: ``FileError`` where it cannot be opened.
  public init?(_ path: String) throws(FileError) {
    let file = try FileDescriptor(opening: path, O_RDONLY, for: "read")
    let status = try file.status(for: "read")
    guard FileListing.isRegular(status), status.st_size > 0 else { return nil }
    size = Int(status.st_size)
    self.file = file
  }

  /// Reads some bytes.
  ///
  /// - Parameters:
  ///   - offset: Where they begin.
  ///   - count: How many.
  /// - Returns: The bytes; fewer where the file ends before.
  /// - Throws: ``FileError`` where they cannot be read.
  /// - Complexity: O(*n*) in their number.
  public func bytes(at offset: Int, count: Int) throws(FileError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
      let region = UnsafeMutableRawBufferPointer(buffer)
      (used, code) = Self.fill(region, from: file.number, at: offset)
    }
    guard code == 0 else { throw FileError(path: file.path, operation: "read", code: code) }
    return bytes
  }

  /// Reads until `region` is full or the file ends; the second number is the system's error.
  private static func fill(
    _ region: UnsafeMutableRawBufferPointer, from number: Int32, at offset: Int
  ) -> (Int, Int32) {
    var used = 0
    while used < region.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: region[used...])
      let count = pread(number, rest.baseAddress, rest.count, off_t(offset + used))
      if count < 0 && errno != EINTR { return (used, errno) }
      if count == 0 { break }
      used += max(count, 0)
    }
    return (used, 0)
  }
}
