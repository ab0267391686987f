import DocumentExtraction
import PolicyGraph
import TripleStore

/// The page of a region.
struct RegionPage {
  /// What is known of it.
  let dossier: RegionDossier

  private var entity: String { Question.entity(dossier.name) }
  /// What names the region, a part of it, or what it was before.
  private var concerning: String {
    dossier.predecessors.isEmpty
      ? "covers(\(entity), place), inRegion(what, place)"
      : "succeeds*(\(entity), body), covers(body, place), inRegion(what, place)"
  }

  /// The page.
  var page: DossierPage {
    DossierPage(
      kind: "region", title: dossier.name, fields: fields,
      sections: [leaders, tasks, indicators, documents, events, parts, lineage], drawing: drawing)
  }

  private var fields: [DossierPage.Field] {
    [
      .init(.fullName, dossier.officialName), .init(.also, PageText.list(dossier.aliases)),
      .init(.code, dossier.code), .init(.tier, dossier.tier.map(Bilingual.tier)),
      .init(.insideOf, PageText.list(dossier.within)), .init(.since, dossier.established),
      .init(.until, dossier.abolished), .init(.governedBy, PageText.list(dossier.governors)),
      .init(.tookThePlaceOf, dossier.predecessors.map(PageText.relative).listed),
      .init(.replacedBy, dossier.successors.map(PageText.relative).listed),
      .init(.concerns, summary),
    ].compactMap { $0 }
  }

  private var summary: Bilingual {
    PageText.counts([
      (dossier.tasks.count, "task", "项任务"), (dossier.indicators.count, "indicator", "项指标"),
      (dossier.events.count, "event", "起事件"),
    ])
  }
}

// MARK: - Tables

extension RegionPage {
  private var leaders: DossierPage.Section {
    let rows = dossier.leaders.map { leader in
      let latest = leader.items.first
      return DossierPage.Row(
        [.init(leader.unit), .init(leader.items.count), .init(latest?.name ?? "")],
        latest?.passages ?? [])
    }
    return .init(
      Bilingual("Who leads most here", "在此牵头最多者"), [.unit, .tasks, .latest], rows,
      question: "\(concerning), leads(unit, what), Task(what)")
  }

  private var tasks: DossierPage.Section {
    let rows = dossier.tasks.map { task in
      DossierPage.Row(
        [
          .init(task.item.name), .init(task.item.heading), .init(PageText.names(task.leads)),
          .init(PageText.names(task.places)),
        ], task.item.passages)
    }
    return .init(
      PageText.tasks, [.task, .what, .lead, .places], rows,
      question: "\(concerning), Task(what)")
  }

  private var indicators: DossierPage.Section {
    let rows = dossier.indicators.map { indicator in
      DossierPage.Row(
        [
          .init(indicator.item.name), .init(indicator.item.heading),
          .init(indicator.item.figure.map(IndicatorTarget.text) ?? ""),
          .init(indicator.item.figure?.horizon ?? ""), .init(PageText.names(indicator.places)),
        ], indicator.item.passages)
    }
    return .init(
      PageText.indicators, [.indicator, .what, .target, .targetYear, .places], rows,
      question: "\(concerning), toReach(what)")
  }

  /// How much each document says of it, the newest first.
  private var documents: DossierPage.Section {
    let concerns = dossier.tasks + dossier.indicators
    let groups = Dictionary(grouping: concerns, by: \.item.document).values.compactMap { group in
      group.first.map { ($0.item, group) }
    }.sorted { ($1.0.issued ?? "", $0.0.documentName) < ($0.0.issued ?? "", $1.0.documentName) }
    let rows = groups.map { item, group in
      let tasks = group.count { !$0.item.isIndicator }
      return DossierPage.Row(
        [
          .init(item.year ?? ""), .init(item.documentName), .init(tasks),
          .init(group.count - tasks),
        ], item.passages)
    }
    return .init(
      PageText.byDocument, [.year, .document, .tasks, .indicators], rows,
      question: "\(concerning), (Task(what) ; toReach(what)), inDocument(what, document)")
  }

  private var events: DossierPage.Section {
    let rows = dossier.events.map { event in
      DossierPage.Row(
        [
          .init(event.day), .init(event.heading), .init(event.people),
          .init(PageText.names(event.places)),
        ], event.passages)
    }
    return .init(
      PageText.events, [.date, .what, .people, .places], rows,
      question: "\(concerning), Event(what)")
  }

  private var parts: DossierPage.Section {
    let rows = dossier.parts.map { part in
      let time =
        part.abolished.map { Bilingual("until \($0)", "至 \($0)") }
        ?? part.established.map { Bilingual("since \($0)", "自 \($0)") }
      return DossierPage.Row(
        [.init(part.name), .init(part.code), .init(part.items)]
          + [time.map { .init($0) } ?? .init("")])
    }
    return .init(
      PageText.parts, [.region, .code, .items, .time], rows,
      question: "within(part, \(entity)), code(part, code)")
  }

  private var lineage: DossierPage.Section {
    PageText.lineage(dossier.changes, question: Question.call("lineage", dossier.name))
  }
}

// MARK: - Drawing

extension RegionPage {
  private var drawing: Drawing? {
    var drawn = Surroundings(
      of: dossier.region, name: dossier.name, kind: "region", detail: dossier.officialName ?? "")
    drawn.addLineage(dossier.predecessors, dossier.successors, kind: "region")
    for leader in dossier.leaders.prefix(12) {
      drawn.add(
        leader.node, leader.unit, kind: "unit",
        Bilingual(
          "leads \(Count.of(leader.items.count, "task")) in", "在此牵头 \(leader.items.count) 项"),
        leader.items.first?.passages ?? [], .back)
    }
    for part in dossier.parts.prefix(8) {
      drawn.add(
        part.node, part.name, kind: "region", detail: part.code,
        Bilingual("within", "隶属"), [], .back)
    }
    for concern in dossier.tasks.prefix(12) + dossier.indicators.prefix(4) {
      drawn.add(
        concern.item.node, concern.item.name,
        kind: concern.item.isIndicator ? "indicator" : "task", detail: concern.item.heading,
        .concerns, concern.item.passages, .back)
    }
    for event in dossier.events {
      drawn.add(
        event.node, event.heading, kind: "event", detail: event.day,
        Bilingual("takes place in", "举行于"), event.passages, .back)
    }
    return drawn.result
  }
}
