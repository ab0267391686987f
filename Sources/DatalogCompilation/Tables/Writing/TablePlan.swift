import DatalogEngine
import TripleStore

/// Which tables are to be written, and in what pieces.
struct TablePlan: Sendable {
  /// A table.
  struct Table: Sendable {
    /// The name of its file, without the ending.
    let file: String
    /// The predicate and its objects; nil for the table of nodes.
    let property: (predicate: TermID, object: ColumnType)?
  }

  /// Some rows of a table.
  struct Piece: Sendable {
    /// Which table.
    let table: Int
    /// Which rows: triples of the predicate by subject and object, or nodes.
    let rows: Range<Int>
  }

  /// The tables, each with a piece at least.
  private(set) var tables: [Table] = []
  /// The pieces, table by table.
  private(set) var pieces: [Piece] = []
  /// The nodes that are to be in their table.
  let nodes: [UInt32]
  private let store: TripleStore
  /// How much a piece is to be.
  private let size: (rows: Int, bytes: Int)

  /// Plans the writing of tables.
  ///
  /// - Parameters:
  ///   - properties: The tables of predicates.
  ///   - nodes: The nodes.
  ///   - store: Where the triples are.
  ///   - format: How they are written.
  /// - Complexity: O(*p* log *n*) for *p* pieces.
  init(
    _ properties: [(predicate: TermID, table: PropertyTable)], nodes: [UInt32],
    of store: TripleStore, _ format: TableFormat
  ) {
    self.nodes = nodes
    self.store = store
    // A group of Parquet is to be large, and each of a few is in memory.
    size = format == .csv ? (rows: 1 << 16, bytes: 1 << 23) : (rows: 1 << 20, bytes: 1 << 27)
    add(Table(file: GraphTables.nodesName, property: nil), nodes.count, nodes) { $0 }
    for (predicate, table) in properties { add(predicate, table) }
  }

  private mutating func add(_ predicate: TermID, _ property: PropertyTable) {
    let table = Table(file: property.file, property: (predicate, property.object))
    store.pairs(of: predicate, order: .subjectObject).withColumns { subjects, objects in
      add(table, subjects.count, objects) { end in
        // What one subject has stays together, to be compared; nodes are different as they are.
        var end = end
        while property.object != .node, end < subjects.count, subjects[end] == subjects[end - 1] {
          end += 1
        }
        return end
      }
    }
  }

  /// Adds a table and its pieces.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - count: How many rows it has.
  ///   - terms: Terms by which the length of rows is told.
  ///   - boundary: The first place from an index on at which a piece may end.
  private mutating func add(
    _ table: Table, _ count: Int, _ terms: some RandomAccessCollection<UInt32>,
    endingAt boundary: (Int) -> Int
  ) {
    tables.append(table)
    let step = rowsOfPiece(terms)
    var start = 0
    repeat {
      let end = start + step < count ? boundary(start + step) : count
      pieces.append(Piece(table: tables.count - 1, rows: start..<end))
      start = end
    } while start < count
  }

  /// How many rows make a piece, as a few of the terms let expect.
  private func rowsOfPiece(_ terms: some RandomAccessCollection<UInt32>) -> Int {
    let samples = min(256, terms.count)
    guard samples > 0 else { return size.rows }
    var bytes = 0
    for sample in 0..<samples {
      let index = terms.index(terms.startIndex, offsetBy: sample * terms.count / samples)
      bytes += store.dictionary.withLexicalForm(of: TermID(rawValue: terms[index])) { $0.count }
    }
    // The other column, and what stands between them.
    let expected = bytes / samples + 32
    return max(1 << 10, min(size.rows, size.bytes / expected))
  }
}
