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
}
