import Platform
import TestSupport
import Testing

@testable import TripleStore

@Suite("Stores in directories")
struct StoreDirectoryTests {
  private static let sequence = ChangeSequence(smallest: 20, largest: 60)

  @Test("are what was committed, in this writer and in the next", arguments: [0, 1 << 30])
  func commits(limit: Int) throws {
    let folder = try StoreFolder()
    #expect(!folder.directory.exists)
    let writer = try folder.directory.beginWriting(as: "test")
    #expect(writer.store.isEmpty && writer.commits == [] && writer.notes == [])
    for number in 1...30 {
      var store = number % 7 == 0 ? try folder.directory.open().store : writer.store
      Self.sequence.apply(number, to: &store)
      let before = writer.store.count
      let commit = try #require(try writer.commit(store, saying: "change\n\(number)"))
      #expect(commit.number == number && commit.text == "change \(number)")
      #expect(writer.commits.first == commit)
      #expect(commit.added - commit.removed == store.count - before)
      let opened = try folder.directory.open(checkingAtOnceUpTo: limit)
      #expect(opened.commits == writer.commits && opened.notes == [])
      expect(opened.store, isAfter: number, of: Self.sequence)
      expect(writer.store, isAfter: number, of: Self.sequence)
    }
    #expect(folder.directory.exists && folder.hasNoLeftovers)
    #expect(try folder.directory.open().segments.map(\.name).allSatisfy(folder.names.contains))
  }

  @Test("keep the ids of terms, and lend them to new ones")
  func ids() throws {
    let folder = try StoreFolder()
    let writer = try folder.directory.beginWriting(as: "test")
    var store = writer.store
    let first = store.id(for: .iri("urn:first"))
    store.insert(Triple(first, first, first))
    _ = try writer.commit(store, saying: "first")
    let second = store.id(for: .iri("urn:second"))
    store.insert(Triple(first, first, second))
    _ = try writer.commit(store, saying: "second")
    #expect(writer.store.contains(Triple(first, first, second)))
    #expect(writer.store.dictionary.term(second) == .iri("urn:second"))
  }

  @Test("are not written where nothing has changed")
  func nothing() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...3, of: Self.sequence)
    let before = try folder.contents()
    let writer = try folder.directory.beginWriting(as: "test")
    var store = writer.store
    #expect(try writer.commit(store, saying: "nothing") == nil)
    _ = store.id(for: .iri("urn:a term that no triple has"))
    let triple = try #require(store.firstTriple(matching: TriplePattern()))
    let graph = store.graph(named: .iri("urn:another graph"))
    store.insert(triple, graph: graph)
    store.remove(triple, graph: graph)
    #expect(try writer.commit(store, saying: "there and back") == nil)
    #expect(try folder.contents().filter { $0.key != "lock" } == before.filter { $0.key != "lock" })
    // Who states something is a change, even if what is stated stays.
    store.insert(triple, graph: graph)
    let commit = try #require(try writer.commit(store, saying: "somebody else says so too"))
    #expect(commit.added == 0 && commit.removed == 0)
    #expect(try folder.directory.open().store.graphs(stating: triple).count == 2)
  }

  @Test("can be filled with another store")
  func another() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...3, of: Self.sequence)
    var other = TripleStore()
    let id = other.id(for: .iri("urn:other"))
    other.insert(Triple(id, id, id))
    let writer = try folder.directory.beginWriting(as: "test")
    let before = writer.store.count
    let commit = try #require(try writer.commit(other, saying: "another store"))
    #expect(commit.added == 1 && commit.removed == before)
    #expect(try folder.directory.open().store.dictionary.count == 1)
    #expect(try #require(try writer.commit(TripleStore(), saying: "empty")).removed == 1)
    #expect(try folder.directory.open().store.isEmpty)
  }

  @Test("stay for their readers what they were when they were opened")
  func readers() throws {
    let folder = try StoreFolder()
    let large = ChangeSequence(smallest: 2000, largest: 4000)
    try folder.directory.commit(1...11, of: large)
    let opened = try folder.directory.open(checkingAtOnceUpTo: 0)
    try folder.directory.commit(12...24, of: large)
    expect(opened.store, isAfter: 11, of: large)
    try FileListing.remove(folder.path)
    #expect(large.difference(of: opened.store, after: 11) == nil)
  }

  @Test("are not there where nothing was committed")
  func missing() throws {
    let folder = try StoreFolder()
    #expect(throws: StoreError.self) { try folder.directory.open() }
    for isThere in [false, true] {
      if isThere { try FileListing.createDirectory(folder.path) }
      var writer: StoreWriter? = try folder.directory.beginWriting(as: "test")
      #expect(folder.names == ["lock"])
      #expect(writer?.commits == [])
      writer = nil
      #expect(FileListing.exists(folder.path) == isThere && folder.names == [])
    }
    do {
      _ = try folder.directory.open()
    } catch {
      #expect(error.description == "there is no graph at `\(folder.path)`")
    }
  }

  @Test("tell what a writer left that did not finish, until the next has removed it")
  func leftovers() throws {
    let folder = try StoreFolder()
    try folder.directory.commit(1...3, of: Self.sequence)
    try FileWriting.append([1, 2, 3], to: folder.path + "/4.segment")
    try FileWriting.append([], to: folder.path + "/manifest.new")
    // What is not the store's own stays.
    try FileWriting.append([], to: folder.path + "/04.segment")
    try FileWriting.append([], to: folder.path + "/read me.txt")
    let notes = [StoreNote.unfinished(files: ["4.segment", "manifest.new"])]
    #expect(try folder.directory.open().notes == notes)
    #expect(notes[0].description.hasSuffix("(left over: 4.segment, manifest.new)"))
    var writer: StoreWriter? = try folder.directory.beginWriting(as: "test")
    #expect(writer?.notes == notes)
    #expect(try folder.directory.open().notes == [])
    #expect(!folder.names.contains("4.segment") && !folder.names.contains("manifest.new"))
    // While somebody writes, what is not finished may still be.
    try FileWriting.append([], to: folder.path + "/manifest.new")
    #expect(try folder.directory.open().notes == [])
    writer = nil
    #expect(folder.names.contains("04.segment") && folder.names.contains("read me.txt"))
    expect(try folder.directory.open().store, isAfter: 3, of: Self.sequence)
  }

  @Test("have one writer, of whom others are told")
  func oneWriter() throws {
    let folder = try StoreFolder()
    let writer = try folder.directory.beginWriting(as: "in\ngest")
    let problem = #expect(throws: StoreError.self) {
      try folder.directory.beginWriting(as: "import")
    }
    guard case .held(let path, let holder?) = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
    #expect(path == folder.path && holder.process == ProcessIdentity.number)
    #expect(holder.command == "in gest" && holder.since.hasSuffix("Z"))
    let expected = "`\(path)` is being written by process \(holder.process) (`in gest`) since "
    #expect(problem?.description == expected + holder.since)
    withExtendedLifetime(writer) {}
  }

  @Test("are not spoilt by a second writer, even if somebody has removed the lock")
  func removedLock() throws {
    let folder = try StoreFolder()
    let first = try folder.directory.beginWriting(as: "first")
    try FileListing.remove(folder.path + "/lock")
    try folder.directory.commit(1...1, of: Self.sequence)
    var store = first.store
    Self.sequence.apply(2, to: &store)
    #expect(throws: StoreError.self) { try first.commit(store, saying: "too late") }
    expect(try folder.directory.open().store, isAfter: 1, of: Self.sequence)
  }

  @Test("are given to who waits for the writer, in whatever order")
  func waiting() async throws {
    let folder = try StoreFolder()
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in 0..<4 {
        group.addTask {
          for _ in 0..<5 {
            let writer = try StoreDirectory(path).beginWriting(as: "writer \(name)") { _ in }
            var store = writer.store
            let id = store.id(for: .iri("urn:\(store.count)"))
            store.insert(Triple(id, id, id))
            _ = try writer.commit(store, saying: "one more")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.directory.open().store.count == 20)
    #expect(try folder.directory.open().commits[0].number == 20)
  }
}
