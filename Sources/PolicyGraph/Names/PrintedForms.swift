import DatalogEngine
import DocumentExtraction
import TripleStore

/// How the nodes of a graph are printed.
///
/// Documents by their number, or their title where they have none; sections, tasks and indicators by
/// number and path (`青政办〔2021〕29号 二/39`); everything else by its preferred name while that is
/// unique among the nodes of its kind, and by its full name otherwise, which is a region's official
/// name while that is unique, and else the key.
public struct PrintedForms: NodePrinting {
  private let graph: GraphText
  private let name: TermID?
  private let officialName: TermID?
  private let number: TermID?
  private let title: TermID?

  /// Prepares to print the nodes of `store`.
  ///
  /// - Complexity: O(1).
  public init(_ store: TripleStore) {
    graph = GraphText(store)
    name = graph.predicate("name")
    officialName = graph.predicate("officialName")
    number = graph.predicate("number")
    title = graph.predicate("title")
  }

  /// The printed form of a term: a node by its name, a literal by its text.
  ///
  /// - Complexity: O(log *n*) in the number of triples.
  public func text(of term: Term) -> String {
    switch term {
    case .iri(let iri): text(ofIRI: iri)
    case .blank(let label): "_:" + label
    case .literal(let literal): literal.lexicalForm
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
    var id: TermID? { graph.store.dictionary.id(of: .iri(iri)) }
    switch kind {
    case .document: return id.flatMap { documentName($0) } ?? key
    case .section, .task, .indicator, .citation, .appointment, .event, .participation, .standing,
      .statement, .term:
      return itemName(key)
    case .passage: return passageName(key)
    case .source: return key
    case .unit, .group, .official, .measure, .department:
      return id.flatMap { uniqueName($0, name, kind) } ?? key
    case .region:
      return id.flatMap { uniqueName($0, name, kind) ?? uniqueName($0, officialName, nil) } ?? key
    }
  }

  private func documentName(_ id: TermID) -> String? {
    graph.text(id, number) ?? graph.text(id, title)
  }

  /// A part of a document by the document's name and its own path.
  ///
  /// The key is the document's key, a slash and the path; a document without a number has slashes
  /// in its own key, so the longest prefix that is a document counts.
  private func itemName(_ key: String) -> String {
    let bytes = key.utf8
    var end = bytes.endIndex
    while let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) {
      let document = NodeKind.document.iri(String(key[..<slash]))
      if let id = graph.store.dictionary.id(of: .iri(document)), let name = documentName(id) {
        return name + " " + key[bytes.index(after: slash)...]
      }
      end = slash
    }
    return key
  }

  /// `file:first-last`.
  private func passageName(_ key: String) -> String {
    guard let slash = key.lastIndex(of: "/") else { return key }
    return key[..<slash] + ":" + key[key.index(after: slash)...]
  }

  /// The name that a predicate gives, unless it gives it to another node of the kind too, or of any
  /// kind where that is nil.
  private func uniqueName(_ id: TermID, _ predicate: TermID?, _ kind: NodeKind?) -> String? {
    guard let predicate, let own = graph.objects(id, predicate).first else { return nil }
    let namesakes = graph.store.triples(
      matching: TriplePattern(predicate: predicate, object: own))
    for other in namesakes where other.subject != id {
      guard let kind else { return nil }
      if let iri = graph.iri(other.subject), NodeKind(of: iri) == kind { return nil }
    }
    return graph.store.dictionary.lexicalForm(of: own)
  }
}
