import DocumentExtraction
import TestSupport
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("Chains between two things of the bundled graph")
struct BundledChainTests {
  private static let bundled = Result { try PolicyGraph.bundled() }

  private func node(_ name: String) throws -> Term {
    guard case .one(let term) = try Self.bundled.get().names.resolve(name) else {
      throw UnknownName(name: name)
    }
    return term
  }

  private struct UnknownName: Error { let name: String }

  private func chains(_ from: String, _ to: String, most: Int = 5) throws -> [Chain] {
    try Self.bundled.get().chains(from: node(from), to: node(to), most: most).chains
  }

  @Test("two units are connected by an item that both are named in, with its lines")
  func shared() throws {
    let chains = try chains("省科技厅", "省财政厅")
    #expect(chains.count == 5)
    for chain in chains {
      #expect(chain.steps.count == 2)
      for step in chain.steps { #expect(!step.links[0].passages.isEmpty) }
    }
  }

  @Test("sections are passed through: a task is one step from its document")
  func sections() throws {
    let chain = try #require(
      try chains("青政办〔2021〕29号 二/39", "青政办〔2021〕29号", most: 1).first)
    #expect(chain.steps.count == 1)
    #expect(chain.steps[0].links.map(\.joint) == [nil])
  }

  @Test("a section that is asked for is an end all the same")
  func sectionAsEnd() throws {
    let section = Term.iri(NodeKind.section.iri("青政办〔2021〕29号/二"))
    let graph = try Self.bundled.get()
    let task = try node("青政办〔2021〕29号 二/39")
    #expect(try graph.chains(from: task, to: section, most: 1).chains[0].steps.count == 1)
    let document = try node("青政办〔2021〕29号")
    #expect(try graph.chains(from: section, to: document, most: 1).chains[0].steps.count == 1)
  }

  @Test("a citation is a step and no thing")
  func citation() throws {
    let chain = try #require(try chains("青政办〔2025〕8号", "国办发〔2025〕8号").first)
    #expect(chain.steps.count == 1)
    #expect(chain.steps[0].links.map(\.relation) == [.iri(Vocabulary.iri("Citation"))])
    #expect(chain.steps[0].links[0].joint != nil)
    #expect(!chain.steps[0].links[0].passages.isEmpty)
  }

  @Test("an appointment connects a person, a unit and the notice")
  func appointment() throws {
    #expect(try chains("王瑛", "省审计厅", most: 1)[0].steps.count == 1)
    #expect(try chains("王瑛", "青政人〔2025〕7号", most: 1)[0].steps.count == 1)
  }

  @Test("what a registry states has no lines")
  func registry() throws {
    let chain = try #require(try chains("省自然资源厅", "省国土资源厅", most: 1).first)
    #expect(chain.steps[0].links.map(\.relation) == [.iri(Vocabulary.iri("succeeds"))])
    #expect(chain.steps[0].links[0].passages == [])
  }

  @Test("are as long from either end", arguments: SeededGenerator.seeds(12))
  func symmetry(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let graph = try Self.bundled.get()
    let type = try #require(graph.store.dictionary.id(of: .iri(Vocabulary.type)))
    let kinds = [NodeClass.unit, .official, .region, .task, .indicator, .document, .event]
    func thing() throws -> Term {
      let kind = kinds.randomElement(using: &generator) ?? .unit
      let id = try #require(graph.store.dictionary.id(of: .iri(kind.iri)))
      let pattern = TriplePattern(predicate: type, object: id)
      let nodes = graph.store.triples(matching: pattern).map(\.subject)
      return graph.store.dictionary.term(try #require(nodes.randomElement(using: &generator)))
    }
    let (one, other) = (try thing(), try thing())
    let there = try graph.chains(from: one, to: other)
    let back = try graph.chains(from: other, to: one)
    #expect(there.chains.map(\.steps.count) == back.chains.map(\.steps.count))
    let ends = there.chains.map { ($0.steps.first?.from, $0.steps.last?.to) }
    #expect(ends.allSatisfy { $0 == one && $1 == other })
    let links = there.chains.flatMap(\.steps).map(\.links.count)
    #expect(links.allSatisfy { $0 > 0 })
  }
}
