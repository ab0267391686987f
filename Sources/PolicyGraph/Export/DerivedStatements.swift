import DatalogEngine
import Diagnostics
import DocumentExtraction
import TripleStore

/// What follows from a graph and is not stated in it, as statements that other tools understand.
///
/// | what | made of |
/// |---|---|
/// | what the rules of `Queries/` derive, with one or two places, but for what is only a step | the rules |
/// | `org:Post`, `org:postIn`, `org:holds`, `org:heldBy` | appointments |
/// | `qb:DataSet` with its structure and observations | indicators of a measure, with figure and year |
/// | the words of shared vocabularies | `rdfs:subPropertyOf`, `rdfs:subClassOf`, `owl:inverseOf` |
struct DerivedStatements {
  private let graph: PolicyGraph
  private let limits: EvaluationLimits
  private(set) var store: TripleStore
  private let name: GraphID

  /// The graph that holds them.
  static let graphName = Term.iri(NodeKind.root + "graph:derived")

  /// Begins with what a graph states.
  init(_ graph: PolicyGraph, _ limits: EvaluationLimits) {
    self.graph = graph
    self.limits = limits
    store = graph.store
    name = store.graph(named: Self.graphName)
  }

  /// Adds everything.
  ///
  /// - Throws: The limit that was hit.
  mutating func addAll() throws(DiagnosticList) {
    if graph.hasVocabulary {
      try addRelations()
      try addPosts()
      try addCube()
    }
    store.settleUnlessLarge()
    var above = SuperTerms(store)
    store.insert(contentsOf: above.impliedTriples(), graph: name)
    store.settleUnlessLarge()
  }

  /// Adds a statement, unless it is stated already.
  private mutating func add(_ subject: Term, _ predicate: String, _ object: Term) {
    let triple = Triple(
      store.id(for: subject), store.id(for: .iri(predicate)), store.id(for: object))
    if !store.contains(triple) { store.insert(triple, graph: name) }
  }

  // MARK: - Rules

  /// Adds what rules derive, where a statement can hold it.
  private mutating func addRelations() throws(DiagnosticList) {
    for entry in graph.catalog.entries
    where entry.isDerived && entry.arity <= 2 && !isIntermediate(entry) {
      let question = entry.arity == 1 ? "\(entry.name)(s)" : "\(entry.name)(s, o)"
      guard let rows = try rows(question) else { continue }
      for row in rows {
        guard let subject = row["s"]?.node else { continue }
        if entry.arity == 1 {
          add(subject, Vocabulary.type, .iri(entry.iri))
        } else if let object = row["o"]?.statedTerm {
          add(subject, entry.iri, object)
        }
      }
    }
  }

  /// Whether a predicate is only a step of rules.
  private func isIntermediate(_ entry: VocabularyEntry) -> Bool {
    let yes = Literal("true", datatype: SharedVocabulary.datatypes + "boolean")
    let words = [.iri(entry.iri), .iri(Vocabulary.iri("intermediate")), Term.literal(yes)]
    let ids = words.compactMap { store.dictionary.id(of: $0) }
    return ids.count == 3 && store.contains(Triple(ids[0], ids[1], ids[2]))
  }

  /// What a question finds; nil for what holds as of a time only, or is derived nowhere.
  private func rows(_ question: String) throws(DiagnosticList) -> [[String: AnswerValue]]? {
    do throws(DiagnosticList) {
      return try graph.rows(question, [:], limits)
    } catch {
      let timeless: Set = ["no-validity", "unknown-predicate"]
      guard error.diagnostics.allSatisfy({ timeless.contains($0.code) }) else { throw error }
      return nil
    }
  }

  // MARK: - Posts

  /// Adds the posts that people were given, and who holds them as far as the documents tell.
  private mutating func addPosts() throws(DiagnosticList) {
    for row in try rows("appointed(_, post, unit, _)") ?? [] {
      guard let (post, unit, title) = Self.post(of: row) else { continue }
      add(post, Vocabulary.type, .iri(SharedVocabulary.organization + "Post"))
      add(post, SharedVocabulary.concepts + "prefLabel", .literal(Literal(title)))
      add(post, SharedVocabulary.organization + "postIn", unit)
    }
    for row in try rows("holds(official, post, unit)") ?? [] {
      guard let (post, _, _) = Self.post(of: row), let official = row["official"]?.node else {
        continue
      }
      add(official, SharedVocabulary.organization + "holds", post)
      add(post, SharedVocabulary.organization + "heldBy", official)
    }
  }

  /// The node of a post of a unit.
  private static func post(
    of row: [String: AnswerValue]
  ) -> (node: Term, unit: Term, title: String)? {
    guard let title = row["post"]?.statedTerm?.lexicalForm,
      case .iri(let unit)? = row["unit"]?.node, let key = NodeKind.unit.key(of: unit)
    else { return nil }
    let iri = NodeKind.unit.iri("\(key)/\(title)").dropFirst(NodeKind.unit.namespace.count)
    return (.iri(NodeKind.root + "post:" + iri), .iri(unit), title)
  }

  // MARK: - Indicators

  /// Adds the data set of indicators.
  ///
  /// Its dimensions are the document, the year and the measure. A figure that shares all three with
  /// another is no observation of the set, as nothing in a cube would tell them apart.
  private mutating func addCube() throws(DiagnosticList) {
    let question = "measures(i, m), value(i, v), inDocument(i, d), byYear(i, y), y != \"-\""
    let figures = (try rows(question) ?? []).compactMap(IndicatorCube.Figure.init)
    let cube = IndicatorCube(figures)
    for (subject, predicate, object) in cube.statements { add(subject, predicate, object) }
  }
}

extension Term {
  /// The text of a literal; nil for a node.
  fileprivate var lexicalForm: String? {
    if case .literal(let literal) = self { literal.lexicalForm } else { nil }
  }
}

extension PolicyGraph {
  /// The graph with what follows from it: what rules derive, and the words of shared vocabularies.
  ///
  /// It is for exports; what is derived stands in a named graph of its own.
  ///
  /// - Parameter limits: How long it may take, and how much it may hold.
  /// - Returns: The graph with more in its store.
  /// - Throws: The limit that was hit.
  /// - Complexity: That of the rules.
  public func includingDerived(_ limits: EvaluationLimits = .none) throws(DiagnosticList)
    -> PolicyGraph
  {
    var derived = DerivedStatements(self, limits)
    try derived.addAll()
    return keeping(derived.store)
  }
}
