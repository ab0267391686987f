import DocumentExtraction
import PolicyGraph

extension DocumentPage {
  /// Whom the document charges, those who lead most first.
  var workloads: DossierPage.Section {
    let rows = overview.workloads.map { workload in
      let counts = Role.allCases.map { workload.items[$0]?.count ?? 0 } + [workload.total]
      return DossierPage.Row(
        [.init(workload.unit)] + counts.map { .init($0) }, workload.passages)
    }
    return .init(
      "Who has most to do", ["unit", "lead", "with", "responsible", "items"], rows,
      question: "Unit(unit), items = count : { answersNow(unit, _, task, \(entity), _, _) }, "
        + "items > 0 order by items desc")
  }

  /// The outline nodes that are not tasks.
  func outline(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      "Sections", ["path", "heading"], dossier.sections, "outline", \.passages
    ) { [$0.id, $0.heading] }
  }

  /// The tasks with who does them.
  func tasks(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      "Tasks", ["path", "heading", "lead", "with", "responsible", "open"], dossier.tasks, "tasks",
      \.passages
    ) { task in
      [task.id, task.heading] + Self.parties(task.attribution)
        + [PageText.open(task.attribution.isOpen)]
    }
  }

  /// The figures to reach, with who answers for them.
  func indicators(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      "Indicators", ["path", "name", "target", "by", "lead", "open"],
      dossier.indicators.filter { $0.kind == .target }, "figures", \.passages
    ) { indicator in
      [
        indicator.id, indicator.name, IndicatorTarget.text(of: indicator),
        indicator.horizon ?? "", Self.parties(indicator.attribution)[0],
        PageText.open(indicator.attribution.isOpen),
      ]
    }
  }

  /// The figures that tell what was.
  func observed(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      "Base values and results", ["path", "name", "kind", "year", "figure"],
      dossier.indicators.filter { $0.kind != .target }, "observedIn", \.passages
    ) { indicator in
      [
        indicator.id, indicator.name, indicator.kind.rawValue, indicator.horizon ?? "",
        IndicatorTarget.text(of: indicator),
      ]
    }
  }

  /// What the document rests on, changes or ends.
  var foundations: DossierPage.Section {
    references(
      "Rests on", overview.foundations,
      "from(c, \(entity)), to(c, other), kind(c, reason), reason != \"mention\"")
  }

  /// What cites it, for whatever reason.
  var citedBy: DossierPage.Section {
    references(
      "What cites it", overview.citedBy, "to(c, \(entity)), from(c, other), kind(c, reason)")
  }

  /// What it only mentions.
  var mentions: DossierPage.Section {
    references(
      "Mentions", overview.mentions, "from(c, \(entity)), to(c, other), kind(c, \"mention\")")
  }

  private func references(
    _ title: String, _ references: [DocumentOverview.Reference], _ question: String
  ) -> DossierPage.Section {
    let rows = references.map { reference in
      let isTitled = reference.title == reference.document
      return DossierPage.Row(
        texts: [
          reference.reason, reference.document, isTitled ? "" : reference.title,
          reference.isHeld ? "read" : "",
        ], reference.passages)
    }
    return .init(
      title, ["reason", "document", "title", "held"], rows,
      question: question)
  }

  /// The terms the document defines.
  func definitions(_ dossier: DocumentDossier) -> DossierPage.Section {
    let rows = dossier.definitions.map { DossierPage.Row(texts: [$0.term], $0.passages) }
    return .init("Terms defined", ["term"], rows, question: "defines(\(entity), term)")
  }

  /// Posts given and taken.
  func appointments(_ dossier: DocumentDossier) -> DossierPage.Section {
    let rows = dossier.appointments.map { notice in
      DossierPage.Row(
        texts: [
          notice.person, notice.action.rawValue, notice.unit.canonical, notice.post,
          PageText.list(
            [notice.isProbationary ? "on probation" : nil, notice.note].compactMap { $0 })
            ?? "",
        ], notice.passages)
    }
    return .init(
      "Appointments", ["person", "action", "unit", "post", "note"], rows,
      question: "inDocument(notice, \(entity)), person(notice, official), action(notice, action), "
        + "unit(notice, unit), post(notice, post)")
  }

  /// Who takes part in its events, the most frequent first.
  var attendees: DossierPage.Section {
    let rows = overview.attendees.map { person in
      DossierPage.Row([.init(person.name), .init(person.times)], person.passages)
    }
    return .init(
      "Who takes part most", ["official", "events"], rows,
      question: "attendee(event, official), inDocument(event, \(entity))")
  }

  /// What was guessed in reading it.
  var guesses: DossierPage.Section {
    let rows = overview.guesses.map { guess in
      DossierPage.Row(texts: [guess.name, guess.reason], guess.passages)
    }
    return .init(
      "Guessed in reading", ["item", "what"], rows,
      question: "(item = \(entity) ; inDocument(item, \(entity))), guessed(item, reason)")
  }

  /// Entries of a chronicle.
  func events(_ dossier: DocumentDossier) -> DossierPage.Section {
    let rows = dossier.events.map { event in
      DossierPage.Row(
        texts: [
          event.date, event.heading, event.place ?? "",
          PageText.list(event.persons.map(\.name)) ?? "",
        ], event.passages)
    }
    return .init(
      "Events", ["date", "what", "place", "people"], rows,
      question: "inDocument(event, \(entity)), date(event, day), heading(event, what)")
  }

  private func section<Fact>(
    _ title: String, _ columns: [String], _ facts: [Fact], _ query: String,
    _ passages: (Fact) -> [Passage], _ cells: (Fact) -> [String]
  ) -> DossierPage.Section {
    let rows = facts.map { DossierPage.Row(texts: cells($0), passages($0)) }
    return .init(title, columns, rows, question: Question.call(query, overview.name))
  }

  /// Who leads, takes part and is responsible, groups among them.
  private static func parties(_ attribution: Attribution) -> [String] {
    Role.allCases.map { role in
      let groups = attribution.groups.filter { $0.role == role }.map(\.group.name)
      return (attribution.units(role).map(\.canonical) + groups).joined(separator: ", ")
    }
  }
}
