import DatalogEngine
import DocumentExtraction
import TripleStore

/// How the nodes of a graph are printed: so that ``NameIndex`` finds exactly this node by it.
///
/// Documents by their number, or their title where they have none; sections, tasks and other pieces
/// by their document and path (`青政办〔2021〕29号 二/39`); everything else by its preferred name while
/// no other node bears that, by its official name while no other bears that, and else by its name
/// and what tells it apart (`民和县 2013年起`, `李宁 省军区政委`, `青政〔2016〕76号 二/1 任务`).
///
/// A class, since a name is printed for each value of an answer, and copies would count references.
public final class PrintedForms: NodePrinting {
  private let graph: GraphText
  private let telling: TellingWords
  /// What tells nodes of one name apart, kept: the store does not change.
  private let shared = SharedNames()
  private let names: [TermID]
  private let numbers: [TermID]
  /// All predicates whose values are names in the first place.
  private let naming: [TermID]

  /// Prepares to print the nodes of `store`.
  ///
  /// - Complexity: O(1).
  public init(_ store: TripleStore) {
    graph = GraphText(store)
    telling = TellingWords(graph)
    names = ["name", "officialName"].compactMap(graph.predicate)
    numbers = ["number", "title"].compactMap(graph.predicate)
    naming = NameRank.preferred.predicates.compactMap(graph.predicate)
  }

  /// The printed form of a term: a node by its name, a literal by its text.
  ///
  /// - Complexity: O(log *n*) in the number of triples; the first of several nodes of one name
  ///   costs the number of them.
  public func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): text(ofIRI: iri)
    case .blank(let label): "_:" + label
    case .literal(let literal): literal.lexicalForm
    case .triple(let triple):
      "<<( "
        + [triple.subject, triple.predicate, triple.object].map(text).joined(separator: " ")
        + " )>>"
    }
  }

  /// Adds the printed form of a node; IRIs of other data are written as they stand.
  ///
  /// - Complexity: O(log *n*) in the number of triples, O(*m*) for an IRI of other data.
  public func append(_ id: TermID, in dictionary: TermDictionary, to bytes: inout [UInt8]) {
    let isForeign =
      dictionary.kind(of: id) == .iri
      && dictionary.withLexicalForm(of: id) { iri in
        if iri.starts(with: NodeKind.root.utf8) { return false }
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: iri)
        bytes.append(UInt8(ascii: ">"))
        return true
      }
    if !isForeign { bytes.append(contentsOf: text(of: dictionary.term(id)).utf8) }
  }

  private func text(ofIRI iri: String) -> String {
    if let word = Vocabulary.word(of: iri) { return word }
    guard let kind = NodeKind(of: iri), let key = kind.key(of: iri) else { return "<\(iri)>" }
    if kind.isPiece { return pieceName(iri, key, kind) ?? keyed(key, kind) }
    switch kind {
    case .passage: return passageName(key)
    case .source: return key
    default:
      guard let id = graph.store.dictionary.id(of: .iri(iri)) else { return "<\(iri)>" }
      return name(of: id, kind) ?? keyed(key, kind)
    }
  }

  /// What has no name of its own, by its key and its class: `教育 部门`.
  private func keyed(_ key: String, _ kind: NodeKind) -> String {
    key + " " + telling.classWord(of: kind)
  }

  // MARK: - Names

  /// The name by which a node is known, with what tells it apart where others bear it.
  private func name(of id: TermID, _ kind: NodeKind) -> String? {
    guard kind.isNamed else { return nil }
    // A title is the name of a document that has no number.
    let own = kind == .document ? numbers : names
    let literals = own.lazy.compactMap { [graph] in graph.objects(id, $0).first }
      .prefix(kind == .document ? 1 : own.count)
    if let alone = literals.first(where: { !isShared($0, besides: id) }) {
      return graph.store.dictionary.lexicalForm(of: alone)
    }
    return literals.first.flatMap { told(id, $0) }
  }

  /// Whether other nodes bear a name in the first place.
  private func isShared(_ name: TermID, besides id: TermID) -> Bool {
    naming.contains { predicate in
      bearers(of: name, predicate).contains { isNamesake($0.subject, of: id) }
    }
  }

  /// The nodes that bear a name in the first place.
  private func nodes(called name: TermID) -> Set<TermID> {
    Set(naming.flatMap { bearers(of: name, $0).map(\.subject).filter(isNamed) })
  }

  private func bearers(of name: TermID, _ predicate: TermID) -> some Sequence<Triple> {
    graph.store.triples(matching: TriplePattern(predicate: predicate, object: name))
  }

  private func isNamesake(_ other: TermID, of id: TermID) -> Bool {
    other != id && isNamed(other)
  }

  private func isNamed(_ id: TermID) -> Bool { graph.kind(of: id)?.isNamed ?? false }

  /// A name with the first word that tells its node from all others of that name.
  private func told(_ id: TermID, _ name: TermID) -> String? {
    let word = shared.word(telling: id, called: name, by: telling) { nodes(called: name) }
    return word.map { graph.store.dictionary.lexicalForm(of: name) + " " + $0 }
  }

  // MARK: - Pieces

  /// A piece of a document by the document's name and its own path, and its class where another
  /// piece has that path.
  ///
  /// The key is the document's key, a slash and the path; a document without a number has slashes
  /// in its own key, so the longest prefix that is a document counts.
  private func pieceName(_ iri: String, _ key: String, _ kind: NodeKind) -> String? {
    let bytes = key.utf8
    let dictionary = graph.store.dictionary
    var end = bytes.endIndex
    while let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let document = NodeKind.document.iri(String(key[..<slash]))
      if let id = dictionary.id(of: .iri(document)), let name = name(of: id, .document) {
        let path = name + " " + key[bytes.index(after: slash)...]
        return isPathShared(iri, kind) ? path + " " + telling.classWord(of: kind) : path
      }
      end = slash
    }
    return nil
  }

  /// Whether a piece of another kind has the path of one.
  private func isPathShared(_ iri: String, _ kind: NodeKind) -> Bool {
    let key = String(iri.utf8.dropFirst(kind.namespace.utf8.count)) ?? ""
    return NodeKind.pieces.contains { other in
      other != kind && graph.store.dictionary.id(of: .iri(other.namespace + key)) != nil
    }
  }

  /// `file:first-last`.
  private func passageName(_ key: String) -> String {
    guard let slash = key.lastIndex(of: "/") else { return key }
    return key[..<slash] + ":" + key[key.index(after: slash)...]
  }
}
