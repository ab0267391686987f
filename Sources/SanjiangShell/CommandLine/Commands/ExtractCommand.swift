import Diagnostics
import DocumentExtraction
import Platform
import PolicyGraph
import TextFormats

extension CommandDescription {
  /// `sanjiang extract`.
  static let extract = CommandDescription(
    name: "extract", summary: "Show what reading documents would yield, without writing a graph",
    operands: [
      OperandDescription("FILE", .oneOrMore, help: "text files, or folders of text files")
    ],
    options: [.extractFormat, .registry, .jobs],
    discussion: """
      Text may be UTF-8, UTF-16 or GB18030. A document that stands in several files is shown
      once, with all its sources. A file that cannot be read is named and skipped; the status
      is then 2.

      The report names, with lines, what was not understood: units and places that no registry
      knows, items that name nobody, gaps in the numbering, attachments that are not there. It
      ends with a draft in Turtle of what a registry would have to say; saved in a folder that
      `--registry` names, it is not complained of again.
      """,
    hints: "parse read",
    examples: [
      Example("sanjiang extract notice.txt", "a report of what was found and not understood"),
      Example("sanjiang extract plans/ --format json", "one JSON object a document"),
      Example(
        "sanjiang extract notice.txt --registry mine/",
        "the same with units and places of your own, from the Turtle files in mine/"),
    ],
    action: ExtractCommand.run)
}

extension OptionDescription {
  fileprivate static let extractFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ExtractCommand.Format.self),
    help: "report (the default), json or turtle")
}

/// Reads documents and shows what was found.
private enum ExtractCommand {
  /// What can be shown.
  enum Format: String, CaseIterable { case report, json, turtle }

  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let format = try arguments.choice(.extractFormat, Format.self) ?? .report
    let registry = try GraphOpening.registry(arguments.value(of: .registry))
    var input = DocumentInput(
      arguments.operands, with: DocumentReader(registry: registry),
      workers: try arguments.positiveInteger(.jobs))
    let progress = ProgressBar(.readingFiles, total: input.paths.count, in: context)
    switch format {
    case .report:
      let reports = DocumentPrints(&input, progress) { DocumentReport($0, registry: registry) }
      progress.finish()
      ReadingReport(reports.prints).write(in: context)
    case .json:
      let layout = DossierOutput.layout(in: context)
      let prints = DocumentPrints(&input, progress) { DossierOutput.line(of: $0, layout) }
      progress.finish()
      for print in prints.prints {
        guard context.output.write(print) else { break }
      }
    case .turtle:
      let overlay = try GraphOpening.overlay(arguments.value(of: .registry))
      let graph = try GraphOpening.content { () throws(DiagnosticList) in
        try PolicyGraph.empty(overlay: overlay)
      }
      let ingestion = graph.ingestion(of: input.readings(progress))
      progress.finish()
      OrderedWork(count: ingestion.count, workers: input.workers).run { index in
        ingestion.file(at: index).bytes
      } taking: { _, bytes in
        context.output.write(bytes)
      }
    }
    context.report(input.problems)
    return input.status
  }
}
