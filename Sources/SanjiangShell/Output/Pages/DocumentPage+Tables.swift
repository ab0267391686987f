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
      Bilingual("Who has most to do, leaders first", "任务最多者，牵头多者在前"),
      [.unit, .lead, .with, .responsible, .items], rows,
      question: "Unit(unit), items = count : { \(answers("role")) }, items > 0, "
        + "lead = count : { \(answers("\"lead\"")) } order by lead desc, items desc, unit")
  }

  private func answers(_ role: String) -> String {
    "answersNow(unit, \(role), task, \(entity), _, _)"
  }

  /// The outline nodes that are not tasks.
  func outline(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      Bilingual("Sections", "章节"), [.path, .heading], dossier.sections, "outline", \.passages
    ) { [.init($0.id), .init($0.heading)] }
  }

  /// The tasks with who does them.
  func tasks(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      PageText.tasks, [.path, .heading, .lead, .with, .responsible, .open], dossier.tasks, "tasks",
      \.passages
    ) { task in
      [.init(task.id), .init(task.heading)] + Self.parties(task.attribution)
        + [.init(PageText.open(task.attribution.isOpen))]
    }
  }

  /// The figures to reach, with who answers for them.
  func indicators(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      PageText.indicators, [.path, .name, .target, .targetYear, .lead, .open],
      dossier.indicators.filter { $0.kind == .target }, "figures", \.passages
    ) { indicator in
      [
        .init(indicator.id), .init(indicator.name), .init(IndicatorTarget.text(of: indicator)),
        .init(indicator.horizon ?? ""), Self.parties(indicator.attribution)[0],
        .init(PageText.open(indicator.attribution.isOpen)),
      ]
    }
  }

  /// The figures that tell what was.
  func observed(_ dossier: DocumentDossier) -> DossierPage.Section {
    section(
      PageText.observed, [.path, .name, .kind, .year, .figure],
      dossier.indicators.filter { $0.kind != .target }, "observedIn", \.passages
    ) { indicator in
      [
        .init(indicator.id), .init(indicator.name), .init(indicator.kind.words),
        .init(indicator.horizon ?? ""), .init(IndicatorTarget.text(of: indicator)),
      ]
    }
  }

  /// What the document rests on, changes or ends.
  var foundations: DossierPage.Section {
    references(
      Bilingual("Rests on", "依据的文件"), overview.foundations,
      "from(c, \(entity)), to(c, other), kind(c, reason), reason != \"mention\"")
  }

  /// What cites it, for whatever reason.
  var citedBy: DossierPage.Section {
    references(
      PageText.citedBy, overview.citedBy, "to(c, \(entity)), from(c, other), kind(c, reason)")
  }

  /// What it only mentions.
  var mentions: DossierPage.Section {
    references(
      Bilingual("Mentions", "提及的文件"), overview.mentions,
      "from(c, \(entity)), to(c, other), kind(c, \"mention\")")
  }

  private func references(
    _ title: Bilingual, _ references: [DocumentOverview.Reference], _ question: String
  ) -> DossierPage.Section {
    let rows = references.map { reference in
      let isTitled = reference.title == reference.document
      return DossierPage.Row(
        [
          .init(.citation(reference.reason)), .init(reference.document),
          .init(isTitled ? "" : reference.title),
          reference.isHeld ? .init(Bilingual("read", "已读")) : .init(""),
        ], reference.passages)
    }
    return .init(
      title, [.reason, .document, .title, .held], rows,
      question: question)
  }

  /// The terms the document defines.
  func definitions(_ dossier: DocumentDossier) -> DossierPage.Section {
    let rows = dossier.definitions.map { DossierPage.Row(texts: [$0.term], $0.passages) }
    return .init(
      Bilingual("Terms defined", "所定义用语"), [.term], rows, question: "defines(\(entity), term)")
  }

  /// Posts given and taken.
  func appointments(_ dossier: DocumentDossier) -> DossierPage.Section {
    let rows = dossier.appointments.map { notice in
      DossierPage.Row(
        [
          .init(notice.person), .init(notice.action.words), .init(notice.unit.canonical),
          .init(notice.post),
          .init(
            PageText.notes(
              [notice.note].compactMap { $0 }, isProbationary: notice.isProbationary)),
        ], notice.passages)
    }
    return .init(
      Bilingual("Appointments", "任免"), [.person, .action, .unit, .post, .note], rows,
      question: "inDocument(notice, \(entity)), person(notice, official), action(notice, action), "
        + "unit(notice, unit), post(notice, post)")
  }

  /// Who takes part in its events, the most frequent first.
  var attendees: DossierPage.Section {
    let rows = overview.attendees.map { person in
      DossierPage.Row([.init(person.name), .init(person.times)], person.passages)
    }
    return .init(
      Bilingual("Who takes part most", "参与最多者"), [.official, .events], rows,
      question: "attendee(event, official), inDocument(event, \(entity))")
  }

  /// What was guessed in reading it.
  var guesses: DossierPage.Section {
    let rows = overview.guesses.map { guess in
      DossierPage.Row(texts: [guess.name, guess.reason], guess.passages)
    }
    return .init(
      Bilingual("Guessed in reading", "推断所得"), [.item, .what], rows,
      question: "(item = \(entity) ; inDocument(item, \(entity))), guessed(item, reason)")
  }

  /// Entries of a chronicle.
  func events(_ dossier: DocumentDossier) -> DossierPage.Section {
    let rows = dossier.events.map { event in
      DossierPage.Row(
        [
          .init(event.date), .init(event.heading), .init(event.place ?? ""),
          .init(PageText.names(event.persons.map(\.name))),
        ], event.passages)
    }
    return .init(
      PageText.events, [.date, .what, .place, .people], rows,
      question: "inDocument(event, \(entity)), date(event, day), heading(event, what)")
  }

  private func section<Fact>(
    _ title: Bilingual, _ columns: [Bilingual], _ facts: [Fact], _ query: String,
    _ passages: (Fact) -> [Passage], _ cells: (Fact) -> [ResultTable.Cell]
  ) -> DossierPage.Section {
    let rows = facts.map { DossierPage.Row(cells($0), passages($0)) }
    return .init(title, columns, rows, question: Question.call(query, overview.name))
  }

  /// Who leads, takes part and is responsible, groups among them.
  private static func parties(_ attribution: Attribution) -> [ResultTable.Cell] {
    Role.allCases.map { role in
      let groups = attribution.groups.filter { $0.role == role }.map(\.group.name)
      return .init(PageText.names(attribution.units(role).map(\.canonical) + groups))
    }
  }
}
