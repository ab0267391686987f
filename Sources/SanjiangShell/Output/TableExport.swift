import DatalogCompilation
import Platform
import PolicyGraph

/// A graph as tables in a directory, as `export` is asked for it.
struct TableExport {
  /// What there is a table for each of.
  enum Partition: String, CaseIterable { case predicate }

  private let format: TableFormat
  private let usesIds: Bool
  private let directory: String

  /// Reads what is asked for; nil where it is no tables.
  ///
  /// - Parameters:
  ///   - format: the format.
  ///   - partition: what there is to be a table for each of.
  ///   - usesIds: whether nodes are to be written as numbers.
  ///   - hasData: whether files are to be written in the place of a graph.
  ///   - path: where to.
  /// - Throws: what is missing, or only for tables.
  init?(
    format: String, partition: Partition?, usesIds: Bool, hasData: Bool, path: String?
  ) throws(ShellFailure) {
    guard let tables = TableFormat(rawValue: format) else {
      if partition != nil || usesIds {
        throw .usage(
          "`\(partition != nil ? "--partition-by" : "--ids")` is for tables",
          help: "add `--format csv` or `--format parquet`")
      }
      if hasData {
        throw .usage(
          "`--data` is for tables",
          help: "`sanjiang convert FILE --to \(format)` writes RDF in another syntax")
      }
      return nil
    }
    let written = "`--format \(format) --partition-by predicate -o tables/`"
    guard partition != nil else {
      throw .usage(
        "`\(format)` has no place for a whole graph in one file", help: "write \(written)")
    }
    guard let path, path.hasSuffix("/") || FileListing.isDirectory(path) else {
      throw .usage(
        "tables are written into a directory",
        help: "write \(written): a directory that exists, or a name with / at its end")
    }
    self.format = tables
    self.usesIds = usesIds
    directory = path
  }

  /// Writes the tables of a graph, and says how many.
  ///
  /// - Parameters:
  ///   - graph: the graph.
  ///   - context: where to say it.
  /// - Throws: why they cannot be written.
  func write(_ graph: PolicyGraph, in context: ShellContext) throws(ShellFailure) {
    let interruption = context.catchInterrupts()
    let tables = GraphTables(graph.store, usesIds: usesIds)
    let writer = DatalogCompilation.TableWriter(
      graph.store, tables, printing: graph.printedForms, format: format)
    do throws(TableWritingError) {
      try writer.write(to: directory, isCancelled: { interruption.isSet })
    } catch {
      throw TableExport.failure(error)
    }
    let rows = tables.properties.reduce(0) { $0 + $1.rows }
    let count = tables.properties.count
    context.remark(
      Bilingual(
        "\(Count.of(count, "table")) with \(Count.of(rows, "row")) and"
          + " \(Count.of(tables.nodes, "node")) went into \(directory)",
        "已把 \(count) 张表（共 \(rows) 行）和 \(tables.nodes) 个节点写入 \(directory)"))
  }

  /// Why tables were not written, in the words of the command line.
  static func failure(_ error: TableWritingError) -> ShellFailure {
    switch error {
    case .cancelled: ShellFailure(.cancelled, code: "cancelled", "writing was cancelled")
    case .content(let problem): ShellFailure(.wrongInput, [problem])
    case .file(let error): ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }
}
