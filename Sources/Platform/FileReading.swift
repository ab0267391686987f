#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reading whole files.
public enum FileReading {
  /// The bytes of a file, or of whatever a pipe delivers until its end.
  ///
  /// - Parameter path: The file; relative paths start at the current directory.
  /// - Returns: All its bytes.
  /// - Throws: ``FileError`` where the file cannot be opened or read.
  /// - Complexity: O(*n*) in the size of the file.
  public static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let file = try FileDescriptor(opening: path, O_RDONLY, for: "read")
    // One byte more than the file has, so that its end is met without growing the array.
    let size = max(Int(try file.status(for: "read").st_size), 0)
    var bytes = [UInt8](repeating: 0, count: size + 1)
    var used = 0
    while true {
      if used == bytes.count {
        bytes += [UInt8](repeating: 0, count: max(1 << 12, bytes.count))
      }
      let count = try read(from: file, into: &bytes, at: used)
      if count == 0 { break }
      used += count
    }
    bytes.removeLast(bytes.count - used)
    return bytes
  }

  /// Fills `bytes` from `offset` on as far as one system call goes.
  private static func read(
    from file: borrowing FileDescriptor, into bytes: inout [UInt8], at offset: Int
  ) throws(FileError) -> Int {
    let number = file.number
    let count = bytes.withUnsafeMutableBytes { buffer in
      systemRead(number, UnsafeMutableRawBufferPointer(rebasing: buffer[offset...]))
    }
    guard count >= 0 else { throw .last("read", file.path) }
    return count
  }
}
