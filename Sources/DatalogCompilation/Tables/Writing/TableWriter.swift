import DatalogEngine
import Diagnostics
import Platform
import TripleStore

/// Writes the tables of a graph into a directory.
///
/// ```swift
/// let writer = TableWriter(store, GraphTables(store), printing: printed, format: .parquet)
/// try writer.write(to: "tables/")
/// ```
///
/// The files are those of <doc:Note-2-Tables>. Each appears when all of it is there, and the list of
/// them last, so that a directory with a list has all that is listed.
package struct TableWriter: Sendable {
  private let store: TripleStore
  private let tables: GraphTables
  private let printing: any NodePrinting
  private let format: TableFormat
  private let workers: Int

  /// Prepares to write.
  ///
  /// - Parameters:
  ///   - store: The graph.
  ///   - tables: What its tables are like, measured on the same store.
  ///   - printing: How nodes are printed.
  ///   - format: How to write.
  ///   - workers: The number of threads; what is written does not depend on it.
  package init(
    _ store: TripleStore, _ tables: GraphTables, printing: any NodePrinting, format: TableFormat,
    workers: Int = Processors.count
  ) {
    self.store = store
    self.tables = tables
    self.printing = printing
    self.format = format
    self.workers = workers
  }

  /// Writes tables in the place of those that an earlier export wrote there; other files stay.
  ///
  /// - Parameters:
  ///   - directory: Where; it is created where it does not exist.
  ///   - iris: The predicates whose tables are wanted; all where nil. The table of nodes then has the
  ///     nodes of these tables, and all predicates.
  ///   - others: Nodes that are to be in the table of nodes besides.
  ///   - isCancelled: Whether to stop, asked now and then.
  /// - Returns: What was written.
  /// - Throws: Why a file cannot be written, or that it was stopped.
  /// - Complexity: O(*n*) in the number of triples and bytes.
  @discardableResult
  package func write(
    to directory: String, only iris: [String]? = nil, besides others: Set<TermID> = [],
    isCancelled: @Sendable () -> Bool = { false }
  ) throws(TableWritingError) -> GraphTables {
    let wanted = properties(iris)
    let nodes = nodes(of: wanted, whole: iris == nil, others)
    let written = GraphTables(
      wanted.map(\.table), nodes: nodes.count, usesIds: tables.usesIds, format: format)
    let plan = TablePlan(wanted, nodes: nodes, of: store, format)
    guard !isCancelled() else { throw .cancelled }
    let target = try TableDirectory(directory)
    var isWhole = false
    do throws(FileError) {
      isWhole = try write(plan, to: target, isCancelled)
      if isWhole { try target.finish(written, format) }
    } catch {
      throw .file(error)
    }
    guard isWhole else { throw .cancelled }
    return written
  }

  /// The wanted predicates that the store has, with their tables.
  private func properties(_ iris: [String]?) -> [(predicate: TermID, table: PropertyTable)] {
    let wanted = iris.map { $0.compactMap(tables.table) } ?? tables.properties
    return wanted.compactMap { table in
      store.dictionary.id(of: .iri(table.iri)).map { (predicate: $0, table: table) }
    }
  }

  private func nodes(
    of properties: [(predicate: TermID, table: PropertyTable)], whole: Bool, _ others: Set<TermID>
  ) -> [UInt32] {
    var nodes = NodeSet(of: store.dictionary)
    for (predicate, table) in properties {
      nodes.insert(triplesOf: predicate, table.object, in: store)
    }
    if !whole { for predicate in store.predicates { nodes.insert(predicate) } }
    for other in others { nodes.insert(other) }
    return nodes.ids
  }

  /// Makes the pieces on several threads and writes them in order.
  ///
  /// - Returns: Whether all was written, and nobody stopped it.
  private func write(
    _ plan: TablePlan, to target: TableDirectory, _ isCancelled: () -> Bool
  ) throws(FileError) -> Bool {
    var problem: FileError?
    var isStopped = false
    var current: TableFile?
    OrderedWork(count: plan.pieces.count, workers: workers, lead: 1).run { index in
      part(plan.pieces[index], of: plan)
    } taking: { index, part in
      isStopped = isCancelled()
      guard !isStopped else { return false }
      do throws(FileError) {
        let table = plan.pieces[index].table
        let isFirst = index == 0 || plan.pieces[index - 1].table != table
        let isLast = index + 1 == plan.pieces.count || plan.pieces[index + 1].table != table
        if isFirst {
          current = try target.begin(plan.tables[table].file, columns(table, plan), format)
        }
        try current?.add(part)
        if isLast { try current?.finish() }
        return true
      } catch {
        problem = error
        return false
      }
    }
    if let problem { throw problem }
    return !isStopped
  }

  /// The columns of a table of a plan.
  private func columns(_ table: Int, _ plan: TablePlan) -> [ParquetColumn] {
    let usesIds = tables.usesIds
    guard let property = plan.tables[table].property else {
      let id = usesIds ? [ParquetColumn("id", .node, usesIds: true)] : []
      return id
        + ["node", "printed"].map { ParquetColumn($0, .text, usesIds: usesIds) }
    }
    return [
      ParquetColumn("s", .node, usesIds: usesIds),
      ParquetColumn("o", property.object, usesIds: usesIds),
    ]
  }

  /// Makes a piece ready to be written, on any thread.
  private func part(_ piece: TablePlan.Piece, of plan: TablePlan) -> TableFile.Part {
    guard let (predicate, object) = plan.tables[piece.table].property else {
      let text = text(ValueTable(dictionary: store.dictionary))
      let ids = plan.nodes[piece.rows]
      guard format == .csv else {
        return .group(ParquetRows(text: text).group(nodes: Array(ids), printing))
      }
      var rows = CSVRows(text)
      return .lines(rows.lines(nodes: ids, printing))
    }
    let block = RowBlock(piece.rows, of: predicate, object, in: store)
    let text = text(block.values)
    guard format == .csv else { return .group(ParquetRows(text: text).group(block, object)) }
    var rows = CSVRows(text)
    return .lines(rows.lines(block, object))
  }

  private func text(_ values: ValueTable) -> ValueText {
    ValueText(values: values, dictionary: store.dictionary, usesIds: tables.usesIds)
  }
}
