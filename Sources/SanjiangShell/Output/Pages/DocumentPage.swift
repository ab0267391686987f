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
    let standing = dossier.standingParties.map { PageText.party($0.party.name, $0.role) }
    return [
      .init(.title, dossier.title), .init(.plan, dossier.subject),
      .init(.issuer, dossier.issuer?.canonical), .init(.date, dossier.date),
      .init(.addressees, PageText.list(dossier.addressees.map(\.name))),
      .init(.topics, PageText.list(dossier.topics)), .init(.status, dossier.status),
      .init(.index, dossier.indexNumber), .init(.inForce, force),
      .init(.contents, contents(dossier)), .init(.forEveryTask, standing.listed),
      .init(.regions, PageText.list(regions)),
      .init(.readFrom, Citation.text(of: dossier.passages)),
    ].compactMap { $0 }
  }

  private var unreadFields: [DossierPage.Field] {
    [
      .init(.title, overview.title == overview.name ? nil : overview.title),
      .init(.inForce, force),
      .init(
        .remark,
        Bilingual("not read into this graph; known from what cites it", "未收入本图；只从引用它的文件得知")),
    ].compactMap { $0 }
  }

  /// From when to when, and what ended or changed it.
  private var force: Bilingual {
    let start = overview.validFrom.map { Bilingual("from \($0)", "自 \($0)") }
    let end = overview.validTo.map { Bilingual("to \($0)", "至 \($0)") }
    let changes = overview.endings.map { ending in
      ending.reason == "repeals"
        ? Bilingual("ended by \(ending.document)", "被\(ending.document)废止")
        : Bilingual("changed by \(ending.document)", "被\(ending.document)修改")
    }
    return ([start, end].compactMap { $0 } + changes).commaSeparated
  }

  private func contents(_ dossier: DocumentDossier) -> Bilingual {
    let targets = dossier.indicators.filter { $0.kind == .target }
    let prose = targets.count(where: \.isProse)
    let observed = dossier.indicators.count - targets.count
    let figures = [
      Count.of(
        prose, "figure in running text", plural: "figures in running text", zh: "个正文数值"),
      Count.of(
        observed, "base value or result", plural: "base values and results", zh: "个基期值和结果"),
    ]
    let before = PageText.counts([
      (dossier.tasks.count, "task", "项任务"), (targets.count - prose, "indicator", "项指标"),
    ])
    let after = PageText.counts([
      (dossier.appointments.count, "appointment", "项任免"),
      (dossier.events.count, "event", "起事件"), (dossier.citations.count, "citation", "处引文"),
    ])
    let between = zip(figures, [prose, observed]).filter { $0.1 > 0 }.map(\.0)
    return ([before] + between + [after]).filter { !$0.isEmpty }.listed
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
        .citation(reference.reason), reference.passages)
    }
    for reference in overview.citedBy {
      drawn.add(
        reference.node, reference.document, kind: "document", detail: reference.title,
        .citation(reference.reason), reference.passages, .back)
    }
    for workload in overview.workloads.prefix(15) {
      let label =
        workload.led > 0
        ? Bilingual("leads \(Count.of(workload.led, "item")) of", "牵头 \(workload.led) 项")
        : Bilingual("answers for \(Count.of(workload.total, "item")) of", "负责 \(workload.total) 项")
      drawn.add(workload.node, workload.unit, kind: "unit", label, workload.passages, .back)
    }
    for person in overview.attendees.prefix(20) {
      let label = Bilingual(
        "named at \(Count.of(person.times, "event")) of", "出席 \(person.times) 次")
      drawn.add(person.node, person.name, kind: "official", label, person.passages, .back)
    }
    for person in overview.appointees {
      drawn.add(
        person.node, person.name, kind: "official", Bilingual("appoints or removes", "任免"),
        person.passages)
    }
    for reference in overview.mentions {
      drawn.add(
        reference.node, reference.document, kind: "document", detail: reference.title,
        .citation(reference.reason), reference.passages)
    }
    return drawn.result
  }
}
