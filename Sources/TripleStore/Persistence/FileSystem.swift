import Platform

/// The file operations by which a store is kept, in one place, so that tests can have each of them
/// fail.
package protocol FileSystem: Sendable {
  /// Creates a file that is not there yet.
  func create(_ path: String) throws(FileError) -> any FileUnderConstruction
  /// Gives a file another name, in place of whatever had it.
  func rename(_ path: String, to target: String) throws(FileError)
  /// Removes a file.
  func remove(_ path: String) throws(FileError)
  /// Makes the names in a directory survive a crash.
  func synchronize(directory: String) throws(FileError)
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

  package func create(_ path: String) throws(FileError) -> any FileUnderConstruction {
    try NewFile(creating: path)
  }

  package func rename(_ path: String, to target: String) throws(FileError) {
    try FileListing.rename(path, to: target)
  }

  package func remove(_ path: String) throws(FileError) { try FileListing.remove(path) }

  package func synchronize(directory: String) throws(FileError) {
    try FileListing.synchronize(directory)
  }
}

extension NewFile: FileUnderConstruction {}
