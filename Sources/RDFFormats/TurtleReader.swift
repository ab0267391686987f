import Diagnostics
import TripleStore

/// Reads Turtle.
///
/// ```swift
/// try TurtleReader.read(SourceText(name: "a.ttl", text: "@prefix : <a:> . :b a :c ."), into: &store)
/// ```
///
/// A recursive descent over bytes: no token is ever a `String`. Source: RDF 1.1 Turtle, W3C
/// Recommendation 25 February 2014, section 6.5.
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
  private let watch: ReadingWatch
  /// How many statements there were at the last look at the watch.
  private var looked = 0
  /// Why reading was stopped before the end.
  private var stop: Diagnostic?

  /// The statements between two looks at the watch.
  private static let stretch = 1024
  /// How deep collections and blank node property lists may be nested.
  static let maximumDepth = 1000

  /// Reads a whole text; where it is wrong, nothing of it is kept.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - store: Where the triples go.
  ///   - graph: The named graph that states them.
  ///   - base: What relative IRIs are relative to, until the text says otherwise.
  ///   - watch: Who may stop it; the store is not to be used then.
  /// - Throws: What is wrong, with its place.
  /// - Complexity: O(*n*) in the length of the text, and one sort of its triples.
  public static func read(
    _ source: SourceText, into store: inout TripleStore, graph: GraphID = .unnamed,
    base: String? = nil, watch: ReadingWatch = .none
  ) throws(DiagnosticList) {
    var batch = StatementBatch()
    try read(source, into: &store.dictionary, &batch, graph: graph, base: base, watch: watch)
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
    var reader = TurtleReader(
      scanner: ByteScanner(source.bytes),
      collector: StatementCollector(taking: &dictionary, &batch, graph: graph), watch: watch)
    reader.base = base.map { IRIReference($0.utf8) }
    var problem: Diagnostic?
    do {
      try source.requireUTF8()
      try reader.document()
    } catch {
      problem = reader.stop ?? error.diagnostic(in: source)
    }
    reader.collector.giveBack(to: &dictionary, &batch, keeping: problem == nil)
    if let problem { throw DiagnosticList([problem]) }
  }

  private init(scanner: ByteScanner, collector: StatementCollector, watch: ReadingWatch) {
    self.scanner = scanner
    self.collector = collector
    self.watch = watch
  }

  /// Ends the reading where somebody wants it to end.
  private mutating func look() throws(SyntaxFault) {
    looked = collector.batch.count
    stop = watch.reason(holding: collector.dictionary, collector.batch)
    if let stop { throw SyntaxFault(stop.message, at: scanner.range) }
  }

  /// Adds a statement, and looks at the watch now and then.
  private mutating func add(_ triple: Triple) throws(SyntaxFault) {
    collector.add(triple)
    if collector.batch.count - looked >= Self.stretch { try look() }
  }

  private mutating func document() throws(SyntaxFault) {
    looked = collector.batch.count
    while true {
      scanner.skipSpace()
      if scanner.isAtEnd { return try look() }
      if try directive() { continue }
      try triples()
      scanner.skipSpace()
      try dot()
    }
  }

  private mutating func dot() throws(SyntaxFault) {
    guard scanner.skip(0x2E) else {
      throw scanner.expected("`.`, `;` or `,`", help: "end the statement with a dot")
    }
  }

  // MARK: - Directives

  private mutating func directive() throws(SyntaxFault) -> Bool {
    switch scanner.byte {
    case 0x40 where scanner.has("@prefix"): return try prefix(after: 7, endsWithDot: true)
    case 0x40 where scanner.has("@base"): return try base(after: 5, endsWithDot: true)
    case 0x50, 0x70:
      return try keyword("prefix") ? prefix(after: 6, endsWithDot: false) : false
    case 0x42, 0x62:
      return try keyword("base") ? base(after: 4, endsWithDot: false) : false
    default: return false
    }
  }

  /// Whether a SPARQL directive stands here: the word, then white space.
  private func keyword(_ word: String) -> Bool {
    guard scanner.hasIgnoringCase(word) else { return false }
    return [0x20, 0x09, 0x0A, 0x0D, 0x3C].contains(scanner.byte(at: word.utf8.count))
  }

  private mutating func prefix(after length: Int, endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    scanner.position += length
    scanner.skipSpace()
    let name = try prefixName()
    scanner.skipSpace()
    guard scanner.byte == 0x3C else { throw scanner.expected("the prefix's IRI") }
    try absoluteIRI()
    prefixes.removeAll { $0.name == name }
    prefixes.append((name, buffer))
    names.removeAll()
    return try endOfDirective(endsWithDot)
  }

  private mutating func base(after length: Int, endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    scanner.position += length
    scanner.skipSpace()
    guard scanner.byte == 0x3C else { throw scanner.expected("the base IRI") }
    try absoluteIRI()
    base = IRIReference(buffer)
    return try endOfDirective(endsWithDot)
  }

  private mutating func endOfDirective(_ endsWithDot: Bool) throws(SyntaxFault) -> Bool {
    guard endsWithDot else { return true }
    scanner.skipSpace()
    guard scanner.skip(0x2E) else { throw scanner.expected("`.`") }
    return true
  }

  private mutating func prefixName() throws(SyntaxFault) -> [UInt8] {
    let start = scanner.position
    if let first = scanner.scalar(at: start), CharacterClasses.isNameBase(first.code) {
      scanner.position += first.length
      scanner.skipNameCharacters(orColon: false)
    }
    let name = Array(scanner.bytes[start..<scanner.position])
    guard scanner.skip(0x3A) else { throw scanner.expected("a prefix and `:`") }
    return name
  }

  // MARK: - Triples

  private mutating func triples() throws(SyntaxFault) {
    if scanner.byte == 0x5B {
      let node = try blankNodePropertyList()
      scanner.skipSpace()
      if node.isEmpty || scanner.byte != 0x2E { try predicateObjectList(of: node.id) }
      return
    }
    let subject = try subject()
    scanner.skipSpace()
    try predicateObjectList(of: subject)
  }

  private mutating func subject() throws(SyntaxFault) -> TermID {
    switch scanner.byte {
    case 0x28: return try collection()
    case 0x5F where scanner.byte(at: 1) == 0x3A: return try blankNode()
    default: return try iri("a subject: an IRI, a prefixed name, a blank node, `[` or `(`")
    }
  }

  private mutating func predicateObjectList(of subject: TermID) throws(SyntaxFault) {
    while true {
      let predicate = try verb()
      try objectList(of: subject, predicate)
      guard scanner.byte == 0x3B else { return }
      while scanner.byte == 0x3B {
        scanner.position += 1
        scanner.skipSpace()
      }
      if scanner.byte == 0x2E || scanner.byte == 0x5D || scanner.isAtEnd { return }
    }
  }

  private mutating func verb() throws(SyntaxFault) -> TermID {
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
      let object = try object()
      try add(Triple(subject, predicate, object))
      scanner.skipSpace()
      guard scanner.skip(0x2C) else { return }
    }
  }

  private mutating func object() throws(SyntaxFault) -> TermID {
    switch scanner.byte {
    case 0x28: return try collection()
    case 0x5B: return try blankNodePropertyList().id
    case 0x5F where scanner.byte(at: 1) == 0x3A: return try blankNode()
    case 0x22, 0x27: return try quotedLiteral()
    case 0x30...0x39, 0x2B, 0x2D, 0x2E: return try number()
    case 0x74 where isWord("true"), 0x66 where isWord("false"): return truth()
    default:
      return try iri("an object: an IRI, a prefixed name, a literal, a blank node, `[` or `(`")
    }
  }

  private func isWord(_ word: String) -> Bool {
    guard scanner.has(word) else { return false }
    guard let next = scanner.scalar(at: scanner.position + word.utf8.count) else { return true }
    return !CharacterClasses.isName(next.code) && next.code != 0x3A
  }

  // MARK: - Nested nodes

  private mutating func enter() throws(SyntaxFault) {
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

  private mutating func blankNode() throws(SyntaxFault) -> TermID {
    let label = try scanner.blankNodeLabel()
    return collector.blank(labelled: scanner.bytes, label)
  }
}
