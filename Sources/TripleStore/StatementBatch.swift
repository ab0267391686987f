import Platform

/// Statements collected for a store, to be sorted and inserted all at once.
///
/// Readers of files fill one batch from several files and so sort once.
public struct StatementBatch: Sendable {
  /// Subject, predicate, object and graph of each statement, one after the other.
  private(set) var rows: [UInt32] = []

  /// Creates an empty batch.
  public init() {}

  /// The number of statements.
  public var count: Int { rows.count / 4 }

  /// How many bytes of memory the statements take.
  public var memoryBytes: Int { rows.capacity * MemoryLayout<UInt32>.stride }

  /// Adds a statement; it may be there already.
  ///
  /// - Parameters:
  ///   - triple: What is stated.
  ///   - graph: Who states it.
  /// - Complexity: O(1), amortised.
  public mutating func append(_ triple: Triple, graph: GraphID) {
    rows.append(triple.subject.rawValue)
    rows.append(triple.predicate.rawValue)
    rows.append(triple.object.rawValue)
    rows.append(graph.rawValue)
  }

  /// Adds the statements of another batch, whose terms have the numbers of another dictionary.
  ///
  /// - Parameters:
  ///   - other: The other batch.
  ///   - ids: The id of each number; the first is 0.
  ///   - areGraphsNames: Whether its graphs are numbers of terms, too, for
  ///     `TripleStore.nameGraphs`; otherwise they are those of this batch.
  /// - Complexity: O(*n*), amortised.
  package mutating func append(
    _ other: StatementBatch, numberedBy ids: [UInt32], areGraphsNames: Bool = false
  ) {
    makeRoom(for: other.rows.count)
    rows += [UInt32](unsafeUninitializedCapacity: other.rows.count) { buffer, used in
      ids.withUnsafeBufferPointer { ids in
        for at in stride(from: 0, to: other.rows.count, by: 4) {
          buffer.initializeElement(at: at, to: ids[Int(other.rows[at])])
          buffer.initializeElement(at: at + 1, to: ids[Int(other.rows[at + 1])])
          buffer.initializeElement(at: at + 2, to: ids[Int(other.rows[at + 2])])
          let graph = other.rows[at + 3]
          buffer.initializeElement(at: at + 3, to: areGraphsNames ? ids[Int(graph)] : graph)
        }
      }
      used = other.rows.count
    }
  }

  /// Grows the rows, by half, onto large pages.
  private mutating func makeRoom(for more: Int) {
    guard rows.count + more > rows.capacity else { return }
    let capacity = max(rows.capacity * 3 / 2, rows.count + more)
    rows = [UInt32](unsafeUninitializedCapacity: capacity) { buffer, used in
      LargePages.advise(UnsafeRawBufferPointer(buffer))
      used = buffer.initialize(fromContentsOf: rows)
    }
  }

  /// Some of the statements, by their places.
  ///
  /// - Complexity: O(*n*) in their number.
  package func statements(in range: Range<Int>) -> StatementBatch {
    var part = StatementBatch()
    part.rows = Array(rows[4 * range.lowerBound..<4 * range.upperBound])
    return part
  }

  /// Changes the graph of each statement.
  ///
  /// - Parameter graph: The graph in place of another; asked once for each of several in a row.
  /// - Complexity: O(*n*).
  mutating func changeGraphs(_ graph: (GraphID) -> GraphID) {
    var last: (old: UInt32, new: UInt32)?
    for at in stride(from: 3, to: rows.count, by: 4) {
      let old = rows[at]
      if last?.old != old { last = (old, graph(GraphID(rawValue: old)).rawValue) }
      rows[at] = last?.new ?? old
    }
  }

  /// Gives the rows away, so that they can be sorted where they are.
  mutating func takeRows() -> [UInt32] {
    let taken = rows
    rows = []
    return taken
  }

  /// Calls `body` with each statement, in the order in which they were added.
  ///
  /// - Complexity: O(*n*).
  package func forEach(_ body: (Triple, GraphID) -> Void) {
    for at in stride(from: 0, to: rows.count, by: 4) {
      let triple = Triple(
        TermID(rawValue: rows[at]), TermID(rawValue: rows[at + 1]), TermID(rawValue: rows[at + 2]))
      body(triple, GraphID(rawValue: rows[at + 3]))
    }
  }

  /// The triples with a predicate, each once, sorted by subject and object.
  ///
  /// - Parameter predicate: The predicate.
  /// - Returns: The triples, whoever states them.
  /// - Complexity: O(*n* + *m* log *m*) in the number of statements and of those with the predicate.
  package func triples(of predicate: TermID) -> [Triple] {
    var triples: [Triple] = []
    for at in stride(from: 1, to: rows.count, by: 4) where rows[at] == predicate.rawValue {
      triples.append(
        Triple(TermID(rawValue: rows[at - 1]), predicate, TermID(rawValue: rows[at + 1])))
    }
    triples.sort { ($0.subject, $0.object) < ($1.subject, $1.object) }
    return triples.enumerated().lazy.filter { $0 == 0 || triples[$0 - 1] != $1 }.map(\.element)
  }

  /// Forgets the statements after the first `kept`.
  package mutating func removeStatements(after kept: Int) {
    rows.removeLast(rows.count - 4 * kept)
  }
}
