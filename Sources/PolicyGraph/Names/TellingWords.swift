import DocumentExtraction
import TripleStore

/// The words that tell a node from others of its name.
///
/// Each may stand behind the name: `李宁 省军区政委` is the 李宁 who is known as that, `民和县 2013年起`
/// the region that has been there since, `青政〔2016〕76号 二/1 任务` what is a task of all that
/// bears this name. Words for classes are understood in every language of the vocabulary.
struct TellingWords: Sendable {
  private let graph: GraphText
  private static let label = "http://www.w3.org/2000/01/rdf-schema#label"

  /// Prepares to tell the nodes of a graph apart.
  init(_ graph: GraphText) { self.graph = graph }

  /// A word as it is compared.
  static func folded(_ word: String) -> String { NameFolding.folded(word).lowercased() }

  /// The words of a node as they are compared.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  func foldedWords(of id: TermID) -> [String] {
    guard let kind = graph.kind(of: id) else { return [] }
    return words(of: id, kind).map(Self.folded)
  }

  /// The words of a node, those first that people understand best.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  func words(of id: TermID, _ kind: NodeKind) -> [String] {
    classWords(of: kind) + texts(id, "knownAs") + years(id) + scope(id, kind)
      + texts(id, "issued") + issuers(id) + texts(id, "code")
  }

  /// The first word of each of some nodes that none of the others has.
  ///
  /// - Returns: The words by their nodes, without those that no word tells from the others.
  /// - Complexity: O(*n* log *m*) in the numbers of the nodes and of all triples.
  func firstWords(telling nodes: Set<TermID>) -> [TermID: String] {
    var found: [TermID: [(word: String, folded: String)]] = [:]
    var bearers: [String: Int] = [:]
    for id in nodes {
      guard let kind = graph.kind(of: id) else { continue }
      let words = words(of: id, kind).map { (word: $0, folded: Self.folded($0)) }
      for word in Set(words.map(\.folded)) { bearers[word, default: 0] += 1 }
      found[id] = words
    }
    return found.compactMapValues { $0.first { bearers[$0.folded] == 1 }?.word }
  }

  // MARK: - Classes

  /// The words for a kind of node, the Chinese one first where the graph has it.
  func classWords(of kind: NodeKind) -> [String] {
    let dictionary = graph.store.dictionary
    guard let node = graph.predicate(kind.className) else { return [kind.rawValue] }
    let labels = graph.objects(node, dictionary.id(of: .iri(Self.label)))
    let chinese = labels.filter { dictionary.language(of: $0) == "zh" }
    let others = labels.filter { dictionary.language(of: $0) != "zh" }
    return (chinese + others).map(dictionary.lexicalForm) + [kind.rawValue]
  }

  /// The word for a kind of node that is printed: names are Chinese, and so is this.
  func classWord(of kind: NodeKind) -> String { classWords(of: kind).first ?? kind.rawValue }

  // MARK: - Other words

  /// Since when a node has been there, and until when.
  private func years(_ id: TermID) -> [String] {
    texts(id, "established").map { $0.prefix(4) + "年起" }
      + texts(id, "abolished").map { $0.prefix(4) + "年前" }
  }

  /// Where a name belongs, as the key says: `青海省/李宁`.
  private func scope(_ id: TermID, _ kind: NodeKind) -> [String] {
    guard [.unit, .group, .official].contains(kind), let iri = graph.iri(id),
      let key = kind.key(of: iri), let slash = key.firstIndex(of: "/")
    else { return [] }
    return [String(key[..<slash])]
  }

  private func issuers(_ id: TermID) -> [String] {
    graph.objects(id, graph.predicate("issuer")).flatMap { texts($0, "name") }
  }

  private func texts(_ id: TermID, _ word: String) -> [String] {
    graph.objects(id, graph.predicate(word)).map(graph.store.dictionary.lexicalForm)
  }
}
