import DocumentExtraction

extension DocumentText {
  /// The outline nodes that are not tasks.
  static func sections(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table("Sections", ["path", "heading", "lines"], dossier.sections) { section in
      [section.id, section.heading, lines(section.passages)]
    }
  }

  /// The tasks with who does them.
  static func tasks(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table(
      "Tasks", ["path", "heading", "lead", "with", "responsible", "open", "lines"], dossier.tasks
    ) { task in
      let open = task.attribution.isOpen ? "等" : ""
      return [task.id, task.heading] + parties(task.attribution) + [open, lines(task.passages)]
    }
  }

  /// The figures with who answers for them.
  static func indicators(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table(
      "Indicators", ["path", "name", "target", "by", "lead", "lines"], dossier.indicators
    ) { indicator in
      [
        indicator.id, indicator.name, IndicatorTarget.text(of: indicator), indicator.horizon ?? "",
        parties(indicator.attribution)[0], lines(indicator.passages),
      ]
    }
  }

  /// What the document cites.
  static func citations(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table("Citations", ["reason", "number", "title", "lines"], dossier.citations) { citation in
      [
        citation.kind.rawValue, citation.number ?? "", citation.title ?? "",
        lines(citation.passages),
      ]
    }
  }

  /// The terms the document defines.
  static func definitions(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table("Terms defined", ["term", "lines"], dossier.definitions) { definition in
      [definition.term, lines(definition.passages)]
    }
  }

  /// Posts given and taken.
  static func appointments(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table(
      "Appointments", ["person", "action", "unit", "post", "lines"], dossier.appointments
    ) { appointment in
      [
        appointment.person, appointment.action.rawValue, appointment.unit.canonical,
        appointment.post, lines(appointment.passages),
      ]
    }
  }

  /// Entries of a chronicle.
  static func events(_ dossier: DocumentDossier) -> (name: String, table: ResultTable) {
    table("Events", ["date", "what", "place", "people", "lines"], dossier.events) { event in
      [
        event.date, event.heading, event.place ?? "", list(event.persons.map(\.name)) ?? "",
        lines(event.passages),
      ]
    }
  }

  private static func table<Fact>(
    _ name: String, _ columns: [String], _ facts: [Fact], _ row: (Fact) -> [String]
  ) -> (name: String, table: ResultTable) {
    let rows = facts.map { fact in row(fact).map { ResultTable.Cell($0) } }
    return (name, ResultTable(columns: columns, rows: rows))
  }

  /// Who leads, takes part and is responsible, groups among them.
  private static func parties(_ attribution: Attribution) -> [String] {
    Role.allCases.map { role in
      let groups = attribution.groups.filter { $0.role == role }.map(\.group.name)
      return (attribution.units(role).map(\.canonical) + groups).joined(separator: ", ")
    }
  }

  private static func lines(_ passages: [Passage]) -> String {
    passages.map(\.lineRange).joined(separator: ", ")
  }
}
