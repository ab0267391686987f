import Platform

extension StoreDirectory {
  /// Begins to write the store, which is made where there is none.
  ///
  /// - Parameters:
  ///   - command: What this process does, for others that want to write.
  ///   - wait: Told who writes at present, before it is waited for; nil to give up instead.
  /// - Returns: The writer. The directory is written by nobody else for as long as it is held.
  /// - Throws: ``StoreError``; ``StoreError/held(path:holder:)`` names another writer.
  /// - Complexity: O(*g*) in the number of graphs.
  public func beginWriting(
    as command: String, waiting wait: ((LockHolder?) -> Void)? = nil
  ) throws(StoreError) -> StoreWriter {
    guard !FileListing.exists(path) || FileListing.isDirectory(path) else {
      throw .foreign(path: path)
    }
    try checkNames()
    let isNew = try StoreError.ofReading { () throws(FileError) in try createDirectory(path) }
    let lock = try lock(for: command, waiting: wait)
    return try StoreWriter(self, lock, isNew: isNew)
  }

  /// Checks that what stands under the names of a store's files is a store's, before anything is
  /// written to it.
  private func checkNames() throws(StoreError) {
    _ = try manifest()
    guard !FileListing.isThere(file(Manifest.fileName)) else { return }
    let beginnings = [
      (Self.lockName, LockHolder.opening), (Manifest.newFileName, Manifest.opening),
    ]
    for (name, beginning) in beginnings {
      let bytes = try? FileReading.bytes(ofPlainFile: file(name), upTo: beginning.utf8.count)
      // What a crash has cut short is the beginning of it, or nothing.
      if let bytes, !beginning.utf8.starts(with: bytes) { throw .foreign(path: file(name)) }
    }
  }

  private func lock(
    for command: String, waiting wait: ((LockHolder?) -> Void)?
  ) throws(StoreError) -> LockFile {
    let path = file(Self.lockName)
    let lock = try StoreError.ofReading { () throws(FileError) in
      var lock = try files.lock(path, waits: false)
      if lock == nil, let wait {
        wait(LockHolder(in: path))
        lock = try files.lock(path, waits: true)
      }
      try lock?.state(LockHolder(command: command).text)
      return lock
    }
    guard let lock else { throw .held(path: self.path, holder: LockHolder(in: path)) }
    return lock
  }

  /// Creates a directory and those above it, where they do not exist yet, so that they survive a
  /// crash.
  ///
  /// - Returns: Whether it was not there.
  private func createDirectory(_ path: String) throws(FileError) -> Bool {
    if FileListing.isDirectory(path) { return false }
    let parent = FileListing.directory(of: path)
    if parent != path { _ = try createDirectory(parent) }
    do throws(FileError) {
      try files.createDirectory(path)
    } catch  where error.isPresentFile && FileListing.isDirectory(path) {
      // Another process was faster.
      return false
    }
    try files.synchronize(directory: parent)
    return true
  }
}
