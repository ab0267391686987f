import TripleStore

/// The statements of one source by node, as the way back to dossiers needs them.
struct NodeDescriptions {
  private var values: [Slot: [Term]] = [:]
  private var classes: [ExactText: Set<NodeClass>] = [:]
  private var parts: [ExactText: [String]] = [:]
  private var parties: [ExactText: [(role: Role, party: String)]] = [:]
  private var reifications: [ExactText: Reification] = [:]
  /// The nodes that say where a statement stands, by what it is about.
  private var located: [Slot: [String]] = [:]
  /// The documents that the source holds, by UTF-8 bytes.
  private(set) var documents: [String] = []

  private struct Slot: Hashable {
    var node: ExactText
    var property: Property
  }

  private struct Reification {
    var subject = ""
    var predicate = ""
    var object: Term?
  }

  /// Sorts the statements of one source by node.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  init(_ statements: some Sequence<Statement>) {
    for statement in statements { add(statement) }
    for (node, reification) in reifications { index(node, reification) }
    documents = DocumentDossier.sortedTexts(documents)
  }

  private mutating func add(_ statement: Statement) {
    let node = ExactText(statement.subject)
    if let property = statement.property {
      values[Slot(node: node, property: property), default: []].append(statement.object)
      addLink(statement, property)
    } else if statement.predicate == Vocabulary.type {
      addClass(statement)
    } else if let end = statement.predicate.utf8.split(separator: UInt8(ascii: "#")).last,
      statement.predicate.utf8.starts(with: Vocabulary.rdf.utf8)
    {
      addReification(statement.object, end: String(Substring(end)), node)
    }
  }

  private mutating func addLink(_ statement: Statement, _ property: Property) {
    guard case .iri(let object) = statement.object else { return }
    let whole = ExactText(object)
    switch property {
    case .partOf, .from, .inEvent: parts[whole, default: []].append(statement.subject)
    case .leads: parties[whole, default: []].append((.lead, statement.subject))
    case .participates: parties[whole, default: []].append((.participant, statement.subject))
    case .responsibleFor: parties[whole, default: []].append((.responsible, statement.subject))
    default: break
    }
  }

  private mutating func addClass(_ statement: Statement) {
    guard case .iri(let iri) = statement.object, let word = Vocabulary.word(of: iri),
      let nodeClass = NodeClass(rawValue: word)
    else { return }
    classes[ExactText(statement.subject), default: []].insert(nodeClass)
    if nodeClass == .held { documents.append(statement.subject) }
  }

  private mutating func addReification(_ object: Term, end: String, _ node: ExactText) {
    var reification = reifications[node] ?? Reification()
    switch (end, object) {
    case ("subject", .iri(let iri)): reification.subject = iri
    case ("predicate", .iri(let iri)): reification.predicate = iri
    case ("object", _): reification.object = object
    default: return
    }
    reifications[node] = reification
  }

  private mutating func index(_ node: ExactText, _ reification: Reification) {
    guard let property = Property(iri: reification.predicate), let object = reification.object
    else { return }
    let slot = Slot(node: ExactText(reification.subject), property: property)
    if has(node, .variant) {
      // What this source says takes the place of what a fuller one says.
      values[slot] = [object]
      addLink(Statement(reification.subject, reification.predicate, object), property)
    } else if values[Slot(node: node, property: .position)] != nil {
      located[slot, default: []].append(node.text)
    }
  }

  private func has(_ node: ExactText, _ nodeClass: NodeClass) -> Bool {
    classes[node]?.contains(nodeClass) ?? false
  }
}

extension NodeDescriptions {
  /// Whether a node is of a class, or bears a mark.
  func has(_ node: String, _ nodeClass: NodeClass) -> Bool { has(ExactText(node), nodeClass) }

  /// The nodes of one class that are parts of a node, directly or by way of other parts, by their
  /// position.
  ///
  /// - Complexity: O(*n* log *n*) in the number of parts.
  func parts(of node: String, _ nodeClass: NodeClass) -> [String] {
    var open = [node]
    var seen: Set<ExactText> = [ExactText(node)]
    var found: [(position: Int, node: String)] = []
    while let next = open.popLast() {
      for part in parts[ExactText(next)] ?? [] where seen.insert(ExactText(part)).inserted {
        open.append(part)
        if has(part, nodeClass) { found.append((position(of: part), part)) }
      }
    }
    return found.sorted { left, right in
      left.position == right.position
        ? left.node.utf8.lexicographicallyPrecedes(right.node.utf8) : left.position < right.position
    }.map(\.node)
  }

  /// The number of a node among those of its kind; nodes without one come last.
  func position(of node: String) -> Int { text(node, .position).flatMap { Int($0) } ?? Int.max }

  /// All values of a node for a predicate.
  func all(_ node: String, _ property: Property) -> [Term] {
    values[Slot(node: ExactText(node), property: property)] ?? []
  }

  /// The lexical form or IRI of the only value, or nil.
  func text(_ node: String, _ property: Property) -> String? {
    all(node, property).first.map(Self.text)
  }

  /// The lexical forms or IRIs of all values, by UTF-8 bytes.
  func texts(_ node: String, _ property: Property) -> [String] {
    DocumentDossier.sortedTexts(all(node, property).map(Self.text))
  }

  /// The parties of a task or indicator, with their roles.
  func parties(of node: String) -> [(role: Role, party: String)] { parties[ExactText(node)] ?? [] }

  /// What a `sj:Statement` speaks about.
  func statement(of node: String) -> Statement? {
    reifications[ExactText(node)].flatMap { reification in
      reification.object.map { Statement(reification.subject, reification.predicate, $0) }
    }
  }

  /// Where a node was read.
  func passages(of node: String) -> [Passage] {
    Passage.ordered(
      texts(node, .at).compactMap { iri in
        guard let source = text(iri, .inSource).flatMap({ NodeKind.source.key(of: $0) }),
          let first = text(iri, .startLine).flatMap({ Int($0) }),
          let last = text(iri, .endLine).flatMap({ Int($0) }), 1 <= first, first <= last
        else { return nil }
        return Passage(source: source, first: first, last: last)
      })
  }

  private static func text(_ term: Term) -> String {
    switch term {
    case .iri(let text), .blank(let text): text
    case .literal(let literal): literal.lexicalForm
    case .triple: term.identifyingText
    }
  }

  /// The statements about a node that have passages of their own in a document, by position.
  func locatedStatements(
    of subject: String, _ property: Property, in document: String
  ) -> [(node: String, statement: Statement)] {
    let nodes = located[Slot(node: ExactText(subject), property: property)] ?? []
    let here = nodes.filter {
      text($0, .partOf).map { ExactText.areSame($0, document) } ?? false
    }
    return here.sorted { position(of: $0) < position(of: $1) }.compactMap { node in
      statement(of: node).map { (node, $0) }
    }
  }
}
