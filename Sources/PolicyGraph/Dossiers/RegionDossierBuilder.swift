import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// What is known of a region; what concerns its parts and what it was before concerns it.
  ///
  /// - Parameters:
  ///   - region: The node of a region.
  ///   - limits: When to give up.
  ///   - rules: Other rules than those of `Queries/` alone, such as these with a user's own.
  /// - Returns: The dossier.
  /// - Throws: A limit that was hit.
  public func regionDossier(
    of region: Term, limits: EvaluationLimits = .none, rules: [Program]? = nil
  ) throws(DiagnosticList) -> RegionDossier {
    let reader = EntityReader(self, limits, rules)
    let builder = RegionDossierBuilder(reader: reader, region: region)
    let places = try builder.places()
    let (tasks, indicators) = builder.concerns(places)
    return RegionDossier(
      region: region, name: printedName(of: region),
      officialName: reader.text(region, "officialName"), code: reader.text(region, "code"),
      tier: reader.text(region, "tier"), aliases: reader.texts(region, "alias", "weakAlias"),
      within: builder.within, established: reader.text(region, "established"),
      abolished: reader.text(region, "abolished"),
      governors: reader.names(reader.subjects("governs", of: region)),
      predecessors: reader.predecessors(of: region), successors: reader.successors(of: region),
      changes: reader.changes(of: region),
      tasks: tasks, indicators: indicators, leaders: builder.leaders(tasks),
      events: builder.events(places), parts: builder.parts(places))
  }
}

/// Gathers the parts of a region's dossier.
private struct RegionDossierBuilder {
  /// What is said of which places.
  typealias Places = [Term: [Term]]

  let reader: EntityReader
  let region: Term

  var within: [String] {
    var names: [String] = []
    var current = region
    while let next = reader.objects(current, "within").first, names.count < 16 {
      names.append(reader.name(next))
      current = next
    }
    return names
  }

  /// Everything that names the region, a part of it or what it was before, with the places.
  func places() throws(DiagnosticList) -> Places {
    let rows = try reader.rows(RegionDossier.concerning, ["region": region])
    var places: Places = [:]
    for row in rows {
      guard let what = row["what"]?.node, let place = row["place"]?.node else { continue }
      if places[what]?.contains(place) != true { places[what, default: []].append(place) }
    }
    return places
  }

  // MARK: - Tasks and indicators

  func concerns(
    _ places: Places
  ) -> (tasks: [RegionDossier.Concern], indicators: [RegionDossier.Concern]) {
    let all = places.compactMap(concern).sorted { WorkItem.isListed($0.item, before: $1.item) }
    return (all.filter { !$0.item.isIndicator }, all.filter(\.item.isIndicator))
  }

  private func concern(_ node: Term, _ places: [Term]) -> RegionDossier.Concern? {
    guard reader.isToDo(node), let document = reader.document(of: node) else { return nil }
    let leads = reader.subjects("leads", of: node)
    return RegionDossier.Concern(
      item: reader.item(node, in: document), places: reader.names(places),
      leads: reader.names(leads), leadNodes: leads)
  }

  func leaders(_ tasks: [RegionDossier.Concern]) -> [RegionDossier.Leader] {
    var items: [Term: [WorkItem]] = [:]
    for task in tasks {
      for unit in task.leadNodes { items[unit, default: []].append(task.item) }
    }
    return items.map { unit, items in
      RegionDossier.Leader(node: unit, unit: reader.name(unit), items: items)
    }.sorted { ($1.items.count, $0.unit) < ($0.items.count, $1.unit) }
  }

  // MARK: - Events and parts

  func events(_ places: Places) -> [RegionDossier.Event] {
    places.filter { reader.isMarked($0.key, "Event") }.map { event, places in
      RegionDossier.Event(
        node: event, day: reader.text(event, "date") ?? "",
        heading: reader.text(event, "heading") ?? "", places: reader.names(places),
        people: reader.objects(event, "attendee").count, passages: reader.passages(event))
    }.sorted { ($1.day, reader.name($0.node)) < ($0.day, reader.name($1.node)) }
  }

  func parts(_ places: Places) -> [RegionDossier.Part] {
    let work = places.filter { reader.isToDo($0.key) }
    return reader.subjects("within", of: region).map { part in
      RegionDossier.Part(
        node: part, name: reader.name(part), code: reader.text(part, "code") ?? "",
        established: reader.text(part, "established"), abolished: reader.text(part, "abolished"),
        items: work.values.count { $0.contains { isIn(part, $0) } })
    }.sorted { ($1.items, $0.code) < ($0.items, $1.code) }
  }

  /// Whether a place is a region or lies in it.
  private func isIn(_ part: Term, _ place: Term) -> Bool {
    var current = place
    for _ in 0..<16 {
      if current == part { return true }
      guard let next = reader.objects(current, "within").first else { return false }
      current = next
    }
    return false
  }
}

extension RegionDossier {
  /// The question for everything that concerns a region: what names it, a part of it, or what it was
  /// before.
  package static let concerning =
    "(body = region ; succeeds+(region, body)), covers(body, place), inRegion(what, place)"
}
