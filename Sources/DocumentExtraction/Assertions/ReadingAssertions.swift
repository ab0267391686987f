import TripleStore

/// Collects the statements that one source makes about one document, in document order.
struct ReadingAssertions {
  /// The document.
  let document: HeldDocument
  /// What the source says.
  let reading: DocumentDossier
  /// Which number each fact has.
  let numbering: DocumentNumbering
  /// What the citations mean.
  let linker: CitationLinker
  /// The keys of officials and measures.
  let names: AssertionNames

  /// The statements so far.
  private(set) var statements: [Statement] = []
  /// The statements that have a node of their own, which says where they stand.
  private(set) var located: Set<Statement> = []
  /// Nodes that other documents share and that were described already.
  private var described: Set<ExactText> = []

  /// Prepares to collect.
  init(
    document: HeldDocument, reading: DocumentDossier, numbering: DocumentNumbering,
    linker: CitationLinker, names: AssertionNames
  ) {
    self.document = document
    self.reading = reading
    self.numbering = numbering
    self.linker = linker
    self.names = names
  }

  /// Collects everything.
  mutating func collect() {
    assertHeader()
    assertOutline()
    assertIndicators()
    assertReferences()
    assertTerms()
    assertAppointments()
    assertEvents()
    assertRegions()
    assertGuesses()
  }
}

// The words in which the other parts are written.
extension ReadingAssertions {
  /// The IRI of a node whose key begins with the document's.
  func iri(_ kind: NodeKind, _ rest: String) -> String { kind.iri("\(document.key)/\(rest)") }

  /// States the class of a node.
  mutating func type(_ node: String, _ nodeClass: NodeClass) {
    statements.append(Statement(node, Vocabulary.type, .iri(nodeClass.iri)))
  }

  /// States a value, where there is one.
  mutating func state(_ node: String, _ property: Property, _ value: Term?) {
    guard let value else { return }
    statements.append(Statement(node, property.iri, value))
  }

  /// States a text, where there is one.
  mutating func state(_ node: String, _ property: Property, text: String?) {
    guard let text, !text.isEmpty else { return }
    state(node, property, TypedLiteral.text(text))
  }

  /// States a link to a node.
  mutating func state(_ node: String, _ property: Property, node other: String) {
    state(node, property, .iri(other))
  }

  /// States a number among the facts of its kind.
  mutating func state(_ node: String, position: Int) {
    state(node, .position, TypedLiteral.integer(position))
  }

  /// States where a node was read, and describes the passages.
  mutating func place(_ node: String, at passages: [Passage]) {
    for passage in passages {
      let iri = NodeKind.iri(of: passage)
      state(node, .at, node: iri)
      guard described.insert(ExactText(iri)).inserted else { continue }
      type(iri, .passage)
      state(iri, .inSource, node: NodeKind.source.iri(passage.source))
      state(iri, .startLine, TypedLiteral.integer(passage.first))
      state(iri, .endLine, TypedLiteral.integer(passage.last))
    }
  }

  /// Whether something that is described once is met for the first time.
  mutating func isNew(_ identity: ExactText) -> Bool { described.insert(identity).inserted }

  /// Describes a node that other documents may share, when it is met first.
  ///
  /// - Returns: whether it was not met before.
  mutating func describe(
    _ node: String, _ nodeClass: NodeClass, name: String, at passages: [Passage]
  ) -> Bool {
    guard isNew(ExactText(node)) else { return false }
    type(node, nodeClass)
    state(node, .name, text: name)
    place(node, at: passages)
    return true
  }

  /// Gives a statement that stands in passages of its own a node that says so.
  mutating func locate(_ statement: Statement, key: String, position: Int, at passages: [Passage]) {
    located.insert(statement)
    let node = iri(.statement, key)
    type(node, .statement)
    statements += statement.reified(as: node)
    state(node, .partOf, node: document.iri)
    state(node, position: position)
    place(node, at: passages)
  }
}

extension Statement {
  /// The triples that speak about the statement, by way of `node`.
  func reified(as node: String) -> [Statement] {
    [
      Statement(node, Vocabulary.rdf + "subject", .iri(subject)),
      Statement(node, Vocabulary.rdf + "predicate", .iri(predicate)),
      Statement(node, Vocabulary.rdf + "object", object),
    ]
  }
}
