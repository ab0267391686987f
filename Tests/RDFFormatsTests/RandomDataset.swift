import Diagnostics
import RDFFormats
import TestSupport
import TripleStore

/// Random statements with every kind of term, in graphs, to be written and read again.
enum RandomDataset {
  private static let texts = [
    "", "a", "é", "e\u{301}", "号/二.", ".x", "a.b", "“”", "\u{0}\u{1F}\u{7F}", "\"\\\n\r\t", "𠮷",
    "\'\'\'\"\"\"", "-", "~!$&\'()*+,;=/?#@%", "true", "5", "05.0", "-7", "1e3", "%41", "_:",
    "\u{B7}·", "\u{FFFE}\u{FFFF}\u{FFFD}", "مرحبا\u{202E}", "👩‍🌾", "<<( )>>", "{| |}",
    String(repeating: "长文", count: 5000),
  ]
  private static let types = ["string", "integer", "decimal", "boolean", "double"].map {
    "http://www.w3.org/2001/XMLSchema#" + $0
  }

  /// A store of random statements.
  static func store(using generator: inout SeededGenerator) -> TripleStore {
    var store = TripleStore()
    for _ in 0..<30 {
      let ids = [
        subject(using: &generator), iri(using: &generator), object(depth: 0, using: &generator),
      ].map { store.id(for: $0) }
      var graph = GraphID.unnamed
      if generator.isOneIn(2) {
        let name: Term =
          generator.isOneIn(5)
          ? .blank("n\(Int.random(in: 1...2, using: &generator))")
          : .iri("urn:sanjiang:graph:\(Int.random(in: 0..<3, using: &generator))")
        graph = store.graph(named: name)
      }
      store.insert(Triple(ids[0], ids[1], ids[2]), graph: graph)
    }
    return store
  }

  private static func subject(using generator: inout SeededGenerator) -> Term {
    generator.isOneIn(4) ? .blank("n1") : iri(using: &generator)
  }

  private static func object(depth: Int, using generator: inout SeededGenerator) -> Term {
    switch Int.random(in: 0..<(depth < 3 ? 7 : 5), using: &generator) {
    case 0: iri(using: &generator)
    case 1: .literal(Literal(text(using: &generator), language: "zh-hans"))
    case 2: .literal(Literal(text(using: &generator), language: "ar--rtl"))
    case 3:
      .literal(
        Literal(
          text(using: &generator), datatype: types.randomElement(using: &generator) ?? ""))
    case 4: .blank("n2")
    default:
      .triple(
        TripleTerm(
          subject(using: &generator), iri(using: &generator),
          object(depth: depth + 1, using: &generator)))
    }
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private static func iri(using generator: inout SeededGenerator) -> Term {
    let allowed = text(using: &generator).unicodeScalars.filter { scalar in
      scalar.value > 0x20 && !"\"<>\\^`{|}".unicodeScalars.contains(scalar)
    }
    return .iri("urn:sanjiang:task:" + allowed.map(String.init).joined())
  }

  /// A store in a syntax.
  static func bytes(of store: TripleStore, as format: RDFFormat) -> [UInt8] {
    let prefixes = [
      (name: "task", iri: "urn:sanjiang:task:"),
      (name: "xsd", iri: "http://www.w3.org/2001/XMLSchema#"),
    ]
    return format.isOfLines
      ? NTriplesWriter.bytes(of: store, hasGraphs: format.hasGraphs)
      : TurtleWriter.bytes(of: store, prefixes: prefixes, hasGraphs: format.hasGraphs)
  }

  /// The store of a text in a syntax.
  static func store(of bytes: [UInt8], _ format: RDFFormat) throws -> TripleStore {
    var store = TripleStore()
    try format.read(SourceText(name: "text", bytes: bytes), into: &store)
    return store
  }

  /// What a store states, without the graphs if they do not count.
  static func statements(
    of store: TripleStore, withGraphs: Bool
  ) -> Set<GraphIsomorphism.Statement> {
    let statements = GraphIsomorphism.statements(of: store)
    return withGraphs ? statements : Set(statements.map(\.withoutGraph))
  }
}
