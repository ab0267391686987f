import TestSupport
import Testing

@testable import TripleStore

@Suite("Triple store")
struct TripleStoreTests {
  @Test("does what a set of quads does, after every step", arguments: SeededGenerator.seeds(12))
  func randomOperations(seed: UInt64) {
    var pair = StorePair(seed: seed, terms: seed % 2 == 0 ? 6 : 25)
    for _ in 0..<40 {
      pair.randomStep()
      pair.compare()
    }
  }

  @Test("keeps its promises when many triples come one by one", arguments: SeededGenerator.seeds(2))
  func manySingleInsertions(seed: UInt64) {
    var pair = StorePair(seed: seed, terms: 40)
    for _ in 0..<1500 { pair.insertOne() }
    pair.compare()
    expectFallingSizes(pair.store)
    #expect(pair.store.memoryBytes > 52 * pair.store.count)
    pair.store.settle()
    #expect(pair.store.levels.count == 1)
    pair.compare()
  }

  @Test("keeps its promises when many small batches come", arguments: SeededGenerator.seeds(2))
  func manySmallBatches(seed: UInt64) {
    var pair = StorePair(seed: seed, terms: 60)
    for _ in 0..<300 {
      pair.insertBatch()
      expectFallingSizes(pair.store)
    }
    pair.compare()
  }

  @Test("finds among many what it finds among few", arguments: SeededGenerator.seeds(2))
  func manyAtOnce(seed: UInt64) {
    // So many that the runs have indexes, and some triples in a run of their own.
    var pair = StorePair(seed: seed, terms: 400)
    for _ in 0..<300 { pair.insertBatch() }
    for _ in 0..<30 { pair.insertOne() }
    for _ in 0..<4 { pair.compareMatches() }
    pair.store.settle()
    #expect(pair.store.count > 3000)
    for _ in 0..<8 { pair.compareMatches() }
  }

  /// Each run is at least twice as large as the next, and only the last is small: what the cost
  /// of inserting and reading rests on.
  private func expectFallingSizes(_ store: TripleStore) {
    let sizes = store.levels.map(\.count)
    for (size, next) in zip(sizes, sizes.dropFirst()) {
      #expect(size >= max(2 * next, 256), "sizes \(sizes)")
    }
  }

  @Test("a triple that two graphs state counts once and outlives one of them")
  func sharedTriple() {
    var store = TripleStore()
    let (a, b) = (store.graph(named: .iri("urn:a")), store.graph(named: .iri("urn:b")))
    let ids = ["甲", "乙", "丙"].map { store.id(for: .iri($0)) }
    let triple = Triple(ids[0], ids[1], ids[2])
    let areNew = [a, b, b].map { store.insert(triple, graph: $0) }
    #expect(areNew == [true, true, false])
    #expect(store.count == 1)
    #expect(store.graphs(stating: triple) == [a, b])
    store.remove(graph: a)
    #expect(store.contains(triple))
    #expect(store.graphs == [b])
    store.remove(graph: b)
    #expect(store.isEmpty)
    #expect(store.graphs(stating: triple) == [])
  }

  @Test("graphs are found by their names")
  func graphNames() {
    var store = TripleStore()
    let graph = store.graph(named: .iri("urn:a"))
    let again = store.graph(named: .iri("urn:a"))
    #expect(again == graph)
    #expect(store.existingGraph(named: .iri("urn:a")) == graph)
    #expect(store.existingGraph(named: .iri("urn:b")) == nil)
    #expect(store.name(of: graph) == .iri("urn:a"))
    #expect(store.name(of: .unnamed) == nil)
  }

  @Test("a copy does not change with the original")
  func valueSemantics() {
    var store = TripleStore()
    let id = store.id(for: .iri("urn:a"))
    store.insert(Triple(id, id, id))
    var copy = store
    copy.remove(graph: .unnamed)
    _ = copy.id(for: .iri("urn:b"))
    #expect(store.count == 1)
    #expect(store.dictionary.count == 1)
    #expect(copy.isEmpty)
  }

  @Test("pairs stay valid while the store changes")
  func lentPairs() {
    var store = TripleStore()
    let id = store.id(for: .iri("urn:a"))
    store.insert(Triple(id, id, id))
    let pairs = store.pairs(of: id)
    store.remove(graph: .unnamed)
    #expect(pairs.count == 1)
    #expect(store.pairs(of: id).count == 0)
  }
}
