import DocumentExtraction
import TripleStore

/// Finds the sources of the statements in the file of a document.
///
/// Turtle has no names of graphs, so the passages tell: a statement belongs to the sources in which
/// the node at its evidence end was read (`sj:statedAt` in the vocabulary), unless a `sj:Statement`
/// node with passages of its own speaks about it. A node without passages has those of what it is
/// part of; a statement for which nothing tells belongs to all sources of the file.
struct SourceAssignment {
  private let statements: StatementBatch
  /// The sources of the file.
  private var sources: [GraphID] = []
  /// The sources in which each node was read.
  private var graphs: [TermID: [GraphID]] = [:]
  /// What each node is part of.
  private var wholes: [TermID: TermID] = [:]
  /// The sources of the statements that have a node of their own.
  private var explicit: [Triple: [GraphID]] = [:]
  /// Predicates whose evidence is at the object.
  private var objectEnds: Set<TermID> = []

  /// Gathers what passages and statement nodes tell.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  init(_ statements: StatementBatch, store: inout TripleStore) {
    self.statements = statements
    let words = Words(&store)
    gatherPassages(words, &store)
    guard sources.count > 1 else { return }
    objectEnds = words.objectEnds
    gatherNodes(words)
    gatherExplicitStatements(words)
  }

  /// Adds the statements with their sources to a batch.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  func assign(to batch: inout StatementBatch) {
    statements.forEach { triple, _ in
      for graph in graphs(of: triple) { batch.append(triple, graph: graph) }
    }
  }

  private func graphs(of triple: Triple) -> [GraphID] {
    // A file of one source is the common case, in which there is nothing to find out.
    guard sources.count > 1 else { return sources.isEmpty ? [.unnamed] : sources }
    if let known = explicit[triple] { return known }
    var node = objectEnds.contains(triple.predicate) ? triple.object : triple.subject
    for _ in 0..<Self.maximumDepth {
      if let known = graphs[node] { return known }
      guard let whole = wholes[node] else { break }
      node = whole
    }
    return sources
  }

  /// How deep a node without passages may be nested.
  private static let maximumDepth = 64

  private mutating func gatherPassages(_ words: Words, _ store: inout TripleStore) {
    var found: [(node: TermID, source: TermID)] = []
    statements.forEach { triple, _ in
      if triple.predicate == words.inSource { found.append((triple.subject, triple.object)) }
    }
    var known: [TermID: GraphID] = [:]
    for (passage, source) in found {
      let graph = known[source] ?? store.graph(named: store.dictionary.term(source))
      if known[source] == nil { sources.append(graph) }
      known[source] = graph
      graphs[passage] = [graph]
      graphs[source] = [graph]
    }
    sources.sort()
  }

  private mutating func gatherNodes(_ words: Words) {
    var places: [(node: TermID, passage: TermID)] = []
    statements.forEach { triple, _ in
      if triple.predicate == words.at { places.append((triple.subject, triple.object)) }
      if words.partOf.contains(triple.predicate) { wholes[triple.subject] = triple.object }
    }
    for (node, passage) in places {
      for graph in graphs[passage] ?? [] where graphs[node]?.contains(graph) != true {
        graphs[node, default: []].append(graph)
      }
    }
  }

  private mutating func gatherExplicitStatements(_ words: Words) {
    var parts: [TermID: [TermID?]] = [:]
    var variants: Set<TermID> = []
    statements.forEach { triple, _ in
      if triple.predicate == words.type, triple.object == words.variant {
        variants.insert(triple.subject)
      }
      if let place = words.reification.firstIndex(of: triple.predicate) {
        parts[triple.subject, default: [nil, nil, nil]][place] = triple.object
      }
    }
    for (node, parts) in parts where !variants.contains(node) {
      guard let subject = parts[0], let predicate = parts[1], let object = parts[2] else {
        continue
      }
      let triple = Triple(subject, predicate, object)
      let all = (explicit[triple] ?? []) + (graphs[node] ?? [])
      if !all.isEmpty { explicit[triple] = Array(Set(all)).sorted() }
    }
  }
}

extension SourceAssignment {
  /// The ids of the words that tell sources.
  private struct Words {
    let type: TermID
    let at: TermID
    let inSource: TermID
    let variant: TermID
    let partOf: Set<TermID>
    let reification: [TermID]
    let objectEnds: Set<TermID>

    init(_ store: inout TripleStore) {
      func id(_ iri: String) -> TermID { store.id(for: .iri(iri)) }
      type = id(Vocabulary.type)
      at = id(Property.at.iri)
      inSource = id(Property.inSource.iri)
      variant = id(NodeClass.variant.iri)
      partOf = Set([Property.partOf, .from, .inEvent].map { id($0.iri) })
      reification = ["subject", "predicate", "object"].map { id(Vocabulary.rdf + $0) }
      objectEnds = Set(
        Property.allCases.filter { $0.evidenceEnd == .object }.map { id($0.iri) })
    }
  }
}
