import Diagnostics
import Testing
import TextFormats
import TripleStore

@testable import RDFFormats

@Suite("Writing JSON-LD")
struct JSONLDWriterTests {
  private func store(_ turtle: String, graph: String? = nil) throws -> TripleStore {
    var store = TripleStore()
    try add(turtle, to: &store, graph: graph)
    return store
  }

  private func add(_ turtle: String, to store: inout TripleStore, graph: String?) throws {
    let id = graph.map { store.graph(named: .iri($0)) } ?? .unnamed
    let text = "@prefix : <http://x/> .\n" + turtle
    try TurtleReader.read(SourceText(name: "t.ttl", text: text), into: &store, graph: id)
  }

  private func insert(_ s: Term, _ p: Term, _ o: Term, into store: inout TripleStore) {
    store.insert(Triple(store.id(for: s), store.id(for: p), store.id(for: o)))
  }

  private func written(
    _ store: TripleStore, _ prefixes: [(name: String, iri: String)] = [("x", "http://x/")]
  ) throws -> String {
    String(decoding: try JSONLDWriter.bytes(of: store, prefixes: prefixes), as: UTF8.self)
  }

  @Test("subjects, types, values of every kind, in an order of their own")
  func values() throws {
    let store = try store(
      """
      :b a :C, :D ; :p "text", 5, 5.50, true, "x"@zh, "007"^^<http://www.w3.org/2001/XMLSchema#integer>,
        "d"^^:t, :a .
      :a :q "水\\n\\"x\\"" .
      """)
    #expect(
      try written(store) == #"""
        {
          "@context": {
            "x": "http://x/"
          },
          "@graph": [
            {
              "@id": "x:a",
              "x:q": "水\n\"x\""
            },
            {
              "@id": "x:b",
              "@type": [
                "x:C",
                "x:D"
              ],
              "x:p": [
                {
                  "@id": "x:a"
                },
                "text",
                {
                  "@value": "007",
                  "@type": "http://www.w3.org/2001/XMLSchema#integer"
                },
                5,
                {
                  "@value": "5.50",
                  "@type": "http://www.w3.org/2001/XMLSchema#decimal"
                },
                {
                  "@value": "d",
                  "@type": "x:t"
                },
                true,
                {
                  "@value": "x",
                  "@language": "zh"
                }
              ]
            }
          ]
        }

        """#)
  }

  /// The values of `@graph`, as JSON.
  private func subjects(_ store: TripleStore) throws -> String {
    let text = try JSONLDWriter.bytes(of: store, prefixes: [("x", "http://x/")])
    var writer = JSONWriter(.compact)
    writer.value(try #require(JSONReader.read(text)["@graph"]))
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "lists are lists where they are well formed, nodes where anything else is said of them",
    arguments: [
      (":a :p (1 2) .", #"[{"@id":"x:a","x:p":{"@list":[1,2]}}]"#),
      (
        ":a :p ((1) :b) ; :q () .",
        #"[{"@id":"x:a","x:p":{"@list":[{"@list":[1]},{"@id":"x:b"}]},"#
          + #""x:q":{"@id":"http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"}}]"#
      ),
    ])
  func lists(_ turtle: String, _ expected: String) throws {
    #expect(try subjects(store(turtle)) == expected)
  }

  @Test(
    "what looks like a list and is none stays as it is",
    arguments: [
      ":a :p _:l . :b :p _:l . _:l rdf:first 1 ; rdf:rest () .",
      ":a :p _:l . _:l rdf:first 1 ; rdf:rest () ; a rdf:List .",
      ":a :p _:l . _:l rdf:first 1, 2 ; rdf:rest () .",
      ":a :p _:l . _:l rdf:first 1 ; rdf:rest _:l .",
      ":a :p _:l . _:l rdf:first 1 ; rdf:rest :b .",
      "_:l rdf:first 1 ; rdf:rest () .", ":a :p :l . :l rdf:first 1 ; rdf:rest () .",
      "_:l rdf:first _:l ; rdf:rest () .",
    ])
  func noLists(_ turtle: String) throws {
    let rdf = "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    #expect(!(try written(store(rdf + turtle)).contains("@list")))
  }

  @Test("lists in lists are written to a depth that no reader minds")
  func deepLists() throws {
    let (open, close) = (String(repeating: "(", count: 200), String(repeating: ")", count: 200))
    let text = try written(store(":a :p \(open)1\(close) ."))
    #expect(text.matches(of: #/@list/#).count == 32)
    #expect(text.contains("22-rdf-syntax-ns#first"))
  }

  @Test("graphs with names stand beside the subjects, blank nodes of several are no lists")
  func graphs() throws {
    var store = try store(":a :p 1 .")
    try add(":a :p 1 ; :q (2) .", to: &store, graph: "http://x/g")
    #expect(
      try subjects(store) == #"[{"@id":"x:a","x:p":1},{"@id":"x:g","@graph":"#
        + #"[{"@id":"x:a","x:p":1,"x:q":{"@list":[2]}}]}]"#)
  }

  @Test("a prefix is used only where it is read back as the same IRI")
  func prefixes() throws {
    var store = TripleStore()
    for (subject, object) in [
      ("doc:1", "http://x/a"), ("http://x///y", "http://x/"), ("urn:n:a", "urn:n:b:c"),
    ] {
      insert(.iri(subject), .iri("http://x/p"), .iri(object), into: &store)
    }
    let text = try written(
      store, [("doc", "http://x/"), ("x", "http://x/"), ("n", "urn:n"), ("c", "urn:n:")])
    #expect(!text.contains(#""doc": "#))
    #expect(text.contains(#""@id": "doc:1""#))
    #expect(text.contains(#""@id": "http://x///y""#))
    #expect(text.contains(#""@id": "x:""#))
    #expect(text.contains(#""@id": "c:b:c""#))
    #expect(text.contains("\"n\": {\n      \"@id\": \"urn:n\",\n      \"@prefix\": true\n    }"))
  }

  @Test("directions are told, triple terms are refused")
  func newTerms() throws {
    var store = TripleStore()
    let text = Literal("שלום", language: "he--rtl")
    insert(.iri("http://x/a"), .iri("http://x/p"), .literal(text), into: &store)
    #expect(
      try subjects(store)
        == #"[{"@id":"x:a","x:p":{"@value":"שלום","@language":"he","@direction":"rtl"}}]"#)
    let term = Term.triple(TripleTerm(.iri("http://x/a"), .iri("http://x/p"), .iri("http://x/b")))
    insert(.iri("http://x/a"), .iri("http://x/r"), term, into: &store)
    #expect(throws: UnwritableTerm.self) { try written(store) }
  }
}
