import DocumentExtraction

/// What was found in documents and, with its lines, what was not understood.
enum ReadingReport {
  /// The report as text, documents in the order given.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  static func text(of dossiers: [DocumentDossier]) -> String {
    let warnings = dossiers.reduce(0) { $0 + $1.warnings.count }
    let summary =
      "\(Count.of(dossiers.count, "document")), \(Count.of(warnings, "remark"))\n"
    return ([summary] + dossiers.map(text)).joined(separator: "\n")
  }

  private static func text(of dossier: DocumentDossier) -> String {
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
