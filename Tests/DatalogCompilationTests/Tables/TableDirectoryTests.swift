import DatalogEngine
import Foundation
import Platform
import Synchronization
import Testing
import TripleStore

@testable import DatalogCompilation

@Suite("The directory that tables are written into")
struct TableDirectoryTests {
  private static func small(_ predicates: String...) -> TripleStore {
    var store = TripleStore()
    for predicate in predicates {
      TableSamples.state(.iri("urn:s"), predicate, .iri("urn:o"), in: &store)
    }
    return store
  }

  @Test("an earlier export is replaced, other files stay")
  func replaced() throws {
    let scratch = try ScratchTables()
    try FileWriting.replace("\(scratch.path)/mine.csv", with: Array("mine".utf8))
    try scratch.write(Self.small("urn:p:old", "urn:p:kept"), .csv)
    try scratch.write(Self.small("urn:p:kept", "urn:p:new"), .parquet)
    #expect(
      try scratch.files() == [
        "kept.parquet", "mine.csv", "new.parquet", "nodes.parquet", "tables.csv",
      ])
    #expect(try scratch.bytes("mine.csv") == Array("mine".utf8))
  }

  @Test("a file that is called as the list stays, and nothing is written")
  func foreign() throws {
    let scratch = try ScratchTables()
    try FileWriting.replace("\(scratch.path)/tables.csv", with: Array("a,b\n1,2\n".utf8))
    #expect(throws: TableWritingError.self) { try scratch.write(Self.small("urn:p"), .csv) }
    #expect(try scratch.files() == ["tables.csv"])
    #expect(try scratch.bytes("tables.csv") == Array("a,b\n1,2\n".utf8))
  }

  @Test("nothing is written through a link")
  func link() throws {
    let (scratch, other) = (try ScratchTables(), try ScratchTables())
    let victim = "\(other.path)/victim"
    try FileWriting.replace(victim, with: Array("whole".utf8))
    try FileManager.default.createSymbolicLink(
      atPath: "\(scratch.path)/p.csv", withDestinationPath: victim)
    #expect(throws: TableWritingError.self) { try scratch.write(Self.small("urn:p"), .csv) }
    #expect(try other.bytes("victim") == Array("whole".utf8))
    #expect(!FileListing.exists("\(scratch.path)/tables.csv"))
  }

  @Test("what is stopped leaves no list, and no half of a file")
  func stopped() throws {
    let store = Self.small("urn:p:a", "urn:p:b")
    let scratch = try ScratchTables()
    try scratch.write(store, .csv)
    let asked = Counter()
    let writer = TableWriter(
      store, GraphTables(store), printing: IdentifyingPrinting(), format: .csv, workers: 1)
    #expect(throws: TableWritingError.self) {
      try writer.write(to: scratch.path, isCancelled: { asked.next() > 2 })
    }
    #expect(try scratch.files() == ["nodes.csv"])
    try scratch.write(store, .csv)
    #expect(try scratch.files() == ["a.csv", "b.csv", "nodes.csv", "tables.csv"])
  }
}

/// Counts how often it was asked.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
