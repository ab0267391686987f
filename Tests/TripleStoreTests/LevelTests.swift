import TestSupport
import Testing

@testable import TripleStore

@Suite("Levels of a store")
struct LevelTests {
  @Test(
    "do what a set of quads does, whenever some are frozen or merged",
    arguments: SeededGenerator.seeds(6))
  func randomOperations(seed: UInt64) {
    var pair = StorePair(seed: seed, terms: seed % 2 == 0 ? 6 : 25)
    for _ in 0..<40 {
      pair.randomLevelStep()
      pair.compare()
    }
  }

  @Test("keep their promises when they are large", arguments: SeededGenerator.seeds(2))
  func large(seed: UInt64) {
    // So many triples that the levels have indexes.
    var pair = StorePair(seed: seed, terms: 300)
    for _ in 0..<250 { pair.insertBatch() }
    pair.store.freeze()
    for _ in 0..<100 { pair.changeOne() }
    for _ in 0..<150 { pair.insertBatch() }
    pair.store.freeze()
    pair.store.remove(graph: pair.graphs[1])
    pair.reference.remove(graph: pair.graphs[1])
    pair.compare()
    #expect(pair.store.levels.count == 3 && pair.store.removedCount > 2048)
    for _ in 0..<20 { pair.compareMatches() }
    pair.store.mergeLevels(from: 1)
    pair.compare()
    pair.store.settle()
    pair.compare()
    #expect(pair.store.levels.count == 1 && pair.store.removedCount == 0)
  }

  @Test(
    "that are frozen stay as they are, and are put together again",
    arguments: SeededGenerator.seeds(6))
  func putTogether(seed: UInt64) {
    var pair = StorePair(seed: seed, terms: 20)
    var kept: [StoreLevel] = []
    var parts: [TermPart] = []
    for _ in 0..<5 {
      for _ in 0..<6 { pair.randomStep(settling: false) }
      _ = pair.store.id(for: .iri("urn:new:\(pair.store.dictionary.count)"))
      let extent = pair.store.frozenExtent
      pair.store.settleRecent()
      #expect(pair.store.levels.count <= pair.store.frozenCount + 1)
      if pair.store.hasRecentChanges { kept.append(pair.store.levels[pair.store.frozenCount]) }
      pair.store.freeze()
      #expect(pair.store.frozenExtent.terms > extent.terms)
      parts = pair.store.dictionary.parts
      #expect(Int(parts[parts.count - 1].base) == extent.terms)
      #expect(pair.store.levels.count == kept.count)
      let dictionary = TermDictionary(
        parts: parts, seed: pair.store.dictionary.seed, lastBlankNumber: 0)
      pair.store = TripleStore(
        dictionary: dictionary, levels: kept, graphNames: pair.store.graphNames,
        graphSets: pair.store.graphSets)
      pair.compare()
    }
    #expect(zip(kept, pair.store.levels).allSatisfy { $0.added.spo == $1.added.spo })
    #expect(parts.count == 5)
  }

  @Test("a change that is taken back is none")
  func takenBack() {
    var pair = StorePair(seed: 5, terms: 30)
    for _ in 0..<20 { pair.insertBatch() }
    pair.store.freeze()
    let graph = pair.graphs[2]
    let triples = pair.store.triples(in: graph)
    pair.store.replace(graph: graph, with: triples)
    #expect(pair.store.hasRecentChanges)
    pair.compare()
    pair.store.settleRecent()
    #expect(!pair.store.hasRecentChanges)
    pair.compare()
    let one = triples[0]
    pair.store.remove(one, graph: graph)
    pair.store.insert(one, graph: graph)
    pair.store.settleRecent()
    #expect(!pair.store.hasRecentChanges && pair.store.removedCount == 0)
    pair.compare()
  }

  @Test("pairs of several are kept until the store changes, and copies keep theirs")
  func keptPairs() {
    var pair = StorePair(seed: 6, terms: 30)
    for _ in 0..<30 { pair.insertBatch() }
    pair.store.freeze()
    for _ in 0..<20 { pair.changeOne() }
    let predicate = pair.ids[0]
    let (before, copy) = (pair.store.pairs(of: predicate), pair.store)
    #expect(copy.pairs(of: predicate).first.address(0) == before.first.address(0))
    pair.store.remove(graph: pair.graphs[0])
    #expect(pair.store.pairs(of: predicate).count < before.count)
    #expect(copy.pairs(of: predicate).first.address(0) == before.first.address(0))
  }

  @Test("of a file are not copied by a small change")
  func smallChange() throws {
    var store = TripleStore()
    let predicate = store.id(for: .iri("urn:p"))
    var batch = StatementBatch()
    for number in 0..<200_000 {
      let id = store.id(for: .iri("urn:\(number)"))
      batch.append(Triple(id, predicate, predicate), graph: .unnamed)
    }
    store.insert(batch)
    store = try store.reopened()
    let bytes = store.memoryBytes
    let source = store.graph(named: .iri("urn:source"))
    let ids = ["urn:5", "urn:6", "urn:new"].map { store.id(for: .iri($0)) }
    store.remove(Triple(ids[0], predicate, predicate))
    store.insert(Triple(ids[1], predicate, predicate), graph: source)
    store.insert(Triple(ids[2], predicate, ids[0]), graph: source)
    store.settleUnlessLarge()
    #expect(store.memoryBytes < bytes + 10_000)
    #expect(store.count == 200_000)
    #expect(store.triples(in: source).count == 2)
    #expect(store.frozenCount == 1 && store.levels.count == 2)
  }
}

extension StorePair {
  /// A random step, or something that must change nothing that can be asked.
  mutating func randomLevelStep() {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: store.freeze()
    case 1: store.settleRecent()
    case 2:
      store.mergeLevels(from: Int.random(in: 0...store.levels.count, using: &generator))
    case 3: changeOne()
    default: randomStep(settling: false)
    }
  }

  /// Inserts or removes a statement that is likely to be there.
  mutating func changeOne() {
    guard let triple = reference.triples.randomElement(using: &generator) else { return }
    let graph = randomGraph()
    if generator.isOneIn(2) {
      let isNew = store.insert(Triple(triple), graph: graph)
      #expect(isNew == reference.insert(triple, graph: graph))
    } else {
      let wasThere = store.remove(Triple(triple), graph: graph)
      #expect(wasThere == reference.remove(triple, graph: graph))
    }
  }
}
