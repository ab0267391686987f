#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is read from its beginning, a piece at a time.
public final class FileStream {
  private let file: FileDescriptor

  /// Opens a file.
  ///
  /// - Parameter path: The file; relative paths start at the current directory.
  /// - Throws: ``FileError`` where it cannot be opened.
  public init(opening path: String) throws(FileError) {
    file = try FileDescriptor(opening: path, O_RDONLY, for: "read")
  }

  /// Reads what comes next.
  ///
  /// - Parameter buffer: Where it goes.
  /// - Returns: The number of bytes; none at the end of the file.
  /// - Throws: ``FileError`` where it cannot be read.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileError) -> Int {
    let count = systemRead(file.number, buffer)
    guard count >= 0 else { throw .last("read", file.path) }
    return count
  }
}
