import DatalogEngine
import Platform
import TripleStore

/// What the tables of a graph are like: one for each predicate, and one of all nodes.
///
/// ```swift
/// let tables = GraphTables(store)
/// tables.table(of: "urn:sanjiang:vocabulary:leads")?.object   // .node
/// ```
///
/// See <doc:Note-2-Tables>.
package struct GraphTables: Sendable {
  /// The tables of predicates, by the bytes of their IRIs.
  package var properties: [PropertyTable]
  /// How many nodes there are.
  package var nodes: Int
  /// Whether tables hold the numbers of nodes, not their texts.
  package var usesIds: Bool
  /// How the tables are written; nil for those of a store, which may be written either way.
  package var format: TableFormat?

  /// Describes tables.
  ///
  /// - Parameters:
  ///   - properties: The tables of predicates, in any order.
  ///   - nodes: How many nodes there are.
  ///   - usesIds: Whether tables hold the numbers of nodes.
  ///   - format: How they are written, if they are.
  init(_ properties: [PropertyTable], nodes: Int, usesIds: Bool, format: TableFormat? = nil) {
    self.properties = properties.sorted { $0.iri.utf8.lexicographicallyPrecedes($1.iri.utf8) }
    self.nodes = nodes
    self.usesIds = usesIds
    self.format = format
  }

  /// Measures the tables of a store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - usesIds: Whether tables are to hold the numbers of nodes, not their texts.
  ///   - workers: The number of threads; what is found does not depend on it.
  /// - Complexity: O(*n*) in the number of triples, and O(*k* log *k*) for *k* literals that are no
  ///   values of their own; no text is decoded but those of numbers and the like.
  package init(
    _ store: TripleStore, usesIds: Bool = false, workers: Int = Processors.count
  ) {
    // By IRI, so that names do not depend on the order in which triples came.
    let predicates = Self.predicates(of: store)
    var names = TableFileNames()
    var nodes = NodeSet(of: store.dictionary)
    var properties: [PropertyTable] = []
    OrderedWork(count: predicates.count, workers: workers).run { index in
      PropertyTable(of: predicates[index].id, predicates[index].iri, in: store)
    } taking: { index, measured in
      var table = measured
      table.file = names.name(for: table.iri)
      nodes.insert(triplesOf: predicates[index].id, table.object, in: store)
      properties.append(table)
      return true
    }
    self.init(properties, nodes: nodes.count, usesIds: usesIds)
  }

  /// The predicates of a store, by the bytes of their IRIs.
  private static func predicates(of store: TripleStore) -> [(id: TermID, iri: String)] {
    store.predicates.filter { store.dictionary.kind(of: $0) == .iri }
      .map { (id: $0, iri: store.dictionary.lexicalForm(of: $0)) }
      .sorted { $0.iri.utf8.lexicographicallyPrecedes($1.iri.utf8) }
  }

  /// The table of a predicate, nil where no triple has it.
  ///
  /// - Parameter iri: The predicate.
  /// - Returns: Its table.
  /// - Complexity: O(log *p*) for *p* predicates.
  package func table(of iri: String) -> PropertyTable? {
    var (low, high) = (0, properties.count)
    while low < high {
      let middle = (low + high) / 2
      if properties[middle].iri.utf8.lexicographicallyPrecedes(iri.utf8) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < properties.count, properties[low].iri.utf8.elementsEqual(iri.utf8) else {
      return nil
    }
    return properties[low]
  }
}

extension PropertyTable {
  /// Measures a predicate; the file has no name yet.
  fileprivate init(of predicate: TermID, _ iri: String, in store: TripleStore) {
    let measure = PropertyMeasure(of: predicate, in: store)
    self.init(
      iri: iri, file: "", object: measure.object, rows: measure.rows,
      subjects: measure.subjects, objects: measure.objects)
  }
}
