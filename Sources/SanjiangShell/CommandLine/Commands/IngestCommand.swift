import Diagnostics
import DocumentExtraction
import Platform
import PolicyGraph
import TripleStore

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
      named and skipped; the rest is kept, all at once, and the status is then 2. `--graph PATH` of
      other commands opens what was made. Corrections of the graph stay as they are. A graph takes the
      registries when it is made; `--registry` adds to them then and later.
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
    try GraphOpening.reported { () throws(PolicyGraphError) in try GraphWriter.check(path) }
    let overlay = try GraphOpening.overlay(arguments.value(of: .registry))
    let graph = try graph(at: path, overlay, in: context)
    let known = graph.registry()
    var input = DocumentInput(
      arguments.operands, with: DocumentReader(registry: known),
      workers: try arguments.positiveInteger(.jobs))
    let progress = ProgressBar(.readingFiles, total: input.paths.count, in: context)
    let readings = input.readings(progress)
    progress.finish()
    if let file = arguments.value(of: .report) {
      let text = ReadingReport(
        reports(on: readings, known, input.workers), unreadable: input.problems.map(\.message)
      ).text
      try OutputFile.write(Array(text.utf8), to: file)
    }
    let isWritten = !arguments.has(.dryRun) && !readings.isEmpty
    let result =
      isWritten
      ? try commit(readings, overlay, to: path, input.workers, in: context)
      : Result(report: graph.ingestion(of: readings, workers: input.workers).report)
    context.report(
      result.report.warnings.map { Diagnostic(.warning, code: "doubtful-identity", $0) }
        + input.problems)
    let counts = (documents: result.report.documents.count, files: readings.count)
    if isWritten, result.commit == nil {
      context.remark(nothingNew(counts, path))
    } else {
      let isDryRun = arguments.has(.dryRun)
      context.remark(words(isDryRun ? "would go" : "went", isDryRun ? "将" : "已", counts, path))
    }
    return input.status
  }

  /// The graph as it is before, with the registries that it is to have.
  private static func graph(
    at path: String, _ overlay: [SourceText], in context: ShellContext
  ) throws(ShellFailure) -> PolicyGraph {
    // A writer that was killed at the first commit has left nothing to open.
    var graph =
      GraphPlace(path) == .store && StoreDirectory(path).lastCommit != 0
      ? try GraphOpening.graph(at: path, registry: nil, in: context)
      : PolicyGraph(data: TripleStore())
    try GraphOpening.content { () throws(DiagnosticList) in try graph.addRegistries(overlay) }
    return graph
  }

  /// What became of the files.
  private struct Result {
    var report: IngestionReport
    /// The commit; nil where nothing was different, or nothing was to be written.
    var commit: Commit?
  }

  private static func words(
    _ verb: String, _ chinese: String, _ counts: (documents: Int, files: Int), _ path: String
  ) -> Bilingual {
    Bilingual(
      "\(Count.of(counts.documents, "document")) of \(Count.of(counts.files, "file"))"
        + " \(verb) into \(path)",
      "\(counts.files) 个文件中的 \(counts.documents) 份文件\(chinese)收入 \(path)")
  }

  private static func nothingNew(
    _ counts: (documents: Int, files: Int), _ path: String
  ) -> Bilingual {
    Bilingual(
      "nothing new in \(Count.of(counts.documents, "document"))"
        + " of \(Count.of(counts.files, "file")): \(path) is as it was",
      "\(counts.files) 个文件中的 \(counts.documents) 份文件没有新内容：\(path) 保持原样")
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

  /// Takes what was read into the graph as it is now, all or nothing.
  private static func commit(
    _ readings: [SourceReading], _ overlay: [SourceText], to path: String, _ workers: Int,
    in context: ShellContext
  ) throws(ShellFailure) -> Result {
    let progress = ProgressBar(.writingDocuments, total: 0, in: context)
    defer { progress.finish() }
    var report = IngestionReport()
    let change = GraphChange(path: path, command: "ingest", context: context)
    let outcome = try change.make(saying: "ingest \(Count.of(readings.count, "file"))") {
      (graph) throws(ShellFailure) in
      try GraphOpening.content { () throws(DiagnosticList) in try graph.addRegistries(overlay) }
      report = graph.ingest(readings, workers: workers) { progress.advance(of: $0) }
    }
    return Result(report: report, commit: outcome.commit)
  }
}
