import TestSupport
import Testing

@testable import TripleStore

/// A store and the reference, to which the same random things happen.
struct StorePair {
  var store = TripleStore()
  var reference = ReferenceStore<TermID, GraphID>()
  var generator: SeededGenerator
  let ids: [TermID]
  let graphs: [GraphID]

  init(seed: UInt64, terms: Int) {
    generator = SeededGenerator(seed: seed)
    var store = TripleStore()
    ids = (0..<terms).map { store.id(for: .iri("urn:\($0)")) }
    graphs = [.unnamed] + (0..<3).map { store.graph(named: .iri("urn:graph:\($0)")) }
    self.store = store
  }

  mutating func randomTriple() -> Triple {
    // Few predicates, as in real data.
    let predicates = ids.prefix(4)
    return Triple(
      ids.randomElement(using: &generator) ?? ids[0],
      predicates.randomElement(using: &generator) ?? ids[0],
      ids.randomElement(using: &generator) ?? ids[0])
  }

  mutating func randomGraph() -> GraphID { graphs.randomElement(using: &generator) ?? .unnamed }

  mutating func insertOne() {
    let (triple, graph) = (randomTriple(), randomGraph())
    let isNew = store.insert(triple, graph: graph)
    let isExpected = reference.insert(triple.terms, graph: graph)
    #expect(isNew == isExpected)
  }

  mutating func randomStep(settling: Bool = true) {
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<5: insertOne()
    case 5..<7: insertMany(replacing: false)
    case 7: insertMany(replacing: true)
    case 8: generator.isOneIn(2) ? removeOne() : insertBatch()
    default:
      if generator.isOneIn(3), settling { store.settle() }
      let graph = randomGraph()
      store.remove(graph: graph)
      reference.remove(graph: graph)
    }
  }

  private mutating func insertMany(replacing: Bool) {
    let graph = randomGraph()
    let triples = (0..<Int.random(in: 0...40, using: &generator)).map { _ in randomTriple() }
    if replacing {
      store.replace(graph: graph, with: triples)
      reference.remove(graph: graph)
    } else {
      store.insert(contentsOf: triples, graph: graph)
    }
    for triple in triples { _ = reference.insert(triple.terms, graph: graph) }
  }

  /// One batch of what several graphs state, some of it the same.
  mutating func insertBatch() {
    var batch = StatementBatch()
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      let (triple, graph) = (randomTriple(), randomGraph())
      batch.append(triple, graph: graph)
      _ = reference.insert(triple.terms, graph: graph)
    }
    store.insert(batch)
  }

  private mutating func removeOne() {
    let (triple, graph) = (randomTriple(), randomGraph())
    let wasThere = store.remove(triple, graph: graph)
    let isExpected = reference.remove(triple.terms, graph: graph)
    #expect(wasThere == isExpected)
  }

  /// Compares everything that can be asked.
  mutating func compare() {
    #expect(store.brokenInvariants() == [])
    #expect(store.count == reference.triples.count)
    #expect(Set(store.graphs) == Set(reference.quads.map(\.graph)))
    for graph in graphs {
      #expect(store.triples(in: graph).map(\.terms) == sorted(reference.triples(in: graph)))
    }
    compareMatches()
    comparePairs()
  }

  /// Compares what patterns find.
  mutating func compareMatches() {
    let triple = reference.triples.randomElement(using: &generator) ?? randomTriple().terms
    #expect(Set(store.graphs(stating: Triple(triple))) == reference.graphs(stating: triple))
    for mask in 0..<8 {
      let pattern = triple.enumerated().map { mask >> $0.offset & 1 == 1 ? $0.element : nil }
      let asked = TriplePattern(subject: pattern[0], predicate: pattern[1], object: pattern[2])
      let expected = sorted(reference.triples(matching: pattern))
      #expect(store.triples(matching: asked).map(\.terms) == expected)
      #expect(store.count(matching: asked) == expected.count)
      #expect(store.firstTriple(matching: asked)?.terms == expected.first)
    }
  }

  private func comparePairs() {
    #expect(Set(store.predicates) == Set(reference.triples.map { $0[1] }))
    for predicate in ids.prefix(5) {
      let triples = reference.triples(matching: [nil, predicate, nil])
      for order in PairOrder.allCases {
        let ends = order == .subjectObject ? [0, 2] : [2, 0]
        let expected = triples.map { [$0[ends[0]].rawValue, $0[ends[1]].rawValue] }
        let pairs = store.pairs(of: predicate, order: order)
        #expect(
          zip(pairs.first, pairs.second).map { [$0, $1] }
            == expected.sorted { $0.lexicographicallyPrecedes($1) })
      }
      let statistics = store.statistics(of: predicate)
      #expect(statistics.triples == triples.count)
      #expect(statistics.distinctSubjects == Set(triples.map { $0[0] }).count)
      #expect(statistics.distinctObjects == Set(triples.map { $0[2] }).count)
    }
  }

  private func sorted(_ triples: Set<[TermID]>) -> [[TermID]] {
    triples.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension Triple {
  init(_ terms: [TermID]) { self.init(terms[0], terms[1], terms[2]) }
  var terms: [TermID] { [subject, predicate, object] }
}
