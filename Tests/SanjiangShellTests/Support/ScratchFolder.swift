import Platform
import Synchronization

/// A folder of its own for one test, removed with it.
final class ScratchFolder {
  /// Where it is.
  let path: String

  init() throws {
    let base = ExecutableEnvironment.variable("TMPDIR") ?? "/tmp"
    let number = Self.next.add(1, ordering: .relaxed).newValue
    path = "\(base)/sanjiang-shell-\(UInt32.random(in: 0 ... .max))-\(number)"
    try FileListing.createDirectory(path)
  }

  deinit { try? FileListing.remove(path) }

  /// Writes a file and tells its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes a file and tells its path.
  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = "\(path)/\(name)"
    try FileListing.createDirectory(FileListing.directory(of: file))
    try FileWriting.replace(file, with: bytes)
    return file
  }

  private static let next = Atomic<Int>(0)
}
