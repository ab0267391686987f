import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

/// Reads what dossiers tell of a node: out of the store by the words of the vocabulary, and through
/// the rules of `Queries/` where these say it.
struct EntityReader {
  /// The graph.
  let graph: PolicyGraph
  /// When to give up.
  let limits: EvaluationLimits
  /// The rules; nil for those of `Queries/`.
  private let rules: [Program]?
  private let store: GraphText

  init(_ graph: PolicyGraph, _ limits: EvaluationLimits, _ rules: [Program]? = nil) {
    self.graph = graph
    self.limits = limits
    self.rules = rules
    store = GraphText(graph.store)
  }

  // MARK: - Texts and marks

  /// The printed name of a node.
  func name(_ node: Term) -> String { graph.printedName(of: node) }

  /// The first value of a word as text, or nil.
  func text(_ node: Term, _ word: String) -> String? {
    id(node).flatMap { store.text($0, store.predicate(word)) }
  }

  /// All values of some words as texts, each once, sorted.
  func texts(_ node: Term, _ words: String...) -> [String] {
    guard let id = id(node) else { return [] }
    let found = words.flatMap { store.objects(id, store.predicate($0)) }
    return Set(found.map(graph.store.dictionary.lexicalForm)).sorted()
  }

  /// Whether a node has a class or bears a mark.
  func isMarked(_ node: Term, _ mark: String) -> Bool {
    id(node).map { store.hasClass($0, mark) } ?? false
  }

  /// Where a node was read.
  func passages(_ node: Term) -> [Passage] { id(node).map(store.passages) ?? [] }

  // MARK: - Nodes

  /// The objects of a node by a word.
  func objects(_ node: Term, _ word: String) -> [Term] {
    guard let id = id(node) else { return [] }
    return store.objects(id, store.predicate(word)).map(graph.store.dictionary.term)
  }

  /// The subjects that have a node as their object by a word.
  func subjects(_ word: String, of node: Term) -> [Term] {
    guard let id = id(node), let predicate = store.predicate(word) else { return [] }
    return graph.store.triples(matching: TriplePattern(predicate: predicate, object: id))
      .map { graph.store.dictionary.term($0.subject) }
  }

  /// The printed names of nodes, sorted.
  func names(_ nodes: some Sequence<Term>) -> [String] { nodes.map(name).sorted() }

  private func id(_ node: Term) -> TermID? { graph.store.dictionary.id(of: node) }

  // MARK: - What the rules say

  /// Asks a question with the rules of `Queries/`.
  func rows(
    _ question: String, _ parameters: [String: Term]
  ) throws(DiagnosticList) -> [[String: AnswerValue]] {
    try graph.rows(question, parameters, limits, rules: rules)
  }
}
