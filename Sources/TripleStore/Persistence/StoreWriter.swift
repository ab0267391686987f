import Platform

/// The one process that writes a store on disk, for as long as it holds this.
///
/// Only the file system's rename of the manifest makes a commit: before it the store is what it
/// was, after it what it is to be. Segments are written, and on the disk, before; those that the
/// manifest no longer names are removed after.
public final class StoreWriter {
  /// The store as of the last commit.
  public private(set) var store: TripleStore
  /// What was noticed when the writing began.
  public let notes: [StoreNote]
  private let directory: StoreDirectory
  private let lock: LockFile
  /// Whether there was no directory before.
  private let isNew: Bool
  private var manifest: Manifest
  /// The number of the next segment, which no file has had.
  private var next: Int

  /// The last commits, the newest first.
  public var commits: [Commit] { manifest.commits }

  /// Begins to write a directory that is locked.
  init(_ directory: StoreDirectory, _ lock: LockFile, isNew: Bool) throws(StoreError) {
    (self.directory, self.lock, self.isNew) = (directory, lock, isNew)
    manifest = try directory.manifest()
    store = try directory.store(of: manifest)
    let left = directory.leftovers(beside: manifest)
    notes = left.isEmpty || manifest.commits.isEmpty ? [] : [.unfinished(files: left)]
    next = manifest.next
    removeLeftovers()
  }

  deinit {
    if manifest.commits.isEmpty { removeAll() }
  }

  /// Leaves nothing of a store into which nothing was ever committed.
  private func removeAll() {
    removeLeftovers()
    // A segment without a manifest would be taken for damage; so the manifest goes last.
    guard directory.leftovers(beside: manifest).isEmpty, (try? synchronize()) != nil else { return }
    remove(Manifest.fileName)
    lock.removeFile()
    if isNew { FileListing.removeIfEmpty(directory.path) }
  }

  /// Makes a store the content of the directory, all of it or nothing.
  ///
  /// - Parameters:
  ///   - changed: The store. From now on ``store`` is the same, with the same ids, read from the disk.
  ///   - text: What was done, in a line.
  /// - Returns: The commit; nil where nothing has changed, and nothing was written.
  /// - Throws: ``StoreError``: what was there is kept, unless it is ``StoreError/unsure(_:)``.
  /// - Complexity: O(*n*) in the size of the store.
  public func commit(
    _ changed: consuming TripleStore, saying text: String
  ) throws(StoreError) -> Commit? {
    var new = changed
    new.settle()
    let change = StoreChange(from: store, to: new)
    guard !change.isEmpty else { return nil }
    let commit = Commit(
      number: (commits.first?.number ?? 0) + 1, moment: CalendarTime.now(), added: change.added,
      removed: change.removed, text: Commit.line(text))
    do throws(FileError) {
      manifest = try write(SnapshotParts(new), for: commit)
    } catch {
      throw .file(error)
    }
    // It was on the disk a moment ago; if it cannot be opened now, it is still in memory.
    store = (try? directory.store(of: manifest)) ?? new
    do throws(FileError) {
      try synchronize()
    } catch {
      throw .unsure(error)
    }
    removeLeftovers()
    return commit
  }

  /// Writes a commit up to the moment at which it is made.
  ///
  /// - Returns: The new manifest.
  /// - Throws: What went wrong, so that the commit is not made.
  private func write(_ parts: SnapshotParts, for commit: Commit) throws(FileError) -> Manifest {
    if commits.isEmpty {
      // Segments without a manifest would be taken for a store whose manifest was lost.
      try replaceManifest(with: manifest)
      try synchronize()
    }
    let number = next
    next += 1
    let segment = try SegmentFile.write(number, parts, in: directory.path, directory.files)
    let new = manifest.after(commit, segments: [segment], next: next)
    do throws(FileError) {
      try synchronize()
      try replaceManifest(with: new)
    } catch {
      // Some systems tell of a rename that was made as of one that failed.
      let present = try? directory.manifest()
      if present == new { return new }
      if present == manifest { remove(SegmentFile.name(number)) }
      throw error
    }
    return new
  }

  /// Puts a manifest in the place of the one that is there.
  private func replaceManifest(with manifest: Manifest) throws(FileError) {
    let (path, files) = (directory.file(Manifest.newFileName), directory.files)
    if FileListing.isThere(path) { try files.remove(path) }
    let file = try files.create(path)
    do throws(FileError) {
      var problem: FileError?
      manifest.encoded.withUnsafeBytes { bytes in
        do throws(FileError) { try file.write(bytes, at: 0) } catch { problem = error }
      }
      if let problem { throw problem }
      try file.synchronize()
      try files.rename(path, to: directory.file(Manifest.fileName))
    } catch {
      try? files.remove(path)
      throw error
    }
  }

  private func synchronize() throws(FileError) {
    try directory.files.synchronize(directory: directory.path)
  }

  /// Removes what is not part of the store; what cannot be removed now is the next writer's.
  private func removeLeftovers() {
    for name in directory.leftovers(beside: manifest) { remove(name) }
  }

  /// Removes a file if that is possible.
  private func remove(_ name: String) { try? directory.files.remove(directory.file(name)) }
}

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
    let isNew = try StoreError.ofReading { () throws(FileError) in try createDirectory(path) }
    let lock = try lock(for: command, waiting: wait)
    return try StoreWriter(self, lock, isNew: isNew)
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
