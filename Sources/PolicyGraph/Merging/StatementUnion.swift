import DocumentExtraction
import Platform
import TripleStore

/// What several stores state besides documents and corrections: registries, and data of other origin.
///
/// Blank nodes of two stores are two, also where they bear one label. Only where all that a store says
/// of its blank nodes is there word for word it is taken for the same, so that a graph that is united
/// twice is united once.
struct StatementUnion {
  private var store: TripleStore
  private var batch = StatementBatch()
  /// The statements with blank nodes; nil before anybody asked.
  private var known: Set<BlankStatement>?

  /// A statement in which a blank node stands.
  private struct BlankStatement: Hashable {
    var terms: [Term]
    var graph: Term?
  }

  /// Begins with what a store states.
  init(_ store: TripleStore) { self.store = store }

  /// The store with all that was added; nil where nothing was.
  ///
  /// - Complexity: O(*n* log *n*) in the number of statements.
  consuming func finish(workers: Int) -> TripleStore? {
    guard batch.count > 0 else { return nil }
    store.insert(batch, workers: workers)
    return store
  }

  /// Adds what another store states.
  ///
  /// - Complexity: O(*n*) in the number of its triples.
  mutating func add(_ other: TripleStore) {
    let graphs = Self.graphs(of: other)
    let triples = other.triples(in: Set(graphs))
    let prefix = labelPrefix(for: Self.blankStatements(graphs, triples, other))
    var ids: [TermID: TermID] = [:]
    for graph in graphs {
      let target = other.name(of: graph).map { store.graph(named: $0.labelled(prefix)) } ?? .unnamed
      for triple in triples[graph] ?? [] {
        let terms = [triple.subject, triple.predicate, triple.object].map { old in
          if let known = ids[old] { return known }
          let new = store.id(for: other.dictionary.term(old).labelled(prefix))
          ids[old] = new
          return new
        }
        batch.append(Triple(terms[0], terms[1], terms[2]), graph: target)
      }
    }
  }

  /// The graphs of a store that no document and no correction makes.
  private static func graphs(of store: TripleStore) -> [GraphID] {
    store.graphs.filter { graph in
      let name = store.name(of: graph)
      return name != GraphName.corrections && GraphName.file(of: name) == nil
    }
  }

  private static func blankStatements(
    _ graphs: [GraphID], _ triples: [GraphID: [Triple]], _ store: TripleStore
  ) -> Set<BlankStatement> {
    var isBlank: [TermID: Bool] = [:]
    var found: Set<BlankStatement> = []
    for graph in graphs {
      let name = store.name(of: graph)
      for triple in triples[graph] ?? [] {
        let ids = [triple.subject, triple.predicate, triple.object]
        let hasBlank = ids.reduce(name?.hasBlank ?? false) { others, id in
          let own = isBlank[id] ?? store.dictionary.term(id).hasBlank
          isBlank[id] = own
          return others || own
        }
        guard hasBlank else { continue }
        found.insert(BlankStatement(terms: ids.map(store.dictionary.term), graph: name))
      }
    }
    return found
  }

  /// What to write before the labels of blank nodes, so that they are those of no other statements.
  private mutating func labelPrefix(for statements: Set<BlankStatement>) -> String {
    guard !statements.isEmpty else { return "" }
    var known = self.known ?? Self.blankStatements(in: store)
    var prefix = ""
    if !statements.isSubset(of: known), areLabelsTaken(by: statements) {
      let lines = statements.map { "\($0.terms) \($0.graph.map { "\($0)" } ?? "")" }.sorted()
      prefix = "m\(SHA256.hexDigest(of: Array(lines.joined(separator: "\n").utf8)).prefix(12))"
    }
    for statement in statements {
      known.insert(
        BlankStatement(
          terms: statement.terms.map { $0.labelled(prefix) },
          graph: statement.graph?.labelled(prefix)))
    }
    self.known = known
    return prefix
  }

  private static func blankStatements(in store: TripleStore) -> Set<BlankStatement> {
    let graphs = graphs(of: store)
    return blankStatements(graphs, store.triples(in: Set(graphs)), store)
  }

  private func areLabelsTaken(by statements: Set<BlankStatement>) -> Bool {
    statements.contains { statement in
      (statement.terms + [statement.graph].compactMap { $0 }).flatMap(\.blankLabels)
        .contains { store.dictionary.id(of: .blank($0)) != nil }
    }
  }
}

extension Term {
  /// The labels of the blank nodes in the term.
  fileprivate var blankLabels: [String] {
    switch self {
    case .blank(let label): [label]
    case .triple(let triple): triple.subject.blankLabels + triple.object.blankLabels
    case .iri, .literal: []
    }
  }

  /// Whether the term is or holds a blank node.
  fileprivate var hasBlank: Bool { !blankLabels.isEmpty }

  /// The term with something before the labels of its blank nodes.
  fileprivate func labelled(_ prefix: String) -> Term {
    guard !prefix.isEmpty else { return self }
    return switch self {
    case .blank(let label): .blank(prefix + label)
    case .triple(let triple):
      .triple(
        TripleTerm(
          triple.subject.labelled(prefix), triple.predicate, triple.object.labelled(prefix)))
    case .iri, .literal: self
    }
  }
}
