import TestSupport
import Testing

@testable import TripleStore

@Suite("Damaged snapshots")
struct SnapshotDamageTests {
  /// The bytes of a small store.
  private static let bytes: [UInt8] = {
    var pair = StorePair(seed: 1, terms: 30)
    for _ in 0..<60 { pair.insertOne() }
    return Snapshot.bytes(of: pair.store)
  }()

  @Test("are never taken for whole, whichever byte is another")
  func everyByte() {
    let bytes = SnapshotBytes(Self.bytes)
    for index in 0..<bytes.count {
      let change: UInt8 = index % 3 == 0 ? 1 << UInt8(index / 3 % 8) : UInt8(index % 255 + 1)
      bytes.memory[index] ^= change
      #expect(throws: StoreError.self, "byte \(index)") { try bytes.open() }
      bytes.memory[index] ^= change
    }
    #expect(throws: Never.self) { try bytes.open() }
  }

  @Test("are never taken for whole, wherever they end")
  func everyLength() {
    let bytes = SnapshotBytes(Self.bytes)
    for length in 0..<bytes.count {
      bytes.count = length
      #expect(throws: StoreError.self, "\(length) bytes") { try bytes.open() }
    }
  }

  @Test("are named with what is wrong with them")
  func messages() {
    func message(_ change: (SnapshotBytes) -> Void) -> String {
      let bytes = SnapshotBytes(Self.bytes)
      change(bytes)
      do throws(StoreError) {
        _ = try bytes.open()
        return "opened"
      } catch {
        return error.description
      }
    }
    #expect(message { _ in } == "opened")
    #expect(message { $0.count = 0 } == "`a.snapshot` is damaged: it was cut short")
    #expect(message { $0.count -= 1 } == "`a.snapshot` is damaged: it was cut short")
    #expect(
      message { $0.memory[8] = 2 }
        == "`a.snapshot` was written by a newer version of this program, in version 2 of the format"
    )
    #expect(message { $0.memory[0] = 0x40 } == "`a.snapshot` is no graph")
    #expect(
      message { $0.memory[200] ^= 1 }
        == "`a.snapshot` is damaged: its header is not what was written")
    #expect(
      message { $0.memory[SnapshotHeader.length + 5] ^= 1 }
        == "`a.snapshot` is damaged: its block 0 is not what was written")
    #expect(
      message { $0.memory[$0.count - 1] ^= 1 }
        == "`a.snapshot` is damaged: its checksums are not what was written")
  }

  @Test(
    "that were forged may say anything, but crash nothing", arguments: SeededGenerator.seeds(60))
  func forged(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var pair = StorePair(seed: seed, terms: 900)
    for _ in 0..<(generator.isOneIn(2) ? 60 : 2500) { pair.insertOne() }
    var original = pair.store
    original.settle()
    var parts = SnapshotParts(original)
    // Some numbers of the contents become others; the checksums are those of the forgery.
    let copies = parts.sections.map { SnapshotBytes(Array($0.bytes)) }
    for _ in 0..<20 {
      guard let copy = copies.randomElement(using: &generator), copy.count > 0 else { continue }
      let at = Int.random(in: 0..<copy.count, using: &generator)
      copy.memory[at] = UInt8.random(in: 0...255, using: &generator)
    }
    parts.replaceContents(copies.map { UnsafeRawBufferPointer(rebasing: $0.memory[..<$0.count]) })
    let forgery = SnapshotBytes(SnapshotWriter.bytes(of: parts))
    withExtendedLifetime(copies) {}
    guard let store = try? forgery.open() else { return }
    for id in pair.ids.prefix(200) {
      _ = store.dictionary.term(id)
      _ = store.dictionary.id(of: original.dictionary.term(id))
      for mask in 1..<8 {
        let pattern = TriplePattern(
          subject: mask & 1 == 1 ? id : nil, predicate: mask & 2 == 2 ? pair.ids[2] : nil,
          object: mask & 4 == 4 ? id : nil)
        for triple in store.triples(matching: pattern).prefix(5) {
          _ = store.dictionary.term(triple.object)
          _ = store.graphs(stating: triple)
        }
      }
    }
  }
}
