import Platform
import TripleStore

/// The snapshot of an imported graph in its directory.
///
/// A directory holds a graph once: as a snapshot, or as Turtle files. So neither can be older than
/// the other.
public struct GraphSnapshot: Sendable {
  private let directory: String

  /// The snapshot in a directory, whether it is there or not.
  public init(in directory: String) { self.directory = directory }

  static let fileName = "graph.snapshot"

  private var path: String { "\(directory)/\(Self.fileName)" }

  /// Whether it is there.
  public var exists: Bool { FileListing.exists(path) }

  /// Opens it.
  ///
  /// - Returns: The store; nil where there is no snapshot.
  /// - Throws: What is wrong with it, or that there are Turtle files beside it.
  /// - Complexity: O(*g*) in the number of graphs.
  public func store() throws(PolicyGraphError) -> TripleStore? {
    guard exists else { return nil }
    try checkPlace()
    do {
      return try Snapshot.open(path)
    } catch {
      throw .snapshot(error)
    }
  }

  /// Puts a store in its place, all or nothing.
  ///
  /// - Parameter store: The store.
  /// - Throws: Why it cannot be written, or that there are Turtle files.
  /// - Complexity: O(*n*) in the size of the store.
  public func write(_ store: TripleStore) throws(PolicyGraphError) {
    do {
      try FileListing.createDirectory(directory)
    } catch {
      throw .file(error)
    }
    try checkPlace()
    do {
      try Snapshot.write(store, to: path)
    } catch {
      throw .snapshot(error)
    }
  }

  /// Keeps the graph to this process until the lock is let go, so that no change is lost, and removes
  /// what a writer left that was killed.
  ///
  /// - Parameter wait: Told that another writer has to end first.
  /// - Returns: The lock.
  /// - Throws: Why the directory cannot be made or locked.
  package func lock(waiting wait: () -> Void) throws(PolicyGraphError) -> DirectoryLock? {
    do {
      try FileListing.createDirectory(directory)
      var lock = try DirectoryLock(directory, waits: false)
      if lock == nil {
        wait()
        lock = try DirectoryLock(directory, waits: true)
      }
      for file in try FileListing.files(in: directory, recursive: false)
      where FileListing.name(of: file).utf8.starts(with: "\(Self.fileName).tmp-".utf8) {
        try FileListing.remove(file)
      }
      return lock
    } catch {
      throw .file(error)
    }
  }

  /// Checks that it is not there, so that the directory may hold Turtle files.
  ///
  /// - Throws: That it is there.
  public func checkAbsence() throws(PolicyGraphError) {
    if exists { throw .twoGraphs(directory: directory, obstacle: Self.fileName) }
  }

  /// Checks that the directory, where there is one, holds no Turtle files; folders in it are not
  /// searched, because a graph of documents has its registries beside them.
  ///
  /// - Throws: That it does, or that it cannot be listed.
  public func checkPlace() throws(PolicyGraphError) {
    guard FileListing.exists(directory) else { return }
    let files: [String]
    do {
      files = try FileListing.files(in: directory, recursive: false)
    } catch {
      throw .file(error)
    }
    if let file = files.first(where: { $0.utf8.suffix(4).elementsEqual(".ttl".utf8) }) {
      throw .twoGraphs(directory: directory, obstacle: FileListing.name(of: file))
    }
  }
}
