import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Snapshots on the disk")
struct SnapshotFileTests {
  /// A store of several blocks.
  private static let large: TripleStore = {
    var store = TripleStore()
    let ids = (0..<9000).map { store.id(for: .iri("urn:sanjiang:test:number:\($0)")) }
    var batch = StatementBatch()
    for index in 0..<ids.count {
      batch.append(Triple(ids[index], ids[index % 7], ids[index * 31 % 9000]), graph: .unnamed)
    }
    store.insert(batch)
    return store
  }()

  /// A path in a new directory, which is removed afterwards.
  static func withPath<Result>(_ body: (String) throws -> Result) throws -> Result {
    let number = UInt64.random(in: 0...UInt64.max)
    let folder = "\(ExecutableEnvironment.variable("TMPDIR") ?? "/tmp")/snapshot \(number)"
    try FileListing.createDirectory(folder)
    defer { try? FileListing.remove(folder) }
    return try body(folder + "/图.snapshot")
  }

  @Test(
    "are opened as they were written, checked at once or as they are read",
    arguments: [0, 1 << 30])
  func roundTrip(limit: Int) throws {
    try Self.withPath { path in
      try Snapshot.write(Self.large, to: path)
      let opened = try Snapshot.open(path, checkingAtOnceUpTo: limit)
      // A file that is replaced or removed stays what it was for who has it open.
      try Snapshot.write(TripleStore(), to: path)
      try FileListing.remove(path)
      #expect(opened.count == Self.large.count)
      #expect(opened.brokenInvariants() == [])
      let all = TriplePattern()
      #expect(opened.triples(matching: all).elementsEqual(Self.large.triples(matching: all)))
    }
  }

  @Test("replace what was there or leave it, whatever operation fails")
  func failures() throws {
    try Self.withPath { path in
      var old = TripleStore()
      let id = old.id(for: .iri("urn:old"))
      old.insert(Triple(id, id, id))
      try Snapshot.write(old, to: path)
      var operation = 0
      while true {
        let files = WatchedFiles(failingAt: operation)
        do {
          try Snapshot.write(Self.large, to: path, files)
          #expect(files.operations.count <= operation)
          break
        } catch StoreError.file(let error) {
          #expect(error.path == path && error.operation == "write")
        }
        let hasRenamed = operation == files.operations.count - 1 && Self.endsSynchronizing(files)
        // Only after the new name is there may the new content be.
        let count = try Snapshot.open(path).count
        #expect(count == 1 || (hasRenamed && count == Self.large.count))
        let folder = FileListing.directory(of: path)
        #expect(try FileListing.files(in: folder, recursive: false) == [path])
        if hasRenamed { try Snapshot.write(old, to: path) }
        operation += 1
      }
      #expect(operation > 5)
      #expect(try Snapshot.open(path).count == Self.large.count)
    }
  }

  /// Whether the last operation was that on the directory.
  private static func endsSynchronizing(_ files: WatchedFiles) -> Bool {
    if case .synchronizeDirectory = files.operations.last { true } else { false }
  }

  @Test("that are missing or no files are refused")
  func missing() throws {
    try Self.withPath { path in
      #expect(throws: StoreError.self) { try Snapshot.open(path) }
      #expect(throws: StoreError.self) { try Snapshot.open(FileListing.directory(of: path)) }
      #expect(throws: StoreError.self) { try Snapshot.write(Self.large, to: path + "/no/where") }
    }
  }

  @Test("found to be damaged while they are read end the process with a message")
  func damagedLater() async {
    let result = await #expect(
      processExitsWith: .exitCode(2), observing: [\.standardErrorContent]
    ) {
      try SnapshotFileTests.withPath { path in
        try Snapshot.write(SnapshotFileTests.large, to: path)
        var bytes = try FileReading.bytes(of: path)
        // In the last block, of which opening needs nothing.
        bytes[bytes.count - 5000] ^= 1
        try FileWriting.replace(path, with: bytes)
        let store = try Snapshot.open(path, checkingAtOnceUpTo: 0)
        try FileListing.remove(path)
        try FileListing.remove(FileListing.directory(of: path))
        _ = store.brokenInvariants()
      }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("error[unreadable-graph]: `"))
    #expect(message.contains("图.snapshot` is damaged\n"))
    #expect(message.contains("import again from its source\n"))
  }

  @Test("that are cut short while they are read end the process with a message")
  func cutShortLater() async {
    let result = await #expect(
      processExitsWith: .exitCode(2), observing: [\.standardErrorContent]
    ) {
      try SnapshotFileTests.withPath { path in
        try Snapshot.write(SnapshotFileTests.large, to: path)
        let store = try Snapshot.open(path, checkingAtOnceUpTo: 0)
        try TruncatedFile.cut(path, to: 20_000)
        try FileListing.remove(path)
        try FileListing.remove(FileListing.directory(of: path))
        _ = store.brokenInvariants()
      }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("图.snapshot` was cut short\n"))
  }
}
