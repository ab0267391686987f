import Diagnostics
import TripleStore

/// Reads Turtle, and TriG, which is Turtle whose statements may stand in named graphs.
///
/// ```swift
/// try TurtleReader.read(SourceText(name: "a.ttl", text: "@prefix : <a:> . :b a :c ."), into: &store)
/// ```
///
/// A recursive descent over bytes: no token is ever a `String`. Sources: RDF 1.1 Turtle and TriG,
/// W3C Recommendations 25 February 2014; RDF 1.2 Turtle and TriG, W3C Working Drafts, for triples as
/// terms, reifiers, annotations, directions and versions.
public struct TurtleReader {
  var scanner: ByteScanner
  var collector: StatementCollector
  /// The last IRI that does not stand in the text as it is.
  var buffer: [UInt8] = []
  /// The last text that had escapes.
  var text: [UInt8] = []
  var prefixes: [(name: [UInt8], namespace: [UInt8])] = []
  var base: IRIReference?
  /// The prefixed names that stand in the text so far.
  var names = NameCache()
  var depth = 0
  /// How many triples the one that is read as a term stands in.
  var tripleDepth = 0
  /// Whether statements may stand in graphs.
  let hasGraphs: Bool
  /// Whether the statements that are read stand between the braces of a graph.
  var isInGraph = false
  /// How many bytes prefixes and the base have added so far to the IRIs of the text.
  var growth = 0
  private let watch: ReadingWatch
  /// How many statements there were at the last look at the watch.
  private var looked = 0
  /// Why reading was stopped before the end.
  private var stop: Diagnostic?

  /// The statements between two looks at the watch.
  private static let stretch = 1024
  /// How deep collections and blank node property lists may be nested.
  static let maximumDepth = 1000
  /// How many bytes prefixes and the base may add for each byte of the text.
  static let greatestGrowth = 64
  /// How many bytes they may add besides.
  static let freeGrowth = 16 << 20

  /// Reads a whole text; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - store: Where the triples go.
  ///   - graph: The named graph that states them.
  ///   - base: What relative IRIs are relative to, until the text says otherwise.
  ///   - hasGraphs: Whether it is TriG, where statements may stand in graphs of their own.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public static func read(
    _ source: SourceText, into store: inout TripleStore, graph: GraphID = .unnamed,
    base: String? = nil, hasGraphs: Bool = false, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var batch = StatementBatch()
    try read(
      source, into: &store.dictionary, &batch, graph: hasGraphs ? nil : graph, base: base, watch)
    if hasGraphs { store.nameGraphs(of: &batch, unnamed: graph) }
    store.insert(batch)
    try watch.look(at: store)
  }

  /// Reads a whole text into a batch; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - dictionary: Where the terms go: the dictionary of the store that the batch is for.
  ///   - batch: Where the statements go.
  ///   - graph: The named graph that states them.
  ///   - base: What relative IRIs are relative to, until the text says otherwise.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text.
  package static func read(
    _ source: SourceText, into dictionary: inout TermDictionary, _ batch: inout StatementBatch,
    graph: GraphID, base: String? = nil, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    try read(source, into: &dictionary, &batch, graph: graph, base: base, watch)
  }

  /// What a text says, with the terms that it says it with, and the prefixes that it declares.
  struct Content {
    var dictionary = TermDictionary()
    /// The graph of each statement is the number of the term that names it.
    var batch = StatementBatch()
    var prefixes: [(name: String, iri: String)] = []
  }

  /// Reads a whole text for whoever wants to write it elsewhere.
  static func content(
    of source: SourceText, base: String?, hasGraphs: Bool
  ) throws(DiagnosticList) -> Content {
    var content = Content()
    content.prefixes = try read(
      source, into: &content.dictionary, &content.batch, graph: hasGraphs ? nil : .unnamed,
      base: base, .none)
    return content
  }

  /// Reads a whole text; where `graph` is nil, statements may stand in graphs, and the graph of each
  /// is then the number of the term that names it.
  ///
  /// - Returns: The prefixes that were declared, as they are at the end.
  @discardableResult
  private static func read(
    _ source: SourceText, into dictionary: inout TermDictionary, _ batch: inout StatementBatch,
    graph: GraphID?, base: String?, _ watch: ReadingWatch
  ) throws(DiagnosticList) -> [(name: String, iri: String)] {
    var reader = TurtleReader(
      scanner: ByteScanner(source.bytes),
      collector: StatementCollector(taking: &dictionary, &batch, graph: graph ?? .unnamed),
      hasGraphs: graph == nil, watch: watch)
    reader.base = base.map { IRIReference($0.utf8) }
    var problem: Diagnostic?
    do {
      try source.requireUTF8()
      try reader.document()
    } catch {
      problem = reader.stop ?? error.diagnostic(in: source)
    }
    let prefixes = reader.prefixes.map {
      (String(decoding: $0.name, as: UTF8.self), String(decoding: $0.namespace, as: UTF8.self))
    }
    reader.collector.giveBack(to: &dictionary, &batch, keeping: problem == nil)
    if let problem { throw DiagnosticList([problem]) }
    return prefixes
  }

  private init(
    scanner: ByteScanner, collector: StatementCollector, hasGraphs: Bool, watch: ReadingWatch
  ) {
    self.scanner = scanner
    self.collector = collector
    self.hasGraphs = hasGraphs
    self.watch = watch
  }

  /// Ends the reading where somebody wants it to end.
  private mutating func look() throws(SyntaxFault) {
    looked = collector.batch.count
    stop = watch.reason(holding: collector.dictionary, collector.batch)
    if let stop { throw SyntaxFault(stop.message, at: scanner.range) }
  }

  /// Adds a statement, and looks at the watch now and then.
  mutating func add(_ triple: Triple) throws(SyntaxFault) {
    collector.add(triple)
    if collector.batch.count - looked >= Self.stretch { try look() }
  }

  private mutating func document() throws(SyntaxFault) {
    looked = collector.batch.count
    while true {
      scanner.skipSpace()
      if scanner.isAtEnd { return try look() }
      if try directive() { continue }
      if hasGraphs, try graphWithoutSubject() { continue }
      try statement()
    }
  }

  /// Reads a statement and its dot; or the graph whose name stands in place of its subject.
  private mutating func statement() throws(SyntaxFault) {
    let subject = try subject()
    scanner.skipSpace()
    if hasGraphs, subject.mayNameGraph, scanner.byte == 0x7B {
      return try graph(named: subject.id)
    }
    try triples(of: subject)
    scanner.skipSpace()
    try dot()
  }

  private mutating func dot() throws(SyntaxFault) {
    guard scanner.skip(0x2E) else {
      throw scanner.expected("`.`, `;` or `,`", help: "end the statement with a dot")
    }
  }

  // MARK: - Triples

  /// What statements are about.
  struct Subject {
    /// The node.
    var id: TermID
    /// Whether something was said of it already, so that nothing else need be.
    var isComplete = false
    /// Whether a graph may be named so.
    var mayNameGraph = false
  }

  mutating func subject() throws(SyntaxFault) -> Subject {
    switch scanner.byte {
    case 0x28: return Subject(id: try collection())
    case 0x5B:
      let node = try blankNodePropertyList()
      return Subject(id: node.id, isComplete: !node.isEmpty, mayNameGraph: node.isEmpty)
    case 0x3C where scanner.byte(at: 1) == 0x3C:
      return Subject(id: try reifiedTriple(), isComplete: true)
    case 0x5F where scanner.byte(at: 1) == 0x3A:
      return Subject(id: try blankNode(), mayNameGraph: true)
    default:
      let what = "a subject: an IRI, a prefixed name, a blank node, `[`, `(` or `<<`"
      return Subject(id: try iri(what), mayNameGraph: true)
    }
  }

  /// Reads what is said of a subject.
  mutating func triples(of subject: Subject) throws(SyntaxFault) {
    let isEnd = scanner.byte == 0x2E || (isInGraph && scanner.byte == 0x7D)
    if !(subject.isComplete && isEnd) { try predicateObjectList(of: subject.id) }
  }

  mutating func predicateObjectList(of subject: TermID) throws(SyntaxFault) {
    while true {
      let predicate = try verb()
      try objectList(of: subject, predicate)
      guard scanner.byte == 0x3B else { return }
      while scanner.byte == 0x3B {
        scanner.position += 1
        scanner.skipSpace()
      }
      if endsList(scanner.byte) || scanner.isAtEnd { return }
    }
  }

  /// Whether nothing more is said of a subject: `.`, `]`, `|}` or the end of a graph.
  private func endsList(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x5D || byte == 0x7C || (isInGraph && byte == 0x7D)
  }

  mutating func verb() throws(SyntaxFault) -> TermID {
    if scanner.byte == 0x61, !isNameByte(scanner.scalar(at: scanner.position + 1)?.code) {
      scanner.position += 1
      return collector.iri(Self.typeIRI)
    }
    return try iri("a predicate: an IRI, a prefixed name or `a`")
  }

  private static let typeIRI = Array(RDFNames.type.utf8)

  private func isNameByte(_ code: UInt32?) -> Bool {
    guard let code else { return false }
    return CharacterClasses.isName(code) || code == 0x3A || code == 0x2E || code == 0x25
      || code == 0x5C
  }

  private mutating func objectList(of subject: TermID, _ predicate: TermID) throws(SyntaxFault) {
    while true {
      scanner.skipSpace()
      let triple = Triple(subject, predicate, try object())
      try add(triple)
      scanner.skipSpace()
      if scanner.byte == 0x7E || scanner.byte == 0x7B { try annotations(of: triple) }
      guard scanner.skip(0x2C) else { return }
    }
  }

  mutating func object() throws(SyntaxFault) -> TermID {
    switch scanner.byte {
    case 0x28: return try collection()
    case 0x5B: return try blankNodePropertyList().id
    case 0x5F where scanner.byte(at: 1) == 0x3A: return try blankNode()
    case 0x3C where scanner.byte(at: 1) == 0x3C:
      return try scanner.byte(at: 2) == 0x28 ? tripleTerm() : reifiedTriple()
    default:
      if let literal = try literal() { return literal }
      return try iri("an object: an IRI, a prefixed name, a literal, a blank node, `[` or `(`")
    }
  }

  /// Reads a literal; nil where something else stands here.
  mutating func literal() throws(SyntaxFault) -> TermID? {
    switch scanner.byte {
    case 0x22, 0x27: return try quotedLiteral()
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return try number()
    case 0x74 where isWord("true"), 0x66 where isWord("false"): return truth()
    default: return nil
    }
  }

  private func isWord(_ word: String) -> Bool {
    guard scanner.has(word) else { return false }
    guard let next = scanner.scalar(at: scanner.position + word.utf8.count) else { return true }
    return !CharacterClasses.isName(next.code) && next.code != 0x3A
  }

  // MARK: - Nested nodes

  mutating func enter() throws(SyntaxFault) {
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw SyntaxFault(
        "nested more than \(Self.maximumDepth) deep", at: scanner.range, label: "here")
    }
  }

  private mutating func blankNodePropertyList() throws(SyntaxFault) -> (
    id: TermID, isEmpty: Bool
  ) {
    try enter()
    defer { depth -= 1 }
    let node = collector.freshBlank()
    scanner.position += 1
    scanner.skipSpace()
    if scanner.skip(0x5D) {
      return (node, true)
    }
    try predicateObjectList(of: node)
    guard scanner.skip(0x5D) else { throw scanner.expected("`]`, `;` or `,`") }
    return (node, false)
  }

  private mutating func collection() throws(SyntaxFault) -> TermID {
    try enter()
    defer { depth -= 1 }
    scanner.position += 1
    let first = collector.iri(Array(RDFNames.first.utf8))
    let rest = collector.iri(Array(RDFNames.rest.utf8))
    let end = collector.iri(Array(RDFNames.nil.utf8))
    var head: TermID?
    var last: TermID?
    while true {
      scanner.skipSpace()
      if scanner.skip(0x29) { break }
      if scanner.isAtEnd { throw scanner.expected("`)` or an object") }
      let node = collector.freshBlank()
      if let last { try add(Triple(last, rest, node)) }
      head = head ?? node
      last = node
      try add(Triple(node, first, try object()))
    }
    if let last { try add(Triple(last, rest, end)) }
    return head ?? end
  }

  mutating func blankNode() throws(SyntaxFault) -> TermID {
    let label = try scanner.blankNodeLabel()
    return collector.blank(labelled: scanner.bytes, label)
  }
}
