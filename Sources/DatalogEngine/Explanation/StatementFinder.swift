import TripleStore

/// Finds the statements of a graph behind the rows of its predicates.
struct StatementFinder {
  let store: TripleStore
  let values: ValueTable

  private static let typeIRI = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

  /// The statements that a row stands for; none where it comes from rules alone.
  ///
  /// A value may stand for several terms, `5` and `5.0`, so a row may be several statements.
  ///
  /// - Complexity: O(log *n*), and the number of objects that the subject has by the predicate.
  func statements(of row: [UInt32], _ selection: StoredSelection) -> [StatedTriple] {
    switch selection.meaning {
    case .property(let iri):
      guard let predicate = store.dictionary.id(of: .iri(iri)) else { return [] }
      return statements(row[0], predicate, row[1])
    case .instances(let classes):
      guard let type = store.dictionary.id(of: .iri(Self.typeIRI)), let subject = id(row[0]) else {
        return []
      }
      let found = classes.compactMap { store.dictionary.id(of: .iri($0)) }
        .map { Triple(subject, type, $0) }.filter(store.contains)
      return found.map(stated)
    case .anyTriple: return id(row[1]).map { statements(row[0], $0, row[2]) } ?? []
    case .relation, .ambiguous: return []
    }
  }

  /// Whether anything is stated that a selection takes.
  func states(_ selection: StoredSelection) -> Bool {
    switch selection.meaning {
    case .property(let iri):
      store.dictionary.id(of: .iri(iri)).map {
        store.pairs(of: $0, order: .subjectObject).count > 0
      }
        ?? false
    case .instances, .anyTriple: true
    case .relation, .ambiguous: false
    }
  }

  private func statements(
    _ subject: UInt32, _ predicate: TermID, _ object: UInt32
  ) -> [StatedTriple] {
    guard let subject = id(subject) else { return [] }
    return store.triples(matching: TriplePattern(subject: subject, predicate: predicate))
      .filter { values.word(of: $0.object).rawValue == object }.map(stated)
  }

  /// The statements of the classes that a node has.
  func classes(of word: UInt32) -> [StatedTriple] {
    guard let type = store.dictionary.id(of: .iri(Self.typeIRI)), let subject = id(word) else {
      return []
    }
    return store.triples(matching: TriplePattern(subject: subject, predicate: type)).map(stated)
  }

  /// The last part of an IRI, by which a predicate may be called.
  static func shortName(of term: Term) -> String {
    let text = term.identifyingText
    let start = text.lastIndex { $0 == "/" || $0 == "#" || $0 == ":" }
    return start.map { String(text[text.index(after: $0)...]) } ?? text
  }

  private func id(_ word: UInt32) -> TermID? {
    Word(rawValue: word).isTerm ? TermID(rawValue: word) : nil
  }

  private func stated(_ triple: Triple) -> StatedTriple {
    StatedTriple(
      subject: store.dictionary.term(triple.subject),
      predicate: store.dictionary.term(triple.predicate),
      object: store.dictionary.term(triple.object))
  }
}
