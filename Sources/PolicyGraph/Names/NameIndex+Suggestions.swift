import Diagnostics
import DocumentExtraction
import TripleStore

extension NameIndex {
  /// So many names are suggested at most.
  private static let mostSuggestions = 3

  /// What may have been meant by a name that nothing bears, as it is printed, the likeliest first.
  ///
  /// What the name is a beginning, a part or the letters of comes before what is spelled alike.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - kinds: What alone may be meant; none for things of any kind.
  /// - Returns: At most three names.
  /// - Complexity: O(*n* log *n*) in the number of names.
  package func suggestions(for name: String, of kinds: Set<NodeKind> = []) -> [String] {
    let names = entities
    var suggested: [String] = []
    let hits = names.hits(for: name, preferring: kinds, isOnly: !kinds.isEmpty)
    for hit in hits.prefix(while: { $0.match < .abbreviation }).prefix(Self.mostSuggestions) {
      suggested.append(names.reference(to: hit))
    }
    for near in spelledAlike(name, kinds) where !suggested.contains(near) { suggested.append(near) }
    return Array(suggested.prefix(Self.mostSuggestions))
  }

  /// What a name means that somebody typed only so far that there is no choice: a part of one name, or
  /// the letters of all characters of one.
  ///
  /// - Parameters:
  ///   - name: What was written.
  ///   - kinds: What alone may be meant.
  /// - Returns: The only thing that fits, or fits so well; nil where there are several or none.
  /// - Complexity: O(*n* log *n*) in the number of names.
  package func onlyMeaning(of name: String, among kinds: Set<NodeKind>) -> Term? {
    let names = entities
    let hits = names.hits(for: name, preferring: kinds, isOnly: true)
    let best = hits.prefix { $0.match == hits[0].match }
    guard best.count == 1, let only = best.first, hits.count == 1 || only.match == .allInitials
    else { return nil }
    return graph.store.dictionary.term(names.node(of: only))
  }

  /// The nodes whose names are spelled most alike, as they are printed.
  private func spelledAlike(_ name: String, _ kinds: Set<NodeKind>) -> [String] {
    let tables = allTables()
    func nodes(_ name: String) -> [TermID] {
      let nodes = tables[.preferred]?[name] ?? tables[.alias]?[name] ?? []
      return kinds.isEmpty ? nodes : nodes.filter { kind(of: $0).map(kinds.contains) ?? false }
    }
    let known = [NameRank.preferred, .alias].flatMap { (tables[$0] ?? [:]).keys }
      .filter { !nodes($0).isEmpty }
    let near = NearestNames.suggestions(for: NameFolding.folded(name), among: known.sorted())
    return near.flatMap(nodes).map { printed.text(of: graph.store.dictionary.term($0)) }
  }

  private func kind(of node: TermID) -> NodeKind? { graph.iri(node).flatMap { NodeKind(of: $0) } }
}
