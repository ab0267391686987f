import DocumentExtraction
import TripleStore

/// Reads the description of the vocabulary out of a store.
struct VocabularyReader {
  private let graph: GraphText
  private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  private static let functional = "http://www.w3.org/2002/07/owl#FunctionalProperty"
  private static let rdfs = "http://www.w3.org/2000/01/rdf-schema#"

  init(_ store: TripleStore) {
    graph = GraphText(store)
  }

  /// The entries, by name.
  func entries() -> [VocabularyEntry] {
    let classes = instances(of: Self.rdfs + "Class").compactMap { entry($0, isClass: true) }
    let properties = instances(of: Self.rdf + "Property").compactMap {
      entry($0, isClass: false)
    }
    return (classes + properties).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private func entry(_ id: TermID, isClass: Bool) -> VocabularyEntry? {
    guard let iri = graph.iri(id), let name = Vocabulary.word(of: iri) else { return nil }
    let arity = graph.text(id, graph.predicate("arity")).flatMap(Int.init) ?? (isClass ? 1 : 2)
    return VocabularyEntry(
      iri: iri, kind: isClass ? .class : arity == 2 ? .property : .relation, name: name,
      chineseNames: chineseNames(of: id), hints: hints(for: id),
      comment: graph.text(id, rdfs("comment")) ?? "", arity: arity,
      isDerived: graph.text(id, graph.predicate("derived")) == "true",
      domain: graph.objects(id, rdfs("domain")).compactMap(shortName),
      range: graph.objects(id, rdfs("range")).compactMap(shortName),
      isSingle: types(of: id).contains(Self.functional),
      isAcyclic: graph.text(id, graph.predicate("acyclic")) == "true", readings: readings(of: id))
  }

  /// The IRIs of the classes that something has.
  private func types(of id: TermID) -> [String] {
    graph.objects(id, graph.store.dictionary.id(of: .iri(Vocabulary.type))).compactMap(graph.iri)
  }

  /// The classes of which a node has at most one, by IRI: those that are called kinds.
  func kinds() -> [String] { instances(of: Vocabulary.iri("Kind")).compactMap(graph.iri) }

  private func readings(of id: TermID) -> [String: String] {
    var readings: [String: String] = [:]
    for reading in graph.objects(id, graph.predicate("reading")) {
      guard let language = graph.store.dictionary.language(of: reading) else { continue }
      readings[language] = graph.store.dictionary.lexicalForm(of: reading)
    }
    return readings
  }

  /// The preferred Chinese name, then the others, each once.
  private func chineseNames(of id: TermID) -> [String] {
    var names: [String] = []
    for label in graph.objects(id, rdfs("label")) + graph.objects(id, skos("altLabel"))
    where graph.store.dictionary.language(of: label) == "zh" {
      let name = graph.store.dictionary.lexicalForm(of: label)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What people write for it.
  private func hints(for id: TermID) -> [String] {
    graph.objects(id, skos("hiddenLabel")).map(graph.store.dictionary.lexicalForm)
  }

  private func skos(_ word: String) -> TermID? {
    graph.store.dictionary.id(of: .iri("http://www.w3.org/2004/02/skos/core#\(word)"))
  }

  private func shortName(_ id: TermID) -> String? {
    graph.iri(id).map { Vocabulary.word(of: $0) ?? Self.ending(of: $0) }
  }

  private func rdfs(_ word: String) -> TermID? {
    graph.store.dictionary.id(of: .iri(Self.rdfs + word))
  }

  private func instances(of iri: String) -> [TermID] {
    guard let type = graph.store.dictionary.id(of: .iri(Vocabulary.type)),
      let target = graph.store.dictionary.id(of: .iri(iri))
    else { return [] }
    return graph.store.triples(matching: TriplePattern(predicate: type, object: target))
      .map(\.subject)
  }

  /// For each class of the vocabulary the classes below it, itself first.
  func subclasses() -> [String: [String]] {
    guard let predicate = rdfs("subClassOf") else { return [:] }
    var below: [TermID: [TermID]] = [:]
    for triple in graph.store.triples(matching: TriplePattern(predicate: predicate)) {
      below[triple.object, default: []].append(triple.subject)
    }
    var result: [String: [String]] = [:]
    for top in below.keys {
      guard let iri = graph.iri(top) else { continue }
      var found = [top]
      var next = 0
      while next < found.count {
        found += (below[found[next]] ?? []).filter { !found.contains($0) }
        next += 1
      }
      result[iri] = found.compactMap(graph.iri)
    }
    return result
  }

  // MARK: - Properties and classes that the vocabulary does not describe

  func foreignProperties(besides known: Set<String>) -> [String] {
    graph.store.predicates.compactMap(graph.iri).filter { !known.contains($0) }
  }

  /// What has instances, and what stands above or below another class.
  func foreignClasses(besides known: Set<String>) -> [String] {
    var ids: Set<UInt32> = []
    if let type = graph.store.dictionary.id(of: .iri(Vocabulary.type)) {
      var last: UInt32?
      for id in graph.store.pairs(of: type, order: .objectSubject).first where id != last {
        last = id
        ids.insert(id)
      }
    }
    if let below = rdfs("subClassOf") {
      for triple in graph.store.triples(matching: TriplePattern(predicate: below)) {
        ids.formUnion([triple.subject.rawValue, triple.object.rawValue])
      }
    }
    return ids.compactMap { graph.iri(TermID(rawValue: $0)) }.filter { !known.contains($0) }
  }

  /// IRIs by what stands after the last `#`, `/` or `:`.
  func endings(of iris: [String]) -> [String: [String]] {
    Dictionary(grouping: iris.sorted(), by: Self.ending)
  }

  static func ending(of iri: String) -> String {
    let marks = Set("#/:".utf8)
    guard let mark = iri.utf8.lastIndex(where: marks.contains) else { return iri }
    return String(iri[iri.utf8.index(after: mark)...])
  }
}
