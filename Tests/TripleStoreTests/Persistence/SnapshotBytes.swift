import Testing

@testable import TripleStore

/// The bytes of a snapshot in memory, which may be damaged.
final class SnapshotBytes {
  let memory: UnsafeMutableRawBufferPointer

  init(_ bytes: some Collection<UInt8>) {
    memory = .allocate(byteCount: max(bytes.count, 1), alignment: 64)
    memory.copyBytes(from: bytes)
    count = bytes.count
  }

  deinit { memory.deallocate() }

  /// How many bytes there are; fewer for a file that was cut short.
  var count: Int

  /// Opens them.
  func open() throws(StoreError) -> TripleStore {
    let bytes = UnsafeRawBufferPointer(rebasing: memory[..<count])
    guard let store = try Snapshot.reading(bytes, of: self, named: "a.snapshot") else {
      throw .foreign(path: "made of something")
    }
    return store
  }
}

extension TripleStore {
  /// The same store, written and opened again.
  func reopened() throws -> TripleStore { try SnapshotBytes(Snapshot.bytes(of: self)).open() }
}
