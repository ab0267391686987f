import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// The names of the nodes of some classes for which something holds.
  ///
  /// - Parameters:
  ///   - classes: The classes; those below them are not meant.
  ///   - isWanted: What has to hold of a name.
  /// - Returns: The printed names for which it holds; where there are none, the other names of the
  ///   nodes for which it does. In the order of their bytes, each once.
  /// - Complexity: O(*n* log *n*) in the number of nodes.
  public func names(
    ofInstances classes: [NodeClass], where isWanted: (String) -> Bool
  ) -> [String] {
    let text = GraphText(store)
    let nodes = classes.flatMap { instances(of: $0, text) }
    let printed = printedForms
    var found = Set(nodes.map { printed.text(of: store.dictionary.term($0)) }.filter(isWanted))
    if found.isEmpty {
      let predicates = [NameRank.preferred, .alias].flatMap(\.predicates).map(text.predicate)
      for node in nodes {
        let names = predicates.lazy.flatMap { text.objects(node, $0) }
        found.formUnion(names.map(store.dictionary.lexicalForm).filter(isWanted))
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func instances(of nodeClass: NodeClass, _ text: GraphText) -> [TermID] {
    guard let type = store.dictionary.id(of: .iri(Vocabulary.type)),
      let object = text.predicate(nodeClass.rawValue)
    else { return [] }
    return store.triples(matching: TriplePattern(predicate: type, object: object)).map(\.subject)
  }
}
