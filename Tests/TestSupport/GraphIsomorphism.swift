import TripleStore

/// Whether two sets of statements are the same up to the names of their blank nodes.
///
/// Colours blank nodes by their surroundings until nothing changes, then tries the few choices that
/// are left. Exponential in the worst case, which no test has.
public struct GraphIsomorphism {
  /// A triple of terms, and the graph that states it.
  public struct Statement: Hashable, Sendable {
    var subject: Term
    var predicate: Term
    var object: Term
    var graph: Term?

    /// Creates a statement.
    public init(_ subject: Term, _ predicate: Term, _ object: Term, graph: Term? = nil) {
      self.subject = subject
      self.predicate = predicate
      self.object = object
      self.graph = graph
    }

    /// The triple, whoever states it.
    public var withoutGraph: Statement { Statement(subject, predicate, object) }

    fileprivate var terms: [Term] { [subject, predicate, object] + (graph.map { [$0] } ?? []) }
  }

  /// What a store states, graph by graph.
  public static func statements(of store: TripleStore) -> Set<Statement> {
    let terms = store.dictionary
    var statements: Set<Statement> = []
    for triple in store.triples(matching: TriplePattern()) {
      for graph in store.graphs(stating: triple) {
        statements.insert(
          Statement(
            terms.term(triple.subject), terms.term(triple.predicate), terms.term(triple.object),
            graph: store.name(of: graph)))
      }
    }
    return statements
  }

  /// Whether a renaming of blank nodes makes `left` equal to `right`.
  public static func areIsomorphic(_ left: Set<Statement>, _ right: Set<Statement>) -> Bool {
    guard left.count == right.count else { return false }
    let (leftColours, rightColours) = (colours(of: left), colours(of: right))
    guard leftColours.values.sorted() == rightColours.values.sorted() else { return false }
    let nodes = leftColours.keys.sorted()
    return matches(nodes[...], [:], left, right, leftColours, rightColours)
  }

  private static func matches(
    _ nodes: ArraySlice<String>, _ names: [String: String], _ left: Set<Statement>,
    _ right: Set<Statement>, _ leftColours: [String: Int], _ rightColours: [String: Int]
  ) -> Bool {
    guard let node = nodes.first else {
      return Set(left.map { renamed($0, names) }) == right
    }
    let used = Set(names.values)
    for (candidate, colour) in rightColours.sorted(by: { $0.key < $1.key })
    where colour == leftColours[node] && !used.contains(candidate) {
      var extended = names
      extended[node] = candidate
      if matches(nodes.dropFirst(), extended, left, right, leftColours, rightColours) {
        return true
      }
    }
    return false
  }

  private static func renamed(_ statement: Statement, _ names: [String: String]) -> Statement {
    func rename(_ term: Term) -> Term {
      switch term {
      case .blank(let label): .blank(names[label] ?? label)
      case .triple(let triple):
        .triple(
          TripleTerm(rename(triple.subject), rename(triple.predicate), rename(triple.object)))
      case .iri, .literal: term
      }
    }
    return Statement(
      rename(statement.subject), rename(statement.predicate), rename(statement.object),
      graph: statement.graph.map(rename))
  }

  /// The labels of the blank nodes in a term.
  private static func labels(in term: Term) -> [String] {
    switch term {
    case .blank(let label): [label]
    case .triple(let triple):
      [triple.subject, triple.predicate, triple.object].flatMap(labels)
    case .iri, .literal: []
    }
  }

  private static func colours(of statements: Set<Statement>) -> [String: Int] {
    var colours: [String: Int] = [:]
    for statement in statements {
      for label in statement.terms.flatMap(labels) { colours[label] = 1 }
    }
    for _ in 0..<colours.count {
      var next: [String: Int] = [:]
      for node in colours.keys { next[node] = surroundings(of: node, statements, colours) }
      let isStable = Set(next.values).count == Set(colours.values).count
      colours = next
      if isStable { break }
    }
    return colours
  }

  /// A number that depends on the statements around a node, not on names of blank nodes.
  private static func surroundings(
    of node: String, _ statements: Set<Statement>, _ colours: [String: Int]
  ) -> Int {
    func mark(_ term: Term) -> Int {
      switch term {
      case .blank(let label): label == node ? 7 : (colours[label] ?? 0) &* 31
      case .triple(let triple):
        [triple.subject, triple.predicate, triple.object].map(mark)
          .reduce(23) { ($0 &* 1_000_003) ^ $1 }
      case .iri, .literal: stableHash("\(term)")
      }
    }
    var total = 0
    for statement in statements where statement.terms.flatMap(labels).contains(node) {
      total = total &+ statement.terms.map(mark).reduce(17) { ($0 &* 1_000_003) ^ $1 }
    }
    return total
  }

  private static func stableHash(_ text: String) -> Int {
    text.utf8.reduce(5381) { ($0 &* 33) ^ Int($1) }
  }
}
