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
      .init("full name", dossier.officialName), .init("also", PageText.list(dossier.aliases)),
      .init("code", dossier.code), .init("tier", dossier.tier),
      .init("in", PageText.list(dossier.within)), .init("since", dossier.established),
      .init("until", dossier.abolished), .init("governed by", PageText.list(dossier.governors)),
      .init("took the place of", PageText.list(dossier.predecessors.map(PageText.relative))),
      .init("replaced by", PageText.list(dossier.successors.map(PageText.relative))),
      .init("concerns", summary),
    ].compactMap { $0 }
  }

  private var summary: String? {
    let counts = [
      (dossier.tasks.count, "task"), (dossier.indicators.count, "indicator"),
      (dossier.events.count, "event"),
    ].filter { $0.0 > 0 }
    return PageText.list(counts.map { Count.of($0.0, $0.1) })
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
      "Who leads most here", ["unit", "tasks", "latest"], rows,
      question: "\(concerning), leads(unit, what), Task(what)")
  }

  private var tasks: DossierPage.Section {
    let rows = dossier.tasks.map { task in
      DossierPage.Row(
        texts: [
          task.item.name, task.item.heading, task.leads.joined(separator: ", "),
          task.places.joined(separator: ", "),
        ], task.item.passages)
    }
    return .init(
      "Tasks", ["task", "what", "lead", "places"], rows, question: "\(concerning), Task(what)")
  }

  private var indicators: DossierPage.Section {
    let rows = dossier.indicators.map { indicator in
      DossierPage.Row(
        texts: [
          indicator.item.name, indicator.item.heading,
          indicator.item.figure.map(IndicatorTarget.text) ?? "",
          indicator.item.figure?.horizon ?? "", indicator.places.joined(separator: ", "),
        ], indicator.item.passages)
    }
    return .init(
      "Indicators", ["indicator", "what", "target", "by", "places"], rows,
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
      "By document", ["year", "document", "tasks", "indicators"], rows,
      question: "\(concerning), (Task(what) ; toReach(what)), inDocument(what, document)")
  }

  private var events: DossierPage.Section {
    let rows = dossier.events.map { event in
      DossierPage.Row(
        [
          .init(event.day), .init(event.heading), .init(event.people),
          .init(event.places.joined(separator: ", ")),
        ], event.passages)
    }
    return .init(
      "Events", ["date", "what", "people", "places"], rows,
      question: "\(concerning), Event(what)")
  }

  private var parts: DossierPage.Section {
    let rows = dossier.parts.map { part in
      let time = part.abolished.map { "until \($0)" } ?? part.established.map { "since \($0)" }
      return DossierPage.Row(
        [.init(part.name), .init(part.code), .init(part.items), .init(time ?? "")])
    }
    return .init(
      "Parts", ["region", "code", "items", "time"], rows,
      question: "within(part, \(entity)), code(part, code)")
  }

  private var lineage: DossierPage.Section {
    PageText.lineage(
      dossier.predecessors, dossier.successors, question: Question.call("lineage", dossier.name))
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
        detail: Count.of(leader.items.count, "task"), "leads in",
        leader.items.first?.passages ?? [], .back)
    }
    for part in dossier.parts.prefix(8) {
      drawn.add(part.node, part.name, kind: "region", detail: part.code, "within", [], .back)
    }
    for concern in dossier.tasks.prefix(12) + dossier.indicators.prefix(4) {
      drawn.add(
        concern.item.node, concern.item.name,
        kind: concern.item.isIndicator ? "indicator" : "task", detail: concern.item.heading,
        "concerns", concern.item.passages, .back)
    }
    for event in dossier.events {
      drawn.add(
        event.node, event.heading, kind: "event", detail: event.day, "takes place in",
        event.passages, .back)
    }
    return drawn.result
  }
}
