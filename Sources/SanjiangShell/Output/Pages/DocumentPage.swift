import DocumentExtraction
import PolicyGraph
import TripleStore

/// The page of a document.
struct DocumentPage {
  /// What the document says; nil for one that was not read.
  let dossier: DocumentDossier?
  /// The printed names of the regions that it speaks of.
  let regions: [String]
  /// What else is known of it.
  let overview: DocumentOverview

  /// The document as it stands in a question.
  var entity: String { Question.entity(overview.name) }

  /// The page.
  var page: DossierPage {
    let contents = dossier.map { (dossier) -> [DossierPage.Section] in
      [
        tasks(dossier), indicators(dossier), observed(dossier), attendees, appointments(dossier),
        events(dossier),
        foundations,
        citedBy, mentions, definitions(dossier), outline(dossier), guesses,
      ]
    }
    return DossierPage(
      kind: "document", title: overview.name, fields: dossier.map(fields) ?? unreadFields,
      sections: [workloads] + (contents ?? [citedBy]), drawing: drawing)
  }
}

// MARK: - Fields

extension DocumentPage {
  private func fields(_ dossier: DocumentDossier) -> [DossierPage.Field] {
    let standing = dossier.standingParties.map { "\($0.party.name) (\($0.role.rawValue))" }
    return [
      .init("title", dossier.title), .init("plan", dossier.subject),
      .init("issuer", dossier.issuer?.canonical), .init("date", dossier.date),
      .init("to", PageText.list(dossier.addressees.map(\.name))),
      .init("topics", PageText.list(dossier.topics)), .init("status", dossier.status),
      .init("index", dossier.indexNumber), .init("in force", force),
      .init("holds", contents(dossier)), .init("for every task", PageText.list(standing)),
      .init("regions", PageText.list(regions)),
      .init("read from", Citation.text(of: dossier.passages)),
    ].compactMap { $0 }
  }

  private var unreadFields: [DossierPage.Field] {
    [
      .init("title", overview.title == overview.name ? nil : overview.title),
      .init("in force", force),
      .init("remark", "not read into this graph; known from what cites it"),
    ].compactMap { $0 }
  }

  /// From when to when, and what ended or changed it.
  private var force: String? {
    let end = overview.validTo.map { "to \($0)" }
    let changes = overview.endings.map { ending in
      "\(ending.reason == "repeals" ? "ended" : "changed") by \(ending.document)"
    }
    return PageText.list(
      [overview.validFrom.map { "from \($0)" }, end].compactMap { $0 } + changes)
  }

  private func contents(_ dossier: DocumentDossier) -> String? {
    let targets = dossier.indicators.filter { $0.kind == .target }
    let prose = targets.count(where: \.isProse)
    let counts = [
      (dossier.tasks.count, "task"), (targets.count - prose, "indicator"),
      (prose, "figure in running text"),
      (dossier.indicators.count - targets.count, "base value or result"),
      (dossier.appointments.count, "appointment"),
      (dossier.events.count, "event"), (dossier.citations.count, "citation"),
    ].filter { $0.0 > 0 }
    return PageText.list(
      counts.map {
        switch $0.1 {
        case "figure in running text": Count.of($0.0, $0.1, "figures in running text")
        case "base value or result": Count.of($0.0, $0.1, "base values and results")
        default: Count.of($0.0, $0.1)
        }
      })
  }
}

// MARK: - Drawing

extension DocumentPage {
  private var drawing: Drawing? {
    var drawn = Surroundings(
      of: overview.document, name: overview.name, kind: "document", detail: overview.title)
    for reference in overview.foundations {
      drawn.add(
        reference.node, reference.document, kind: "document", detail: reference.title,
        reference.reason, reference.passages)
    }
    for reference in overview.citedBy {
      drawn.add(
        reference.node, reference.document, kind: "document", detail: reference.title,
        reference.reason, reference.passages, .back)
    }
    for workload in overview.workloads.prefix(15) {
      let label =
        workload.led > 0
        ? "leads \(Count.of(workload.led, "item")) of"
        : "answers for \(Count.of(workload.total, "item")) of"
      drawn.add(workload.node, workload.unit, kind: "unit", label, workload.passages, .back)
    }
    for person in overview.attendees.prefix(20) {
      let label = "named at \(Count.of(person.times, "event")) of"
      drawn.add(person.node, person.name, kind: "official", label, person.passages, .back)
    }
    for person in overview.appointees {
      drawn.add(person.node, person.name, kind: "official", "appoints or removes", person.passages)
    }
    for reference in overview.mentions {
      drawn.add(
        reference.node, reference.document, kind: "document", detail: reference.title,
        reference.reason, reference.passages)
    }
    return drawn.result
  }
}
