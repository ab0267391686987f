import Diagnostics
import TripleStore

/// Reads N-Triples, and N-Quads, which are the same but for the graph that a line may name.
///
/// ```swift
/// try NTriplesReader.read(SourceText(name: "a.nt", text: "<a:b> <a:c> \"d\" ."), into: &store)
/// ```
///
/// Sources: RDF 1.1 N-Triples and N-Quads, W3C Recommendations 25 February 2014; RDF 1.2 N-Triples
/// and N-Quads, W3C Working Drafts, for triples as terms, directions and versions.
public struct NTriplesReader {
  var scanner: ByteScanner
  var collector: StatementCollector
  /// The last IRI that had escapes.
  private var buffer: [UInt8] = []
  /// The last text that had escapes.
  private var text: [UInt8] = []
  /// Whether a line may name a graph.
  let hasGraphs: Bool
  /// How many triples the one that is read stands in.
  private var depth = 0

  private init(scanner: ByteScanner, collector: StatementCollector, hasGraphs: Bool) {
    self.scanner = scanner
    self.collector = collector
    self.hasGraphs = hasGraphs
  }

  /// Reads one block of a text.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - graph: The named graph that states its triples; nil where lines may name graphs. The graph
  ///     of a statement is then the number of the term that names it.
  /// - Returns: What was read up to the end, or up to what is wrong.
  /// - Complexity: O(*n*) in the length of the block.
  static func read(_ block: LineBlocks.Block, graph: GraphID?) -> BlockContent {
    var reader = NTriplesReader(
      scanner: block.offset == 0 ? ByteScanner(block.bytes) : ByteScanner(block.bytes, at: 0),
      collector: StatementCollector(blockStatedBy: graph ?? .unnamed), hasGraphs: graph == nil)
    var fault: SyntaxFault?
    do {
      try SourceText(name: "", bytes: block.bytes).requireUTF8()
      try reader.document()
    } catch {
      fault = error.moved(by: block.offset)
    }
    return BlockContent(
      dictionary: reader.collector.dictionary, batch: reader.collector.batch, fault: fault)
  }

  private mutating func document() throws(SyntaxFault) {
    while true {
      plainLines()
      scanner.skipSpace()
      if scanner.isAtEnd { return }
      try statement()
    }
  }

  private mutating func statement() throws(SyntaxFault) {
    if scanner.byte == 0x56 {
      try version()
    } else {
      try triple()
    }
    scanner.skipBlanks()
    if scanner.byte == 0x23 { scanner.skipComment() }
    guard scanner.isAtEnd || scanner.byte == 0x0A || scanner.byte == 0x0D else {
      throw scanner.expected("the end of the line")
    }
  }

  private mutating func version() throws(SyntaxFault) {
    guard scanner.skip("VERSION") else { throw scanner.expected(Self.subject) }
    scanner.skipBlanks()
    try scanner.versionSpecifier()
  }

  private static let subject = "a subject: an IRI or a blank node"

  private mutating func triple() throws(SyntaxFault) {
    let triple = try parts()
    scanner.skipBlanks()
    if hasGraphs {
      let name = scanner.byte == 0x2E ? nil : try resource("`.` or a graph: an IRI or a blank node")
      collector.graph = GraphID(rawValue: name?.rawValue ?? 0)
      scanner.skipBlanks()
    }
    guard scanner.skip(0x2E) else {
      throw scanner.expected("`.`", help: "end the statement with a dot")
    }
    collector.add(triple)
  }

  /// Reads subject, predicate and object.
  private mutating func parts() throws(SyntaxFault) -> Triple {
    let subject = try resource(Self.subject)
    scanner.skipBlanks()
    guard scanner.byte == 0x3C, scanner.byte(at: 1) != 0x3C else {
      throw scanner.expected("a predicate: an IRI")
    }
    let predicate = try iri()
    scanner.skipBlanks()
    return Triple(subject, predicate, try object())
  }

  private mutating func resource(_ what: String) throws(SyntaxFault) -> TermID {
    switch scanner.byte {
    case 0x3C where scanner.byte(at: 1) == 0x3C:
      throw scanner.expected(what, help: "a triple stands as an object only: `<<( … )>>`")
    case 0x3C: return try iri()
    case 0x5F where scanner.byte(at: 1) == 0x3A:
      let label = try scanner.blankNodeLabel()
      return collector.blank(labelled: scanner.bytes, label)
    default: throw scanner.expected(what)
    }
  }

  private mutating func object() throws(SyntaxFault) -> TermID {
    if scanner.byte == 0x22 { return try literal() }
    if scanner.byte(at: 1) == 0x3C, scanner.has("<<(") { return try tripleTerm() }
    return try resource("an object: an IRI, a blank node, a literal or `<<(`")
  }

  private mutating func tripleTerm() throws(SyntaxFault) -> TermID {
    try scanner.checkTripleDepth(depth)
    depth += 1
    defer { depth -= 1 }
    scanner.position += 3
    scanner.skipBlanks()
    let triple = try parts()
    scanner.skipBlanks()
    guard scanner.skip(")>>") else { throw scanner.expected("`)>>`") }
    return collector.triple(triple)
  }

  private mutating func iri() throws(SyntaxFault) -> TermID {
    if let plain = scanner.plainIRI(), IRIReference.isAbsolute(scanner.bytes[plain]) {
      scanner.position = plain.upperBound + 1
      return collector.iri(scanner.bytes, plain)
    }
    let start = scanner.position
    try scanner.iriReference(into: &buffer)
    guard IRIReference.isAbsolute(buffer) else {
      throw SyntaxFault(
        "the IRI is relative", at: SourceRange(start, scanner.position), label: "has no scheme",
        help: "N-Triples takes whole IRIs only, such as `<http://example/a>`")
    }
    return collector.iri(buffer)
  }

  private mutating func literal() throws(SyntaxFault) -> TermID {
    if let plain = scanner.plainText() {
      scanner.position = plain.upperBound + 1
      let annotation = try annotation()
      return collector.literal(in: scanner.bytes, plain, annotation)
    }
    try scanner.quotedText(into: &text, isLong: false)
    let annotation = try annotation()
    return collector.literal(text, annotation, in: scanner.bytes)
  }

  private mutating func annotation() throws(SyntaxFault) -> StatementCollector.Annotation {
    scanner.skipBlanks()
    if scanner.byte == 0x40 { return .language(try scanner.languageTag()) }
    guard scanner.skip("^^") else { return .none }
    scanner.skipBlanks()
    guard scanner.byte == 0x3C else { throw scanner.expected("the datatype's IRI") }
    let start = scanner.position
    let datatype = try iri()
    if collector.isLanguageDatatype(datatype) { throw scanner.languageExpected(from: start) }
    return .datatype(datatype)
  }
}
