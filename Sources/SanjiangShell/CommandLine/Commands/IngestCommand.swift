import Diagnostics
import DocumentExtraction
import Platform
import PolicyGraph

extension CommandDescription {
  /// `sanjiang ingest`.
  static let ingest = CommandDescription(
    name: "ingest", summary: "Read documents into a graph of your own",
    operands: [
      OperandDescription("FILE", .oneOrMore, help: "text files, or folders of text files")
    ],
    options: [.into, .report, .dryRun, .registry, .jobs],
    discussion: """
      A document that is read again replaces what it said before. A file that cannot be read is
      named and skipped; the rest is kept, and the status is then 2. `--graph PATH` of other
      commands opens what was made.
      """,
    examples: [
      Example("sanjiang ingest notices/ --into my.graph", "read a folder into my.graph"),
      Example(
        "sanjiang ingest a.txt --into my.graph --dry-run --report a.report",
        "write down what would be found and what would not be understood"),
    ],
    action: IngestCommand.run)
}

extension OptionDescription {
  fileprivate static let into = OptionDescription(
    "--into", .one("PATH"), isRequired: true,
    help: "the directory of the graph; made where there is none")
  fileprivate static let report = OptionDescription(
    "--report", .one("FILE"), help: "write down what was found and what was not understood")
  fileprivate static let dryRun = OptionDescription(
    "--dry-run", help: "read, but leave the graph as it is")
}

/// Reads documents into a graph on disk.
private enum IngestCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let path = try arguments.required(.into)
    let registry = arguments.value(of: .registry)
    var graph =
      FileListing.exists(path)
      ? try GraphOpening.graph(at: path, registry: registry)
      : try GraphOpening.newGraph(registry: registry)
    let known = graph.registry()
    var input = DocumentInput(
      arguments.operands, with: DocumentReader(registry: known),
      workers: try arguments.positiveInteger(.jobs))
    let progress = ProgressBar("reading", "files", total: input.paths.count, in: context)
    let readings = input.readings(progress)
    progress.finish()
    let report = graph.ingest(readings)
    context.report(
      report.warnings.map { Diagnostic(.warning, code: "doubtful-identity", $0) } + input.problems)
    if let file = arguments.value(of: .report) {
      let reports = PolicyGraph.documents(in: readings).documents.map {
        DocumentReport($0.merged, registry: known)
      }
      let text = ReadingReport(reports, unreadable: input.problems.map(\.message)).text
      try OutputFile.write(Array(text.utf8), to: file)
    }
    if !arguments.has(.dryRun) { try GraphOpening.write(graph, to: path) }
    let verb = arguments.has(.dryRun) ? "would go" : "went"
    context.remark(
      "\(Count.of(report.documents.count, "document")) of \(Count.of(readings.count, "file"))"
        + " \(verb) into \(path)")
    return input.status
  }
}
