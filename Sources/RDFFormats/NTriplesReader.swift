import Diagnostics
import TripleStore

/// Reads N-Triples.
///
/// ```swift
/// try NTriplesReader.read(SourceText(name: "a.nt", text: "<a:b> <a:c> \"d\" ."), into: &store)
/// ```
///
/// Source: RDF 1.1 N-Triples, W3C Recommendation 25 February 2014.
public struct NTriplesReader {
  var scanner: ByteScanner
  var collector: StatementCollector
  /// The last IRI that had escapes.
  private var buffer: [UInt8] = []
  /// The last text that had escapes.
  private var text: [UInt8] = []

  private init(scanner: ByteScanner, collector: StatementCollector) {
    self.scanner = scanner
    self.collector = collector
  }

  /// Reads one block of a text.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - graph: The named graph that states its triples.
  /// - Returns: What was read up to the end, or up to what is wrong.
  /// - Complexity: O(*n*) in the length of the block.
  static func read(_ block: LineBlocks.Block, graph: GraphID) -> BlockContent {
    var reader = NTriplesReader(
      scanner: block.offset == 0 ? ByteScanner(block.bytes) : ByteScanner(block.bytes, at: 0),
      collector: StatementCollector(blockStatedBy: graph))
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
    let subject = try resource(orLiteral: false, "a subject: an IRI or a blank node")
    scanner.skipBlanks()
    guard scanner.byte == 0x3C else { throw scanner.expected("a predicate: an IRI") }
    let predicate = try iri()
    scanner.skipBlanks()
    let object = try resource(orLiteral: true, "an object: an IRI, a blank node or a literal")
    scanner.skipBlanks()
    guard scanner.skip(0x2E) else {
      throw scanner.expected("`.`", help: "end the statement with a dot")
    }
    collector.add(Triple(subject, predicate, object))
    scanner.skipBlanks()
    if scanner.byte == 0x23 { scanner.skipComment() }
    guard scanner.isAtEnd || scanner.byte == 0x0A || scanner.byte == 0x0D else {
      throw scanner.expected("the end of the line")
    }
  }

  private mutating func resource(orLiteral: Bool, _ what: String) throws(SyntaxFault) -> TermID {
    switch scanner.byte {
    case 0x3C: return try iri()
    case 0x5F where scanner.byte(at: 1) == 0x3A:
      let label = try scanner.blankNodeLabel()
      return collector.blank(labelled: scanner.bytes, label)
    case 0x22 where orLiteral: return try literal()
    default: throw scanner.expected(what)
    }
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
    if scanner.byte == 0x40 { return .language(try scanner.languageTag()) }
    guard scanner.byte == 0x5E, scanner.byte(at: 1) == 0x5E else { return .none }
    scanner.position += 2
    guard scanner.byte == 0x3C else { throw scanner.expected("the datatype's IRI") }
    return .datatype(try iri())
  }
}
