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
      commands opens what was made. Corrections of the graph stay as they are.
      """,
    hints: "add read load index",
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
    try GraphOpening.reported { () throws(PolicyGraphError) in
      try GraphSnapshot(in: path).checkAbsence()
    }
    let registry = arguments.value(of: .registry)
    let graph =
      FileListing.exists(path)
      ? try GraphOpening.graph(at: path, registry: registry, in: context, isCorrected: false)
      : try GraphOpening.newGraph(registry: registry)
    let known = graph.registry()
    var input = DocumentInput(
      arguments.operands, with: DocumentReader(registry: known),
      workers: try arguments.positiveInteger(.jobs))
    let progress = ProgressBar(.readingFiles, total: input.paths.count, in: context)
    let readings = input.readings(progress)
    progress.finish()
    let ingestion = graph.ingestion(of: readings)
    context.report(
      ingestion.report.warnings.map { Diagnostic(.warning, code: "doubtful-identity", $0) }
        + input.problems)
    if let file = arguments.value(of: .report) {
      let text = ReadingReport(
        reports(on: readings, known, input.workers), unreadable: input.problems.map(\.message)
      ).text
      try OutputFile.write(Array(text.utf8), to: file)
    }
    let isDryRun = arguments.has(.dryRun)
    if !isDryRun { try write(ingestion, to: path, input.workers, in: context) }
    let (documents, files) = (ingestion.report.documents.count, readings.count)
    context.remark(
      Bilingual(
        "\(Count.of(documents, "document")) of \(Count.of(files, "file"))"
          + " \(isDryRun ? "would go" : "went") into \(path)",
        "\(files) 个文件中的 \(documents) 份文件\(isDryRun ? "将" : "已")收入 \(path)"))
    return input.status
  }

  /// What is to be said of the documents of some files.
  private static func reports(
    on readings: [SourceReading], _ registry: Registry, _ workers: Int
  ) -> [DocumentReport] {
    let documents = PolicyGraph.documents(in: readings)
    var reports: [DocumentReport] = []
    OrderedWork(count: documents.count, workers: workers).run { place in
      DocumentReport(documents.merged(at: place), registry: registry)
    } taking: { _, report in
      reports.append(report)
      return true
    }
    return reports
  }

  private static func write(
    _ ingestion: Ingestion, to path: String, _ workers: Int, in context: ShellContext
  ) throws(ShellFailure) {
    let progress = ProgressBar(.writingDocuments, total: ingestion.count, in: context)
    defer { progress.finish() }
    try GraphOpening.reported { () throws(PolicyGraphError) in
      try ingestion.write(to: path, workers: workers) { progress.advance(bytes: $0) }
    }
  }
}
