import DocumentExtraction
import PolicyGraph
import TextFormats

extension CommandDescription {
  /// `sanjiang extract`.
  static let extract = CommandDescription(
    name: "extract", summary: "Show what reading documents would yield, without writing a graph",
    operands: [
      OperandDescription("FILE", .oneOrMore, help: "text files, or folders of text files")
    ],
    options: [.extractFormat, .registry],
    discussion: """
      Text may be UTF-8, UTF-16 or GB18030. A document that stands in several files is shown
      once, with all its sources. A file that cannot be read is named and skipped; the status
      is then 2.
      """,
    examples: [
      Example("sanjiang extract notice.txt", "a report of what was found and not understood"),
      Example("sanjiang extract plans/ --format json", "one JSON object a document"),
    ],
    action: ExtractCommand.run)
}

extension OptionDescription {
  fileprivate static let extractFormat = OptionDescription(
    "--format", .one("FORMAT"), help: "report (the default), json or turtle")
}

/// Reads documents and shows what was found.
private enum ExtractCommand {
  /// What can be shown.
  enum Format: String, CaseIterable { case report, json, turtle }

  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let format = try arguments.choice(.extractFormat, Format.self) ?? .report
    var graph = try GraphOpening.newGraph(registry: arguments.value(of: .registry))
    let input = DocumentInput(
      arguments.operands, with: DocumentReader(registry: graph.registry()))
    switch format {
    case .report: context.output.write(ReadingReport.text(of: input.documents))
    case .json: DossierOutput.write(input.documents, in: context)
    case .turtle:
      graph.ingest(input.readings)
      for file in graph.documentFiles() { context.output.write(file.bytes) }
    }
    context.report(input.problems)
    return input.status
  }
}
