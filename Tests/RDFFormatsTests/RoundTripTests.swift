import Diagnostics
import RDFFormats
import TestSupport
import Testing
import TripleStore

@Suite("Writing and reading again")
struct RoundTripTests {
  private let prefixes = [
    (name: "task", iri: "urn:sanjiang:task:"), (name: "sj", iri: "urn:sanjiang:vocabulary:"),
    (name: "xsd", iri: "http://www.w3.org/2001/XMLSchema#"),
  ]

  @Test("names are as short and as readable as Turtle allows")
  func readable() {
    var writer = TurtleWriter(prefixes: prefixes)
    writer.comment("One task")
    writer.block(
      .iri("urn:sanjiang:task:青政办〔2021〕29号/二/39"),
      [
        (
          .iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
          [.iri("urn:sanjiang:vocabulary:Task")]
        ),
        (
          .iri("urn:sanjiang:vocabulary:heading"),
          [.literal(Literal("第“一”步")), .literal(Literal("step", language: "en"))]
        ),
        (
          .iri("urn:sanjiang:vocabulary:level"),
          [.literal(Literal("2", datatype: "http://www.w3.org/2001/XMLSchema#integer"))]
        ),
        (.iri("urn:sanjiang:vocabulary:partOf"), [.iri("urn:sanjiang:task:做好“五篇大文章”")]),
      ])
    let expected = """
      @prefix task: <urn:sanjiang:task:> .
      @prefix sj: <urn:sanjiang:vocabulary:> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

      # One task

      task:青政办〔2021〕29号\\/二\\/39 a sj:Task ;
        sj:heading "第“一”步", "step"@en ;
        sj:level 2 ;
        sj:partOf <urn:sanjiang:task:做好“五篇大文章”> .

      """
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test("a graph stands between braces, what no graph states before it")
  func graphs() {
    var store = TripleStore()
    let graph = store.graph(named: .iri("urn:sanjiang:task:g"))
    let ids = ["s", "p", "o"].map { store.id(for: .iri("urn:sanjiang:task:" + $0)) }
    store.insert(Triple(ids[0], ids[1], ids[2]))
    store.insert(Triple(ids[0], ids[1], ids[2]), graph: graph)
    store.insert(Triple(ids[0], ids[1], ids[0]), graph: graph)
    let text = TurtleWriter.bytes(of: store, prefixes: [prefixes[0]], hasGraphs: true)
    #expect(
      String(decoding: text, as: UTF8.self) == """
        @prefix task: <urn:sanjiang:task:> .

        task:s task:p task:o .

        task:g {
          task:s task:p task:o, task:s .
        }

        """)
    let lines = NTriplesWriter.bytes(of: store, hasGraphs: true)
    #expect(
      String(decoding: lines, as: UTF8.self).replacing("urn:sanjiang:task:", with: "") == """
        <s> <p> <o> .
        <s> <p> <o> <g> .
        <s> <p> <s> <g> .

        """)
  }

  @Test("any store comes back from every syntax", arguments: 0..<12)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = RandomDataset.store(using: &generator)
    for format in RDFFormat.allCases {
      let read = try RandomDataset.store(of: RandomDataset.bytes(of: store, as: format), format)
      let expected = RandomDataset.statements(of: store, withGraphs: format.hasGraphs)
      #expect(
        GraphIsomorphism.areIsomorphic(GraphIsomorphism.statements(of: read), expected),
        "\(format), seed \(seed)")
    }
  }
}
