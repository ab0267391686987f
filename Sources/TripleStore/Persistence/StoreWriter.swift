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
  /// What the segments hold, one after the other as levels and parts of the store.
  private var contents: SegmentContents
  /// The number of the next segment, which no file has had.
  private var next: Int

  /// The last commits, the newest first.
  public var commits: [Commit] { manifest.commits }

  /// Begins to write a directory that is locked.
  init(_ directory: StoreDirectory, _ lock: LockFile, isNew: Bool) throws(StoreError) {
    (self.directory, self.lock, self.isNew) = (directory, lock, isNew)
    manifest = try directory.manifest()
    let readers = try directory.readers(of: manifest)
    contents = SegmentContents(readers)
    store = try StoreAssembly.store(of: readers)
    store.frozenExtent.origin = .random(in: 0...UInt64.max)
    let left = directory.leftovers(beside: manifest)
    notes = left.isEmpty || manifest.commits.isEmpty ? [] : [.unfinished(files: left)]
    next = manifest.next
    guard !left.isEmpty else { return }
    // Who wrote before may have been killed behind its commit: only when that cannot be lost any more
    // may go what it replaced.
    if (try? synchronize()) != nil { removeLeftovers() }
  }

  deinit {
    if manifest.commits.isEmpty { removeAll() }
  }

  /// Leaves nothing of a store into which nothing was ever committed.
  private func removeAll() {
    guard (try? checkPlace()) != nil else { return }
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
  ///   - changed: What came of ``store``; any other store is written as a whole. From now on ``store``
  ///     is the same, with the same ids, read from the disk.
  ///   - text: What was done, in a line.
  /// - Returns: The commit; nil where nothing has changed, and nothing was written.
  /// - Throws: ``StoreError``: what was there is kept, unless it is ``StoreError/unsure(_:)``.
  /// - Complexity: O(*k* log *n*) for *k* changes of a store of *n* triples, amortised.
  public func commit(
    _ changed: consuming TripleStore, saying text: String
  ) throws(StoreError) -> Commit? {
    var new = changed
    guard let (change, kept) = prepare(&new) else { return nil }
    try checkPlace()
    let commit = Commit(
      number: (commits.first?.number ?? 0) + 1, moment: CalendarTime.now(), added: change.added,
      removed: change.removed, text: Commit.line(text))
    let bases = contents.bases(after: kept, or: new.frozenExtent)
    let (level, part) = contents.place(after: kept)
    do throws(FileError) {
      let parts = SnapshotParts(new, from: level, part: part, behind: bases)
      manifest = try write(parts, after: kept, for: commit)
    } catch {
      throw .file(error)
    }
    let segment = SegmentContents.Segment(
      bases: bases, rows: new.levels.dropFirst(level).first?.count ?? 0,
      terms: new.dictionary.count - bases.terms)
    contents.put(segment, after: kept)
    adopt(new)
    do throws(FileError) {
      try synchronize()
    } catch {
      throw .unsure(error)
    }
    removeLeftovers()
    return commit
  }

  /// Checks that nobody else has written, which the lock prevents unless its file was removed.
  private func checkPlace() throws(StoreError) {
    guard try directory.manifest() == manifest else {
      throw .damaged(path: directory.path, what: "it was written in spite of its lock")
    }
  }

  /// Merges what a commit is to write into one level and one part of the terms.
  ///
  /// - Returns: What is new, and how many segments stay; nil where nothing has changed.
  private func prepare(_ new: inout TripleStore) -> (StoreChange, kept: Int)? {
    guard new.frozenExtent.origin == store.frozenExtent.origin, new.hasFrozenTerms else {
      new.settle()
      let change = StoreChange(from: store, to: new)
      return change.isEmpty ? nil : (change, 0)
    }
    new.settleRecent()
    guard new.hasRecentChanges, let level = new.levels.last else { return nil }
    let size = max(level.count, new.dictionary.count - new.frozenExtent.terms)
    let kept = directory.merging.kept(of: contents.segments.map(\.size), adding: size)
    let place = contents.place(after: kept)
    new.mergeLevels(from: place.level)
    new.dictionary.mergeParts(from: place.part)
    return (StoreChange(of: level), kept)
  }

  /// Goes on from what was committed.
  private func adopt(_ committed: TripleStore) {
    // It was on the disk a moment ago; if it cannot be opened now, it is still in memory.
    if let opened = try? StoreAssembly.store(of: directory.readers(of: manifest)) {
      store = opened
    } else {
      store = committed
      store.freeze()
    }
    store.frozenExtent.origin = .random(in: 0...UInt64.max)
  }

  /// Writes a commit up to the moment at which it is made.
  ///
  /// - Parameters:
  ///   - parts: What is new.
  ///   - kept: How many segments stay.
  ///   - commit: The commit.
  /// - Returns: The new manifest.
  /// - Throws: What went wrong, so that the commit is not made.
  private func write(
    _ parts: SnapshotParts, after kept: Int, for commit: Commit
  ) throws(FileError) -> Manifest {
    if commits.isEmpty {
      // Segments without a manifest would be taken for a store whose manifest was lost.
      try replaceManifest(with: manifest)
      try synchronize()
    }
    let number = next
    next += 1
    let segment = try SegmentFile.write(number, parts, in: directory.path, directory.files)
    let segments = manifest.segments.prefix(kept) + [segment]
    let new = manifest.after(commit, segments: Array(segments), next: next)
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

extension TripleStore {
  /// Whether the terms that are frozen are parts of their own.
  fileprivate var hasFrozenTerms: Bool {
    frozenExtent.terms == dictionary.count
      || dictionary.parts.contains { $0.base == frozenExtent.terms }
  }
}
