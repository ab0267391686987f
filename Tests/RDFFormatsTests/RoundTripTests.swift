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

  @Test("any store comes back from Turtle and from N-Triples", arguments: 0..<40)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let store = randomStore(using: &generator)
    var fromTurtle = TripleStore()
    var fromTriples = TripleStore()
    try TurtleReader.read(
      SourceText(name: "t", bytes: TurtleWriter.bytes(of: store, prefixes: prefixes)),
      into: &fromTurtle)
    try NTriplesReader.read(
      SourceText(name: "n", bytes: NTriplesWriter.bytes(of: store)), into: &fromTriples)
    let expected = statements(of: store)
    #expect(GraphIsomorphism.areIsomorphic(statements(of: fromTurtle), expected), "seed \(seed)")
    #expect(GraphIsomorphism.areIsomorphic(statements(of: fromTriples), expected), "seed \(seed)")
  }

  private func statements(of store: TripleStore) -> Set<GraphIsomorphism.Statement> {
    let terms = store.dictionary
    return Set(
      store.triples(matching: TriplePattern()).map {
        GraphIsomorphism.Statement(
          terms.term($0.subject), terms.term($0.predicate), terms.term($0.object))
      })
  }

  private func randomStore(using generator: inout SeededGenerator) -> TripleStore {
    let texts = [
      "", "a", "é", "e\u{301}", "号/二.", ".x", "a.b", "“”", "\u{0}\u{1F}\u{7F}", "\"\\\n\r\t", "𠮷",
      "'''\"\"\"", "-", "~!$&'()*+,;=/?#@%", "true", "5", "05.0", "-7", "1e3", "%41", "_:",
      "\u{B7}·",
    ]
    let types = ["#string", "#integer", "#decimal", "#boolean", "#double"].map {
      "http://www.w3.org/2001/XMLSchema" + $0
    }
    func iri(_ text: String) -> Term {
      .iri(
        "urn:sanjiang:task:"
          + text.unicodeScalars.filter { isAllowedInIRI($0) }.map(String.init)
          .joined())
    }
    var store = TripleStore()
    for _ in 0..<30 {
      let pick = { (generator: inout SeededGenerator) in
        texts.randomElement(using: &generator) ?? ""
      }
      let subject: Term =
        Int.random(in: 0..<4, using: &generator) == 0 ? .blank("n1") : iri(pick(&generator))
      let object: Term =
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: iri(pick(&generator))
        case 1: .literal(Literal(pick(&generator), language: "zh-hans"))
        case 2:
          .literal(
            Literal(pick(&generator), datatype: types.randomElement(using: &generator) ?? ""))
        default: .blank("n2")
        }
      let ids = [subject, iri(pick(&generator)), object].map { store.id(for: $0) }
      store.insert(Triple(ids[0], ids[1], ids[2]))
    }
    return store
  }

  private func isAllowedInIRI(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
  }
}
