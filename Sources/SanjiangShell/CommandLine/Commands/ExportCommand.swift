import Diagnostics
import Platform
import PolicyGraph
import RDFFormats

extension CommandDescription {
  /// `sanjiang export`.
  static let export = CommandDescription(
    name: "export", summary: "Write a graph as RDF, or as tables, for other tools",
    options: [
      .exportFormat, .partition, .ids, .derived, .graph, .exportedData, .registry, .output,
    ],
    discussion: """
      With `--output` naming a directory, Turtle is written in the layout of the bundled graph: the
      registries, a file for each document, and corrections. `--graph` opens such a directory, and
      `import` takes it into a graph. TriG and N-Quads have what each source states in a graph of
      its own, and so has JSON-LD.

      The vocabulary says in every export what its words are called by ELI, ORG, Dublin Core, SKOS,
      PROV-O and Data Cube. With `--derived` the statements that follow are written too, for tools
      that do not reason: those in these words, what the rules derive with one or two places, posts,
      and the data set of indicators.

      `--format csv` and `--format parquet` write tables for databases, with
      `--partition-by predicate` and a directory: a table for each predicate, one of all nodes with
      the names that answers show, and `tables.csv`, which lists them. Numbers and dates are numbers
      and dates there. `--data` takes RDF files in the place of a graph.
      """,
    hints: "dump save write table csv parquet spark duckdb",
    examples: [
      Example("sanjiang export --format ntriples -o graph.nt", "the bundled graph as N-Triples"),
      Example(
        "sanjiang export --derived --format jsonld -o graph.jsonld",
        "with what follows, for tools of the web"),
      Example("sanjiang export --graph my.graph -o copy/", "your graph, a file a document"),
      Example(
        "sanjiang export --format parquet --partition-by predicate -o tables/",
        "tables for DuckDB, Spark and others"),
    ],
    action: ExportCommand.run)
}

extension OptionDescription {
  fileprivate static let exportFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ExportCommand.Format.self),
    help: "turtle (the default), trig, ntriples, nquads, jsonld; tables: csv, parquet")
  fileprivate static let derived = OptionDescription(
    "--derived", help: "write also what follows from rules and from shared vocabularies")
  fileprivate static let partition = OptionDescription(
    "--partition-by", .one("WHAT"), values: .choices(of: TableExport.Partition.self),
    help: "predicate: a table for each, as csv or parquet")
  static let ids = OptionDescription(
    "--ids", help: "write nodes as numbers, which makes tables smaller"
  )
  fileprivate static let exportedData = OptionDescription(
    "--data", .several("FILE"), help: "write these RDF files as tables instead of a graph")
  fileprivate static let output = OptionDescription(
    "--output", short: "-o", .one("PATH"),
    help: "a file, or a directory (one that exists, or a name with / at its end)")
}

/// Writes a whole graph.
private enum ExportCommand {
  /// What can be written.
  enum Format: String, CaseIterable { case turtle, trig, ntriples, nquads, jsonld, csv, parquet }

  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let format = try arguments.choice(.exportFormat, Format.self) ?? .turtle
    let path = arguments.value(of: .output)
    let tables = try TableExport(
      format: format.rawValue, partition: arguments.choice(.partition, TableExport.Partition.self),
      usesIds: arguments.has(.ids), hasData: arguments.has(.exportedData), path: path)
    let graph = try graph(arguments, in: context)
    if let tables {
      try tables.write(graph, in: context)
      return .success
    }
    if let path, path.hasSuffix("/") || FileListing.isDirectory(path) {
      guard format == .turtle else {
        throw .usage(
          "`\(path)` is a directory", help: "only Turtle is written in the layout of a graph")
      }
      guard !arguments.has(.derived) else {
        throw .usage(
          "`--derived` is not for a graph of files", help: "write to one file: `-o graph.ttl`")
      }
      try write(graph, to: path, in: context)
    } else {
      let output = try RDFOutput(path: path, in: context)
      try write(graph, as: format, to: output)
      try output.finish()
    }
    return .success
  }

  /// Writes a graph in the layout of the bundled one.
  private static func write(
    _ graph: PolicyGraph, to path: String, in context: ShellContext
  ) throws(ShellFailure) {
    try GraphOpening.reported { () throws(PolicyGraphError) in
      try graph.write(to: path, workers: Processors.count)
    }
    let others = graph.graphsOfOtherOrigin.count
    if others > 0 {
      context.remark(
        Bilingual(
          "left out: \(Count.of(others, "graph")) of other origin than documents, which"
            + " `--format ntriples -o FILE` writes",
          "未写出：\(others) 个不来自文件的图；`--format ntriples -o FILE` 会写出它们"))
    }
  }

  /// The graph, with what follows from it where that is asked for.
  private static func graph(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> PolicyGraph {
    let opening = try WorkspaceOpening(arguments)
    guard opening.data.isEmpty else {
      guard !arguments.has(.derived) else {
        throw .usage("`--derived` is for graphs, not for `--data`")
      }
      return try opening.openedGraph(in: context, context.catchInterrupts())
    }
    let graph = try GraphOpening.graph(
      at: opening.graph, registry: opening.registry, in: context)
    guard arguments.has(.derived) else { return graph }
    let limits = opening.limits(context.catchInterrupts())
    do throws(DiagnosticList) {
      return try graph.includingDerived(limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }

  private static func write(
    _ graph: PolicyGraph, as format: Format, to output: RDFOutput
  ) throws(ShellFailure) {
    switch format {
    case .turtle: _ = output.write(graph.turtle())
    case .trig: _ = output.write(graph.turtle(hasGraphs: true))
    case .ntriples: NTriplesWriter.write(graph.store, to: output.write)
    case .nquads: NTriplesWriter.write(graph.store, hasGraphs: true, to: output.write)
    // Tables have been written by now.
    case .csv, .parquet: break
    case .jsonld:
      do throws(UnwritableTerm) { _ = output.write(try graph.jsonLD()) } catch {
        throw ShellFailure(error)
      }
    }
  }
}
