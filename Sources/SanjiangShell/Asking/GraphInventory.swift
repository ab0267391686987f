import DocumentExtraction
import TripleStore

/// What a store holds, counted: classes, predicates, sources.
struct GraphInventory {
  private let store: TripleStore
  private let printed: (Term) -> String

  /// Prepares to count.
  ///
  /// - Parameters:
  ///   - store: the store.
  ///   - printed: how a class, a predicate or a source is called.
  init(of store: TripleStore, printed: @escaping (Term) -> String) {
    self.store = store
    self.printed = printed
  }

  /// The counts as a table: what kind of thing, which one, how many.
  ///
  /// - Complexity: O(*n*) in the number of triples.
  var table: ResultTable {
    var table = ResultTable(columns: [.kind, .name, .number])
    table.rows.append([
      .init(Bilingual("graph", "图")), .init(Bilingual("triples", "三元组")), .init(store.count),
    ])
    table.rows += rows(Bilingual("class", "类"), classCounts)
    let predicates = store.predicates.map { ($0, store.statistics(of: $0).triples) }
    table.rows += rows(Bilingual("predicate", "谓词"), predicates)
    let sources = store.graphs.compactMap { graph in
      store.name(of: graph).map { ($0, store.triples(in: graph).count) }
    }
    table.rows += sources.map { [.init(NodeKind.source.words), .init(printed($0)), .init($1)] }
    return table
  }

  /// The number of nodes of each class.
  private var classCounts: [(TermID, Int)] {
    guard let type = store.dictionary.id(of: .iri(Vocabulary.type)) else { return [] }
    var counts: [(TermID, Int)] = []
    for id in store.pairs(of: type, order: .objectSubject).first {
      if counts.last?.0.rawValue == id {
        counts[counts.count - 1].1 += 1
      } else {
        counts.append((TermID(rawValue: id), 1))
      }
    }
    return counts
  }

  /// Rows by falling count, then by name.
  private func rows(_ kind: Bilingual, _ counts: [(TermID, Int)]) -> [[ResultTable.Cell]] {
    let named = counts.map { (printed(store.dictionary.term($0.0)), $0.1) }
    return named.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map { [.init(kind), .init($0.0), .init($0.1)] }
  }
}
