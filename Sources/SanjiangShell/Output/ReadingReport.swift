import DocumentExtraction

/// What was found in documents and, with its lines, what was not understood.
enum ReadingReport {
  /// The report as text, documents in the order given.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  static func text(of dossiers: [DocumentDossier]) -> String {
    let remarks = dossiers.reduce(0) { $0 + $1.warnings.count }
    return ([summary(dossiers.count, remarks)] + dossiers.map(text)).joined(separator: "\n")
  }

  /// Prints a report of documents whose parts are printed already.
  static func write(_ documents: [DocumentPrints.Print], in context: ShellContext) {
    let remarks = documents.reduce(0) { $0 + $1.remarks }
    var isRead = context.output.write(summary(documents.count, remarks))
    for document in documents where isRead {
      isRead = context.output.write([UInt8(ascii: "\n")] + document.bytes)
    }
  }

  private static func summary(_ documents: Int, _ remarks: Int) -> String {
    "\(Count.of(documents, "document")), \(Count.of(remarks, "remark"))\n"
  }

  /// The part of the report that is about one document.
  static func text(of dossier: DocumentDossier) -> String {
    let fields = FieldList(
      title: dossier.number ?? dossier.title,
      fields: [
        ("title", dossier.title), ("issuer", dossier.issuer?.canonical), ("date", dossier.date),
        ("read from", DocumentText.list(dossier.passages.map(DocumentText.lines))),
        ("found", DocumentText.list(found(in: dossier)) ?? "nothing but the header"),
        ("unknown units", DocumentText.list(unknownUnits(of: dossier))),
      ])
    let remarks = dossier.warnings.map { warning in
      "  \(DocumentText.lines(warning.passage)): \(warning.message) [\(warning.code)]\n"
    }
    return fields.text(width: nil) + remarks.joined()
  }

  private static func found(in dossier: DocumentDossier) -> [String] {
    [
      (dossier.sections.count, "section"), (dossier.tasks.count, "task"),
      (dossier.indicators.count, "indicator"), (dossier.citations.count, "citation"),
      (dossier.definitions.count, "definition"), (dossier.appointments.count, "appointment"),
      (dossier.events.count, "event"), (dossier.regions.count, "region"),
    ].filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }
  }

  /// The units that only the form of their names tells, each once, in order.
  private static func unknownUnits(of dossier: DocumentDossier) -> [String] {
    let attributions = dossier.tasks.map(\.attribution) + dossier.indicators.map(\.attribution)
    let units =
      attributions.flatMap { attribution in
        Role.allCases.flatMap(attribution.units)
      } + dossier.appointments.map(\.unit)
    var seen: Set<String> = []
    return units.filter { $0.recognisedByForm && seen.insert($0.printed).inserted }.map(\.printed)
  }
}
