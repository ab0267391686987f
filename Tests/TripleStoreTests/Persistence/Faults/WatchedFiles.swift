import Platform

@testable import TripleStore

/// The system's files, of which each operation is kept and may fail.
final class WatchedFiles: FileSystem, @unchecked Sendable {
  /// What is done to files, by the names in their directory.
  enum Operation {
    case createDirectory
    case create(String)
    case write(String, at: Int, [UInt8])
    case synchronize(String)
    case rename(String, to: String)
    case remove(String)
    case synchronizeDirectory
    case lock
  }

  /// How operations fail.
  enum Failure: CaseIterable {
    /// One is not done at all.
    case once
    /// One is done, wholly or, if bytes are written, in half, and tells that it has failed.
    case afterwards
    /// One and all after it are not done: the disk is full, or gone.
    case forever
  }

  /// What was asked for, in order.
  private(set) var operations: [Operation] = []
  private let failing: Int
  private let failure: Failure

  /// - Parameters:
  ///   - failing: The number of the first operation that fails.
  ///   - failure: How.
  init(failingAt failing: Int = .max, _ failure: Failure = .once) {
    (self.failing, self.failure) = (failing, failure)
  }

  /// Does an operation, or fails.
  func perform<Result>(
    _ operation: Operation, at path: String, half: (() throws(FileError) -> Void)? = nil,
    _ body: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    operations.append(operation)
    let number = operations.count - 1
    guard number == failing || failure == .forever && number > failing else { return try body() }
    if failure == .afterwards {
      if let half { try half() } else { _ = try body() }
    }
    // The disk is full, or does not answer.
    throw FileError(path: path, operation: "write", code: number % 2 == 0 ? 28 : 5)
  }

  func createDirectory(_ path: String) throws(FileError) {
    try perform(.createDirectory, at: path) { () throws(FileError) in
      try SystemFiles().createDirectory(path)
    }
  }

  func create(_ path: String) throws(FileError) -> any FileUnderConstruction {
    try perform(.create(name(path)), at: path) { () throws(FileError) in
      WatchedFile(files: self, path: path, file: try SystemFiles().create(path))
    }
  }

  func rename(_ path: String, to target: String) throws(FileError) {
    try perform(.rename(name(path), to: name(target)), at: path) { () throws(FileError) in
      try SystemFiles().rename(path, to: target)
    }
  }

  func remove(_ path: String) throws(FileError) {
    try perform(.remove(name(path)), at: path) { () throws(FileError) in
      try SystemFiles().remove(path)
    }
  }

  func synchronize(directory: String) throws(FileError) {
    try perform(.synchronizeDirectory, at: directory) { () throws(FileError) in
      try SystemFiles().synchronize(directory: directory)
    }
  }

  func lock(_ path: String, waits: Bool) throws(FileError) -> LockFile? {
    try perform(.lock, at: path) { () throws(FileError) in
      try SystemFiles().lock(path, waits: waits)
    }
  }

  private func name(_ path: String) -> String { FileListing.name(of: path) }
}

private struct WatchedFile: FileUnderConstruction {
  let files: WatchedFiles
  let path: String
  let file: any FileUnderConstruction

  private var name: String { FileListing.name(of: path) }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError) {
    let half = UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)])
    try files.perform(.write(name, at: offset, Array(bytes)), at: path) { () throws(FileError) in
      try file.write(half, at: offset)
    } _: { () throws(FileError) in
      try file.write(bytes, at: offset)
    }
  }

  func synchronize() throws(FileError) {
    try files.perform(.synchronize(name), at: path) { () throws(FileError) in
      try file.synchronize()
    }
  }
}
