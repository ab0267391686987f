import TestSupport
import Testing

@testable import TripleStore

@Suite("Snapshots")
struct SnapshotTests {
  @Test("are stores like those they were made of", arguments: SeededGenerator.seeds(8))
  func sameAsReference(seed: UInt64) throws {
    var pair = StorePair(seed: seed, terms: 40)
    for _ in 0..<6 {
      for _ in 0..<5 { pair.randomStep() }
      pair.store = try pair.store.reopened()
      pair.compare()
    }
  }

  @Test("of many triples find what they found, and take more", arguments: SeededGenerator.seeds(2))
  func many(seed: UInt64) throws {
    var pair = StorePair(seed: seed, terms: 1500)
    for _ in 0..<4000 { pair.insertOne() }
    let before = pair.store
    pair.store = try before.reopened()
    #expect(pair.store.brokenInvariants() == [])
    for _ in 0..<100 { pair.compareMatches() }
    // What was opened is not what is written to.
    for _ in 0..<300 { pair.insertOne() }
    for _ in 0..<100 { pair.compareMatches() }
    #expect(pair.store.brokenInvariants() == [])
  }

  @Test("keep terms of every kind, byte for byte")
  func terms() throws {
    let terms: [Term] = [
      .iri("urn:sanjiang:unit:青海省档案局"), .iri(""), .blank("b1"), .blank("甲"),
      .literal(Literal("")), .literal(Literal("e\u{301}")), .literal(Literal("\u{E9}")),
      .literal(Literal("12", datatype: "http://www.w3.org/2001/XMLSchema#integer")),
      .literal(Literal("两", language: "zh-Hans")),
      .literal(Literal("x", language: String(repeating: "a", count: 300))),
      .literal(Literal(String(repeating: "长", count: 200_000))),
    ]
    var store = TripleStore()
    let ids = terms.map { store.id(for: $0) }
    for id in ids { store.insert(Triple(id, ids[0], id), graph: store.graph(named: terms[2])) }
    let made = store.dictionary.makeBlank()
    let opened = try store.reopened()
    #expect(opened.brokenInvariants() == [])
    for (id, term) in zip(ids, terms) {
      #expect(opened.dictionary.term(id) == term)
      #expect(opened.dictionary.id(of: term) == id)
    }
    #expect(opened.name(of: opened.graphs[0]) == terms[2])
    // Blank nodes that are made later are new here, too.
    var dictionary = opened.dictionary
    #expect(dictionary.makeBlank() > made)
    #expect(opened.dictionary.count == store.dictionary.count)
  }

  @Test("of nothing hold nothing")
  func empty() throws {
    let opened = try TripleStore().reopened()
    #expect(opened.isEmpty && opened.dictionary.count == 0 && opened.graphs == [])
    #expect(opened.brokenInvariants() == [])
    var store = opened
    let id = store.id(for: .iri("urn:a"))
    let isNew = store.insert(Triple(id, id, id))
    #expect(isNew)
  }

  @Test("of one store have the same bytes each time")
  func deterministic() {
    var pair = StorePair(seed: 3, terms: 50)
    for _ in 0..<200 { pair.insertOne() }
    #expect(Snapshot.bytes(of: pair.store) == Snapshot.bytes(of: pair.store))
  }
}
