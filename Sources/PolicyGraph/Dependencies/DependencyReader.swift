import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

/// Gathers what the rules of `Queries/dependencies.dl` find of a document.
struct DependencyReader {
  /// What a link is known by.
  private struct Key: Hashable {
    let from: Term
    let to: Term
    let reason: DocumentDependencies.Reason
  }

  private let graph: PolicyGraph
  private let limits: EvaluationLimits
  private let rules: [Program]
  private let text: GraphText
  private let printed: PrintedForms
  /// Through what, and the nodes that tell each of these things.
  private var found: [Key: [Term: Set<Term>]] = [:]

  /// Prepares to read.
  init(_ graph: PolicyGraph, rules: [Program], limits: EvaluationLimits) {
    self.graph = graph
    self.limits = limits
    self.rules = rules
    text = GraphText(graph.store)
    printed = graph.printedForms
  }

  /// The questions whose rows are links: what the document hangs on, what hangs on it, and the
  /// chains beyond both.
  private static let questions = [
    "from = document, ground(from, to, reason, what, where)",
    "to = document, ground(from, to, reason, what, where)",
    "restsOn+(document, from), ground(from, to, reason, what, where), restsOn(from, to)",
    "^restsOn+(document, to), ground(from, to, reason, what, where), restsOn(from, to)",
  ]

  /// Reads the dependencies of a document.
  ///
  /// - Parameter document: The node of a document.
  /// - Returns: Its dependencies.
  /// - Throws: The limit that was hit.
  mutating func dependencies(
    of document: Term
  ) throws(DiagnosticList) -> DocumentDependencies {
    for question in Self.questions {
      let rows = try graph.rows(question, ["document": document], limits, rules: rules)
      for row in rows { take(row, document) }
    }
    let links = found.map { link($0, $1) }.sorted(by: isOrdered)
    var documents: [Term: DocumentDependencies.Document] = [document: description(of: document)]
    for end in links.flatMap({ [$0.from, $0.to] }) where documents[end] == nil {
      documents[end] = description(of: end)
    }
    return DocumentDependencies(document: document, links: links, documents: documents)
  }

  private mutating func take(_ row: [String: AnswerValue], _ document: Term) {
    guard let from = row["from"]?.node, let to = row["to"]?.node,
      let reason = row["reason"]?.text
        .flatMap(DocumentDependencies.Reason.init(rawValue:)), let what = row["what"]?.node,
      let place = row["where"]?.node
    else { return }
    // Of chains beyond the document itself only the links of the chain are asked for.
    guard from == document || to == document || reason.isChain else { return }
    let key = Key(from: from, to: to, reason: reason)
    found[key, default: [:]][what, default: []].insert(place)
  }

  private func link(_ key: Key, _ grounds: [Term: Set<Term>]) -> DocumentDependencies.Link {
    let places = Set(grounds.values.flatMap(firstPassages))
    return DocumentDependencies.Link(
      from: key.from, to: key.to, reason: key.reason, places: grounds.count,
      things: things(of: grounds.keys, key.reason), passages: places.sorted())
  }

  /// Of several nodes that tell one thing the passages of the one that stands first.
  private func firstPassages(of nodes: Set<Term>) -> [Passage] {
    let passages = nodes.compactMap(text.store.dictionary.id).map { id in
      passage(id).map { [$0] } ?? text.passages(of: id)
    }
    return passages.filter { !$0.isEmpty }.min { $0[0] < $1[0] } ?? []
  }

  private func things(
    of grounds: some Collection<Term>, _ reason: DocumentDependencies.Reason
  ) -> [String] {
    switch reason {
    case .measure, .successor: grounds.map(printed.text).sorted()
    case .task:
      grounds.map { task in
        let id = text.store.dictionary.id(of: task)
        return id.flatMap { text.text($0, text.predicate("heading")) } ?? printed.text(of: task)
      }.sorted()
    default: []
    }
  }

  /// The passage that a node is; nil for a node of another kind.
  private func passage(_ id: TermID) -> Passage? {
    guard text.hasClass(id, NodeClass.passage.rawValue) else { return nil }
    return text.passage(id)
  }

  private func description(of node: Term) -> DocumentDependencies.Document {
    let name = printed.text(of: node)
    let id = text.store.dictionary.id(of: node)
    let title = id.flatMap { text.text($0, text.predicate("title")) }
    return DocumentDependencies.Document(
      name: name, title: title == name ? nil : title,
      isHeld: id.map { text.hasClass($0, NodeClass.held.rawValue) } ?? false)
  }

  /// By reason, then by the printed names.
  private func isOrdered(
    _ left: DocumentDependencies.Link, _ right: DocumentDependencies.Link
  ) -> Bool {
    let order = { (link: DocumentDependencies.Link) -> (Int, String, String) in
      let reason = DocumentDependencies.Reason.allCases.firstIndex(of: link.reason) ?? 0
      return (reason, printed.text(of: link.to), printed.text(of: link.from))
    }
    return order(left) < order(right)
  }
}

extension PolicyGraph {
  /// What a document rests on, what rests on it, and what else it hangs together with.
  ///
  /// - Parameters:
  ///   - document: The node of a document.
  ///   - rules: The rules; those of `Queries/` where none are given.
  ///   - limits: When to give up.
  /// - Returns: Its dependencies.
  /// - Throws: The limit that was hit.
  public func dependencies(
    of document: Term, rules: [Program]? = nil, limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> DocumentDependencies {
    var reader = DependencyReader(self, rules: rules ?? self.rules, limits: limits)
    return try reader.dependencies(of: document)
  }
}
