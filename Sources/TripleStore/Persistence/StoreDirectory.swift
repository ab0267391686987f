import Platform

/// A store on disk.
///
/// ```swift
/// let directory = StoreDirectory("my.graph")
/// let writer = try directory.beginWriting(as: "example")
/// var store = writer.store
/// store.insert(triple)
/// try writer.commit(store, saying: "one triple")   // all of it, or nothing
/// let opened = try directory.open()                // in any process, at any time
/// ```
///
/// A directory has one writer at a time and any number of readers. A reader sees the last commit as
/// of when it opened the store, whatever is written meanwhile; it never waits, and writes nothing.
/// Opening takes the same time for any number of triples: segments become memory of the store, and
/// are read where questions lead. Each block of them is checked when something in it is read for the
/// first time. What is found to be damaged only then ends the process with a message.
public struct StoreDirectory: Sendable {
  /// Where it is.
  public let path: String
  /// What files are written by.
  let files: any FileSystem

  /// The store in a directory, whether it is there or not.
  ///
  /// - Parameter path: The directory; it may be a symbolic link to one.
  public init(_ path: String) { self.init(path, SystemFiles()) }

  /// The store in a directory that is written by other means.
  package init(_ path: String, _ files: any FileSystem) {
    self.path = path.isEmpty ? "." : path
    self.files = files
  }

  /// When a commit merges segments.
  package var merging = SegmentMerging()

  /// Segments of this size together are checked when they are opened, in a millisecond.
  private static let largestChecked = 4 << 20
  /// How often the manifest is read again because a commit has just removed what it named.
  private static let mostAttempts = 100
  /// The name of the file that is locked by the writer.
  static let lockName = "lock"

  /// Whether there is a store, even if it cannot be opened.
  public var exists: Bool { FileListing.exists(file(Manifest.fileName)) }

  /// The number of the last commit; 0 where a writer has begun and nothing was committed yet, nil where
  /// there is no store or its manifest cannot be read.
  public var lastCommit: Int? {
    guard exists, let manifest = try? manifest() else { return nil }
    return manifest.commits.first?.number ?? 0
  }

  /// Opens the store as of the last commit.
  ///
  /// - Returns: The store, and what is known of it.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(*g*) in the number of graphs.
  public func open() throws(StoreError) -> OpenedStore {
    try open(checkingAtOnceUpTo: Self.largestChecked)
  }

  /// Opens the store, which is checked at once if it is no larger than `limit`.
  func open(checkingAtOnceUpTo limit: Int) throws(StoreError) -> OpenedStore {
    var seen: Manifest?
    for _ in 0..<Self.mostAttempts {
      let manifest = try manifest()
      guard !manifest.commits.isEmpty else { throw .missing(path: path) }
      do throws(StoreError) {
        let readers = try readers(of: manifest, checkingAtOnceUpTo: limit)
        return OpenedStore(
          store: try StoreAssembly.store(of: readers), commits: manifest.commits,
          segments: manifest.segments.map(StoreSegment.init), notes: notes(to: manifest))
      } catch {
        guard case .file(let problem) = error, problem.isMissingFile else { throw error }
        if manifest == seen { throw .damaged(path: problem.path, what: "it is missing") }
        seen = manifest
      }
    }
    throw .damaged(path: path, what: "its files disappear while it is opened")
  }

  /// The path of a file of the store.
  func file(_ name: String) -> String { "\(path)/\(name)" }

  /// What reads the segments of a store.
  ///
  /// - Parameter manifest: What names them.
  /// - Returns: The readers, the oldest segment first.
  /// - Throws: ``StoreError``.
  func readers(of manifest: Manifest) throws(StoreError) -> [SnapshotReader] {
    try readers(of: manifest, checkingAtOnceUpTo: Self.largestChecked)
  }

  private func readers(
    of manifest: Manifest, checkingAtOnceUpTo limit: Int
  ) throws(StoreError) -> [SnapshotReader] {
    // Sizes are added so that no forged ones overflow.
    let size = manifest.segments.reduce(0) { $0.addingReportingOverflow($1.size).partialValue }
    var readers: [SnapshotReader] = []
    for segment in manifest.segments {
      let isCheckedNow = (0...limit).contains(size)
      readers.append(try SegmentFile.open(segment, in: path, isCheckedNow: isCheckedNow))
    }
    return readers
  }
}

// MARK: - The manifest

extension StoreDirectory {
  /// The manifest; one without commits where there never was a store.
  ///
  /// - Throws: What is wrong with it, or that it is missing where there is a store.
  func manifest() throws(StoreError) -> Manifest {
    if let manifest = try presentManifest() { return manifest }
    if FileListing.exists(path), !FileListing.isDirectory(path) { throw .foreign(path: path) }
    if segmentNames.isEmpty { return Manifest() }
    // The first commit of all may have been made since.
    if let manifest = try presentManifest() { return manifest }
    throw .damaged(path: file(Manifest.fileName), what: "it is missing")
  }

  /// The manifest; nil where there is none.
  private func presentManifest() throws(StoreError) -> Manifest? {
    let path = file(Manifest.fileName)
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try StoreError.ofReading { () throws(FileError) in
        try FileReading.bytes(ofPlainFile: path, upTo: Manifest.largestSize)
      }
    } catch {
      guard case .file(let problem) = error else { throw error }
      if problem.isMissingFile || !FileListing.isDirectory(self.path) { return nil }
      throw error
    }
    do {
      return try Manifest(bytes)
    } catch {
      switch error {
      case .foreign: throw .foreign(path: path)
      case .newer(let version): throw .newer(path: path, version: version)
      case .damaged(let what): throw .damaged(path: path, what: what)
      }
    }
  }

  /// The names of the segments that are there, whether or not they belong to the store.
  private var segmentNames: [String] {
    let names = (try? FileListing.names(in: path)) ?? []
    return names.filter { SegmentFile.number(of: $0) != nil }
  }

  /// The files that a writer left which did not commit.
  ///
  /// - Parameter manifest: What belongs to the store.
  /// - Returns: Their names.
  func leftovers(beside manifest: Manifest) -> [String] {
    let own = Set(manifest.segments.map { SegmentFile.name($0.number) })
    let segments = segmentNames.filter { !own.contains($0) }
    let hasNewManifest = FileListing.isThere(file(Manifest.newFileName))
    return segments.sorted() + (hasNewManifest ? [Manifest.newFileName] : [])
  }

  /// What there is to say of a store that was opened.
  private func notes(to manifest: Manifest) -> [StoreNote] {
    guard !leftovers(beside: manifest).isEmpty else { return [] }
    // They may be those of a writer that is at work, or has just finished.
    let left = LockFile.whileFree(file(Self.lockName)) {
      let isLast = (try? self.manifest()) == manifest
      return isLast ? leftovers(beside: manifest) : []
    }
    guard let left, !left.isEmpty else { return [] }
    return [.unfinished(files: left)]
  }
}
