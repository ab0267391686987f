import TripleStore

extension Registry {
  /// Reads the registry out of a store that holds the registry files.
  ///
  /// Other statements in the store do no harm; units without an official name, which only documents
  /// name, are passed over.
  ///
  /// - Parameter store: Units, regions, groups, measures and officials as the vocabulary has them.
  /// - Complexity: O(*n* log *n*) in the number of statements about them.
  public init(store: TripleStore) {
    self.init(contents: RegistryContents(Self.statements(in: store)))
  }

  /// The statements whose predicate the registry reads.
  private static func statements(in store: TripleStore) -> [RegistryStatement] {
    var subjects: [TermID: String] = [:]
    var result: [RegistryStatement] = []
    for word in RegistryTerm.words {
      let predicate = RegistryTerm.vocabulary + word
      guard let id = store.dictionary.id(of: .iri(predicate)) else { continue }
      for triple in store.triples(matching: TriplePattern(predicate: id)) {
        guard store.dictionary.kind(of: triple.subject) == .iri else { continue }
        let subject = subjects[triple.subject] ?? store.dictionary.lexicalForm(of: triple.subject)
        subjects[triple.subject] = subject
        let object = store.dictionary.lexicalForm(of: triple.object)
        result.append(RegistryStatement(subject: subject, word: word, object: object))
      }
    }
    return result
  }
}
