#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file that closes itself.
struct FileDescriptor: ~Copyable {
  /// The system's number of the open file.
  let number: Int32
  /// The path, for error messages.
  let path: String

  /// Opens `path`, trying again when a signal interrupts.
  init(
    opening path: String, _ flags: Int32, mode: mode_t = 0o666, for operation: String
  ) throws(FileError) {
    var number = open(path, flags | O_CLOEXEC, mode)
    while number < 0 && errno == EINTR { number = open(path, flags | O_CLOEXEC, mode) }
    guard number >= 0 else { throw .last(operation, path) }
    self.number = number
    self.path = path
  }

  deinit { close(number) }

  /// What the system knows of the file.
  func status(for operation: String) throws(FileError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last(operation, path) }
    return status
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(FileError) {
    guard systemWrite(number, bytes) else { throw .last("write", path) }
  }

  /// Waits until what was written is on the disk.
  func synchronize() throws(FileError) {
    guard fsync(number) == 0 else { throw .last("write", path) }
  }
}

/// Reads up to the size of `buffer`, trying again when a signal interrupts.
///
/// Zero means the end of the file, a negative number an error, left in `errno`.
func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  while true {
    let count = read(number, buffer.baseAddress, buffer.count)
    if count >= 0 || errno != EINTR { return count }
  }
}

/// Writes all of `bytes`, whatever portions the system takes; false on an error, left in `errno`.
func systemWrite(_ number: Int32, _ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var offset = 0
    while offset < buffer.count {
      let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
      let count = write(number, rest.baseAddress, rest.count)
      if count > 0 {
        offset += count
      } else if errno == EAGAIN {
        waitUntilWritable(number)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}

/// Waits for room in a pipe or terminal that was set not to block.
private func waitUntilWritable(_ number: Int32) {
  var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
  poll(&request, 1, -1)
}
