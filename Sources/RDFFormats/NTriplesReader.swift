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
  private var scanner: ByteScanner
  private var collector: StatementCollector
  /// The last IRI that had escapes.
  private var buffer: [UInt8] = []
  /// The last text that had escapes.
  private var text: [UInt8] = []

  private init(scanner: ByteScanner, collector: StatementCollector) {
    self.scanner = scanner
    self.collector = collector
  }

  /// Reads a whole text; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - store: Where the triples go.
  ///   - graph: The named graph that states them.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public static func read(
    _ source: SourceText, into store: inout TripleStore, graph: GraphID = .unnamed
  ) throws(DiagnosticList) {
    var batch = StatementBatch()
    try read(source, into: &store.dictionary, &batch, graph: graph)
    store.insert(batch)
  }

  /// Reads a whole text into a batch; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - dictionary: Where the terms go: the dictionary of the store that the batch is for.
  ///   - batch: Where the statements go.
  ///   - graph: The named graph that states them.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text.
  package static func read(
    _ source: SourceText, into dictionary: inout TermDictionary, _ batch: inout StatementBatch,
    graph: GraphID
  ) throws(DiagnosticList) {
    var reader = NTriplesReader(
      scanner: ByteScanner(source.bytes),
      collector: StatementCollector(taking: &dictionary, &batch, graph: graph))
    var fault: SyntaxFault?
    do {
      try source.requireUTF8()
      try reader.document()
    } catch {
      fault = error
    }
    reader.collector.giveBack(to: &dictionary, &batch, keeping: fault == nil)
    if let fault { throw DiagnosticList([fault.diagnostic(in: source)]) }
  }

  private mutating func document() throws(SyntaxFault) {
    while true {
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
