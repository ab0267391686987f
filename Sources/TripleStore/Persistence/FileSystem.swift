import Platform

/// The file operations by which a store is kept, in one place, so that tests can have each of them
/// fail.
package protocol FileSystem: Sendable {
  /// Creates a directory in one that is there.
  func createDirectory(_ path: String) throws(FileError)
  /// Creates a file that is not there yet.
  func create(_ path: String) throws(FileError) -> any FileUnderConstruction
  /// Gives a file another name, in place of whatever had it.
  func rename(_ path: String, to target: String) throws(FileError)
  /// Removes a file, and no directory.
  func remove(_ path: String) throws(FileError)
  /// Makes the names in a directory survive a crash.
  func synchronize(directory: String) throws(FileError)
  /// Takes a lock, or is nil where another process has it.
  func lock(_ path: String, waits: Bool) throws(FileError) -> LockFile?
}

/// A file that is being written.
package protocol FileUnderConstruction {
  /// Writes bytes at a place.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileError)
  /// Waits until what was written is on the disk.
  func synchronize() throws(FileError)
}

/// The system's own files.
package struct SystemFiles: FileSystem {
  package init() {}

  package func createDirectory(_ path: String) throws(FileError) {
    try FileListing.createOneDirectory(path)
  }

  package func create(_ path: String) throws(FileError) -> any FileUnderConstruction {
    try NewFile(creating: path)
  }

  package func rename(_ path: String, to target: String) throws(FileError) {
    try FileListing.rename(path, to: target)
  }

  package func remove(_ path: String) throws(FileError) { try FileListing.removeFile(path) }

  package func synchronize(directory: String) throws(FileError) {
    try FileListing.synchronize(directory)
  }

  package func lock(_ path: String, waits: Bool) throws(FileError) -> LockFile? {
    try LockFile(path, waits: waits)
  }
}

extension NewFile: FileUnderConstruction {}
