import DatalogEngine
import Diagnostics
import TestSupport
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("Chains between two things of any graph")
struct ChainSearchTests {
  /// A graph of things by number, and the same as sets of neighbours.
  private struct RandomGraph {
    var store = TripleStore()
    var neighbours: [Int: Set<Int>] = [:]

    init(things: Int, relations: Int, _ generator: inout SeededGenerator) {
      for _ in 0..<relations {
        let from = Int.random(in: 0..<things, using: &generator)
        let to = Int.random(in: 0..<things, using: &generator)
        let property = Term.iri("p:\(Int.random(in: 0..<3, using: &generator))")
        store.insert(
          Triple(
            store.id(for: Self.thing(from)), store.id(for: property), store.id(for: Self.thing(to)))
        )
        if from != to {
          neighbours[from, default: []].insert(to)
          neighbours[to, default: []].insert(from)
        }
      }
    }

    static func thing(_ number: Int) -> Term { .iri("n:\(number)") }

    /// All chains of so many steps without a thing twice and without a shortcut.
    func chains(from start: Int, to end: Int, steps: Int) -> [[Int]] {
      var chains = [[start]]
      for _ in 0..<steps {
        chains = chains.flatMap { chain in
          (neighbours[chain[chain.count - 1]] ?? []).filter { next in
            !chain.contains(next) && !chain.dropLast().contains { isRelated($0, next) }
          }.map { chain + [$0] }
        }
      }
      return chains.filter { $0.last == end }
    }

    private func isRelated(_ one: Int, _ other: Int) -> Bool {
      neighbours[one]?.contains(other) ?? false
    }

    /// How many triples the things in between have.
    func cost(_ chain: [Int]) -> Int {
      chain.dropFirst().dropLast().reduce(0) { sum, number in
        guard let id = store.dictionary.id(of: Self.thing(number)) else { return sum }
        return sum + store.count(matching: TriplePattern(subject: id))
          + store.count(matching: TriplePattern(object: id))
      }
    }
  }

  @Test("are those that trying everything finds", arguments: SeededGenerator.seeds(60))
  func naive(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let things = Int.random(in: 4...24, using: &generator)
    let graph = RandomGraph(
      things: things, relations: Int.random(in: 3...(2 * things), using: &generator), &generator)
    let most = Int.random(in: 1...6, using: &generator)
    let found = try PolicyGraph(data: graph.store).chains(
      from: RandomGraph.thing(0), to: RandomGraph.thing(1), most: most, depth: 7)
    let least = (1...7).first { !graph.chains(from: 0, to: 1, steps: $0).isEmpty }
    guard let least else {
      #expect(found.chains.isEmpty)
      return
    }
    let short = graph.chains(from: 0, to: 1, steps: least)
    let long = least < 7 ? graph.chains(from: 0, to: 1, steps: least + 1) : []
    let costs = short.map(graph.cost).sorted() + long.map(graph.cost).sorted()
    let nodes = found.chains.map { chain in
      chain.steps.map(\.from) + [chain.steps[chain.steps.count - 1].to]
    }
    let all = Set((short + long).map { $0.map(RandomGraph.thing) })
    #expect(nodes.allSatisfy(all.contains))
    #expect(Set(nodes).count == nodes.count)
    #expect(nodes.prefix(short.count).allSatisfy { $0.count == least + 1 })
    #expect(nodes.count == min(most, costs.count))
    let numbers = (0..<things).map { ($0, RandomGraph.thing($0)) }
    let back = Dictionary(uniqueKeysWithValues: numbers.map { ($0.1, $0.0) })
    #expect(
      nodes.map { graph.cost($0.compactMap { back[$0] }) } == Array(costs.prefix(nodes.count)))
  }

  @Test("are the same from the other end, turned round", arguments: SeededGenerator.seeds(60))
  func turned(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let things = Int.random(in: 4...24, using: &generator)
    let relations = Int.random(in: things...(4 * things), using: &generator)
    let graph = PolicyGraph(
      data: RandomGraph(things: things, relations: relations, &generator).store)
    let ends = (RandomGraph.thing(0), RandomGraph.thing(1))
    let there = try graph.chains(from: ends.0, to: ends.1).chains
    let back = try graph.chains(from: ends.1, to: ends.0).chains
    #expect(
      there.map { $0.steps.map(\.from) + [ends.1] }
        == back.map { Array(($0.steps.map(\.from) + [ends.0]).reversed()) })
  }

  @Test("tell all relations of a step, whichever way they go")
  func relations() throws {
    var store = TripleStore()
    func state(_ from: String, _ property: String, _ to: String) {
      store.insert(
        Triple(store.id(for: .iri(from)), store.id(for: .iri(property)), store.id(for: .iri(to))))
    }
    state("n:a", "p:knows", "n:b")
    state("n:b", "p:likes", "n:a")
    state("n:b", "p:knows", "n:b")
    let chain = try PolicyGraph(data: store).chains(from: .iri("n:a"), to: .iri("n:b")).chains
    #expect(chain.count == 1)
    #expect(chain[0].steps[0].links.map(\.relation) == [.iri("p:knows"), .iri("p:likes")])
    #expect(chain[0].steps[0].links.map(\.subject) == [.iri("n:a"), .iri("n:b")])
  }

  @Test("types and texts connect nothing")
  func hubs() throws {
    var store = TripleStore()
    let type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    for thing in ["n:a", "n:b"] {
      let (subject, kind) = (store.id(for: .iri(thing)), store.id(for: .iri(type)))
      store.insert(Triple(subject, kind, store.id(for: .iri("n:C"))))
      let (label, text) = (store.id(for: .iri("p:label")), store.id(for: .literal(Literal("x"))))
      store.insert(Triple(subject, label, text))
    }
    let found = try PolicyGraph(data: store).chains(from: .iri("n:a"), to: .iri("n:b"))
    #expect(found.chains.isEmpty)
    #expect(found.searchedSteps == nil)
  }

  @Test("are searched for no further than asked")
  func depth() throws {
    var store = TripleStore()
    for number in 0..<9 {
      store.insert(
        Triple(
          store.id(for: .iri("n:\(number)")), store.id(for: .iri("p:next")),
          store.id(for: .iri("n:\(number + 1)"))))
    }
    let graph = PolicyGraph(data: store)
    let near = try graph.chains(from: .iri("n:0"), to: .iri("n:9"), depth: 8)
    #expect(near.chains.isEmpty)
    #expect(near.searchedSteps == 8)
    let far = try graph.chains(from: .iri("n:0"), to: .iri("n:9"), depth: 9)
    #expect(far.chains.map(\.steps.count) == [9])
  }

  @Test("of which there are too many to hold are given up, not held")
  func memory() throws {
    // Three layers of things, each related to all of the next.
    var store = TripleStore()
    func relate(_ from: String, _ to: String) {
      let property = store.id(for: .iri("p:next"))
      store.insert(Triple(store.id(for: .iri(from)), property, store.id(for: .iri(to))))
    }
    for layer in 0..<3 {
      for one in 0..<80 {
        if layer == 0 { relate("n:start", "n:0/\(one)") }
        if layer == 2 { relate("n:2/\(one)", "n:end") }
        for other in 0..<80 where layer < 2 {
          relate("n:\(layer)/\(one)", "n:\(layer + 1)/\(other)")
        }
      }
    }
    let graph = PolicyGraph(data: store)
    let found = try graph.chains(from: .iri("n:start"), to: .iri("n:end"), most: 1000)
    #expect(found.chains.count == 1000)
    let codes = #expect(throws: DiagnosticList.self) {
      try graph.chains(
        from: .iri("n:start"), to: .iri("n:end"), most: 1000,
        limits: EvaluationLimits(memory: 1_000_000))
    }?.diagnostics.map(\.code)
    #expect(codes == ["limit-exceeded"])
  }

  @Test("a limit stops the search")
  func limits() throws {
    var store = TripleStore()
    for number in 1...6000 {
      store.insert(
        Triple(
          store.id(for: .iri("n:0")), store.id(for: .iri("p:next")),
          store.id(for: .iri("n:\(number)"))))
    }
    let graph = PolicyGraph(data: store)
    let codes = #expect(throws: DiagnosticList.self) {
      try graph.chains(
        from: .iri("n:0"), to: .iri("p:next"),
        limits: EvaluationLimits(isCancelled: { true }))
    }?.diagnostics.map(\.code)
    #expect(codes == ["cancelled"])
  }
}
