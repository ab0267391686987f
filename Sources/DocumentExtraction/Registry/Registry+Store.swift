import TripleStore

extension Registry {
  /// Reads the registry out of a store that holds the registry files.
  ///
  /// Other statements in the store do no harm; units without an official name, which only documents
  /// name, are passed over.
  ///
  /// - Parameter store: Units, regions, groups, measures and officials as the vocabulary has them.
  /// - Complexity: O(*n* log *n*) in the number of names.
  public convenience init(store: TripleStore) {
    self.init(contents: RegistryContents(store))
  }

  /// Reads the registry out of the statements of the registry files, before they are sorted for a
  /// store.
  ///
  /// - Parameters:
  ///   - dictionary: The terms.
  ///   - batch: The statements.
  /// - Complexity: O(*n* log *n*) in the number of statements and names.
  package convenience init(dictionary: TermDictionary, batch: StatementBatch) {
    self.init(contents: RegistryContents(dictionary) { batch.triples(of: $0) })
  }
}
