import Platform

/// A directory that exists while a test runs.
final class TemporaryDirectory {
  /// Its path.
  let path: String

  init() throws {
    path = "/tmp/sanjiang-tests-\(UInt64.random(in: 0...UInt64.max))"
    try FileListing.createDirectory(path)
  }

  deinit { try? FileListing.remove(path) }
}
