import Platform

/// A store as a file.
///
/// ```swift
/// try Snapshot.write(store, to: "my.graph/graph.snapshot")
/// let same = try Snapshot.open("my.graph/graph.snapshot")
/// ```
///
/// Opening takes the same time for any number of triples: the file becomes memory of the store, and
/// is read where questions lead. Each block of it is checked when something in it is read for the
/// first time. The store is a value like any other; what is changed in it is copied first, and the
/// file is never written to.
public enum Snapshot {
  /// Opens a snapshot.
  ///
  /// The file may be replaced by another meanwhile. What is found to be damaged only later, or is
  /// cut short by another process, ends this process with a message.
  ///
  /// - Parameter path: The file.
  /// - Returns: The store.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(*g*) in the number of graphs.
  public static func open(_ path: String) throws(StoreError) -> TripleStore {
    try open(path, checkingAtOnceUpTo: largestChecked)
  }

  /// Files up to this size are checked when they are opened, in a fraction of a millisecond.
  private static let largestChecked = 4 << 20

  /// Opens a snapshot that is checked at once if it is no larger than `limit`.
  static func open(
    _ path: String, checkingAtOnceUpTo limit: Int
  ) throws(StoreError) -> TripleStore {
    let map: MemoryMap
    do {
      map = try MemoryMap(FileListing.resolved(path))
    } catch {
      throw .file(error)
    }
    let reader = try SnapshotReader(map.bytes, of: map, path: path)
    let size = 1 << reader.header.blockShift
    if map.count <= limit || !map.checkBlocks(in: reader.blocks, ofSize: size, reader.check) {
      try reader.checkBlocks(workers: Processors.count)
    }
    return try reader.store()
  }

  /// Takes the bytes of a snapshot as a store.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, which never change and are aligned as numbers of eight bytes are.
  ///   - owner: What keeps them.
  ///   - name: What they are called in messages.
  ///   - origin: What the store must have been made of; nil where that does not matter.
  /// - Returns: The store; nil where it was made of something else.
  /// - Throws: ``StoreError``.
  /// - Complexity: O(*n*) in the number of bytes, which are checked.
  package static func reading(
    _ bytes: UnsafeRawBufferPointer, of owner: AnyObject, named name: String,
    madeOf origin: UInt64? = nil
  ) throws(StoreError) -> TripleStore? {
    let reader = try SnapshotReader(bytes, of: owner, path: name)
    if let origin, reader.header.origin != origin { return nil }
    try reader.checkBlocks(workers: 1)
    return try reader.store()
  }

  /// Writes a store, all or nothing: a crash at any moment leaves the old file or the new one.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - path: Where; what is there is replaced. A store that was opened from it stays as it is.
  /// - Throws: ``StoreError``; what was there is then kept, unless it is the last step that fails:
  ///   then the new one is in its place, but may not survive a crash.
  /// - Complexity: O(*n*) in the size of the store.
  public static func write(_ store: TripleStore, to path: String) throws(StoreError) {
    try write(store, to: path, SystemFiles())
  }

  /// Writes a store through a file system.
  package static func write(
    _ store: TripleStore, to path: String, _ files: some FileSystem
  ) throws(StoreError) {
    var store = store
    store.settle()
    do throws(FileError) {
      let target = FileListing.resolved(path)
      let temporary = "\(target).tmp-\(ProcessIdentity.number)"
      try create(temporary, store, files)
      do throws(FileError) {
        try files.rename(temporary, to: target)
      } catch {
        try? files.remove(temporary)
        throw error
      }
      try files.synchronize(directory: FileListing.directory(of: target))
    } catch {
      throw .file(FileError(path: path, operation: "write", code: error.code))
    }
  }

  /// Makes a new file, on the disk when this returns; nothing is left of one that failed.
  private static func create(
    _ path: String, _ store: TripleStore, _ files: some FileSystem
  ) throws(FileError) {
    let file = try files.create(path)
    do throws(FileError) {
      try SnapshotWriter.write(store) { (bytes, offset) throws(FileError) in
        try file.write(bytes, at: offset)
      }
      try file.synchronize()
    } catch {
      try? files.remove(path)
      throw error
    }
  }

  /// The bytes of a snapshot of a store: the same for the same store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - origin: What it was made of, as a number.
  /// - Returns: The bytes.
  /// - Complexity: O(*n*) in the size of the store.
  package static func bytes(of store: TripleStore, madeOf origin: UInt64 = 0) -> [UInt8] {
    var store = store
    store.settle()
    return SnapshotWriter.bytes(of: SnapshotParts(store, madeOf: origin))
  }
}
