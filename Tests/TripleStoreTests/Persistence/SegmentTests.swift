import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Segments")
struct SegmentTests {
  @Test(
    "make up the store that was committed, whatever was changed",
    arguments: SeededGenerator.seeds(4))
  func sameAsReference(seed: UInt64) throws {
    let folder = try StoreFolder()
    let writer = try folder.directory.beginWriting(as: "test")
    var pair = StorePair(seed: seed, terms: 40)
    var most = 0
    for commit in 0..<15 {
      for _ in 0..<Int.random(in: 1...4, using: &pair.generator) {
        commit == 0 ? pair.insertBatch() : pair.randomStep()
      }
      let before = writer.store
      let made = try writer.commit(pair.store, saying: "commit \(commit)")
      if let made { #expect(made.added - made.removed == pair.store.count - before.count) }
      let opened = try folder.directory.open()
      most = max(most, opened.segments.count)
      pair.store = opened.store
      pair.compare()
      pair.store = writer.store
      pair.compare()
      #expect(folder.hasNoLeftovers)
    }
    #expect(most > 1)
  }

  @Test("hold only what is new, so that all that is ever written stays near the size of the store")
  func bytesWritten() throws {
    let folder = try StoreFolder()
    let files = WatchedFiles()
    var directory = StoreDirectory(folder.path, files)
    directory.merging = SegmentMerging(smallest: 1000)
    let writer = try directory.beginWriting(as: "test")
    for number in 0..<40 {
      var store = writer.store
      let ids = (0..<600).map { store.id(for: .iri("urn:\(number):\($0)")) }
      store.insert(contentsOf: (0..<1200).map { Triple(ids[$0 / 2], ids[$0 % 2], ids[$0 % 599]) })
      _ = try writer.commit(store, saying: "batch \(number)")
      #expect(try directory.open().segments.count <= 5)
    }
    let size = try directory.open().segments.reduce(0) { $0 + $1.bytes }
    let written = Self.bytes(files.operations)
    #expect(written < 10 * size, "\(written) bytes for \(size)")
    let before = files.operations.count
    var store = writer.store
    let id = store.id(for: .iri("urn:one more"))
    store.insert(Triple(id, id, id))
    _ = try writer.commit(store, saying: "one more")
    #expect(Self.bytes(files.operations.dropFirst(before)) < 150_000)
    #expect(writer.store.brokenInvariants() == [])
  }

  /// How many bytes were written.
  private static func bytes(_ operations: some Sequence<WatchedFiles.Operation>) -> Int {
    operations.reduce(0) { sum, operation in
      if case .write(_, _, let bytes) = operation { sum + bytes.count } else { sum }
    }
  }

  @Test("are refused where they do not build upon each other")
  func mixed() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...9, of: ChangeSequence(smallest: 5, largest: 200))
    try folder.directory.commit(10...12, of: ChangeSequence(smallest: 5, largest: 200))
    let manifest = try folder.directory.manifest()
    let readers = try folder.directory.readers(of: manifest)
    try #require(readers.count > 1)
    #expect(throws: Never.self) { try StoreAssembly.store(of: readers) }
    #expect(throws: StoreError.self) { try StoreAssembly.store(of: readers.reversed()) }
    #expect(throws: StoreError.self) { try StoreAssembly.store(of: Array(readers.dropFirst())) }
    #expect(throws: StoreError.self) { try StoreAssembly.store(of: [readers[0], readers[0]]) }
  }

  @Test("are merged so that each is several times as large as the next")
  func merging() {
    let merging = SegmentMerging(smallest: 100, factor: 4)
    #expect(merging.kept(of: [], adding: 5) == 0)
    #expect(merging.kept(of: [99], adding: 1) == 0)
    #expect(merging.kept(of: [100], adding: 1) == 1)
    #expect(merging.kept(of: [1000, 100], adding: 25) == 2)
    #expect(merging.kept(of: [1000, 100], adding: 26) == 1)
    #expect(merging.kept(of: [1000, 200], adding: 60) == 0)
  }
}
