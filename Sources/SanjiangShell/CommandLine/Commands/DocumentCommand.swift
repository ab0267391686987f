import PolicyGraph

extension CommandDescription {
  /// `sanjiang document`.
  static let document = CommandDescription(
    name: "document", summary: "Show what a document says: tasks, figures, citations, people",
    operands: [OperandDescription("NUMBER", help: "the number or title of a document")],
    options: [.dossierFormat, .graph],
    examples: [
      Example("sanjiang document 青政办〔2025〕8号", "the dossier as text"),
      Example("sanjiang document 青政办〔2025〕8号 --format json", "the same as one JSON object"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let format = try arguments.choice(.dossierFormat, DossierFormat.self) ?? .text
      let graph = try GraphOpening.graph(
        at: arguments.value(of: .graph), registry: nil, in: context)
      let dossier = try graph.heldDocument(named: arguments.operands[0])
      switch format {
      case .json: DossierOutput.write([dossier], in: context)
      case .text:
        let text = DocumentText(width: context.terminal.tableWidth, rows: nil)
        context.output.write(text.text(of: dossier))
      }
      return .success
    })
}

extension OptionDescription {
  /// The format of a dossier.
  static let dossierFormat = OptionDescription(
    "--format", .one("FORMAT"), help: "text (the default) or json")
}

/// How a dossier is written.
enum DossierFormat: String, CaseIterable { case text, json }
