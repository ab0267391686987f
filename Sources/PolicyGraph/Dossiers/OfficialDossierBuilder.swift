import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// What is known of an official.
  ///
  /// - Parameters:
  ///   - official: The node of an official.
  ///   - limits: When to give up.
  ///   - rules: Other rules than those of `Queries/` alone, such as these with a user's own.
  /// - Returns: The dossier.
  /// - Throws: A limit that was hit.
  public func officialDossier(
    of official: Term, limits: EvaluationLimits = .none, rules: [Program]? = nil
  ) throws(DiagnosticList) -> OfficialDossier {
    let reader = EntityReader(self, limits, rules)
    let builder = OfficialDossierBuilder(reader: reader, official: official)
    let appearances = builder.appearances()
    return OfficialDossier(
      official: official, name: printedName(of: official), jurisdiction: builder.jurisdiction,
      knownAs: reader.texts(official, "knownAs"), namesakes: builder.namesakes,
      posts: builder.posts(), titles: builder.titles(appearances), appearances: appearances,
      companions: try builder.companions())
  }
}

/// Gathers the parts of an official's dossier.
private struct OfficialDossierBuilder {
  let reader: EntityReader
  let official: Term

  var jurisdiction: String? {
    reader.objects(official, "jurisdiction").first.map(reader.name)
  }

  var namesakes: [String] {
    let others = reader.objects(official, "name").flatMap { reader.subjects("name", of: $0) }
    return reader.names(
      Set(others).filter { $0 != official && reader.isMarked($0, "Official") })
  }

  // MARK: - Posts

  func posts() -> [OfficialDossier.Post] {
    let notices = reader.subjects("person", of: official)
      .filter { reader.isMarked($0, "Appointment") }
    var posts: [OfficialDossier.Post] = []
    for notice in notices.sorted(by: isEarlier) {
      if reader.text(notice, "action") == "remove" {
        close(notice, &posts)
      } else {
        posts.append(post(notice, from: reader.text(notice, "effective")))
      }
    }
    return posts.sorted { left, right in
      if (left.to == nil) != (right.to == nil) { return left.to == nil }
      return (right.from ?? right.to ?? "", left.unitName, left.post)
        < (left.from ?? left.to ?? "", right.unitName, right.post)
    }
  }

  private func isEarlier(_ left: Term, _ right: Term) -> Bool {
    let days = [left, right].map { reader.text($0, "effective") ?? "" }
    return days[0] != days[1] ? days[0] < days[1] : reader.name(left) < reader.name(right)
  }

  /// The end of a post that is open, or a post of which only the end is known.
  private func close(_ notice: Term, _ posts: inout [OfficialDossier.Post]) {
    var ended = post(notice, from: nil)
    ended.to = reader.text(notice, "effective") ?? ""
    let place = posts.lastIndex {
      $0.to == nil && $0.post == ended.post && $0.unit == ended.unit && $0.from != ended.to
    }
    guard let place else {
      posts.append(ended)
      return
    }
    posts[place].to = ended.to
    posts[place].isProbationary = posts[place].isProbationary || ended.isProbationary
    posts[place].notes += ended.notes
    posts[place].passages += ended.passages
  }

  private func post(_ notice: Term, from day: String?) -> OfficialDossier.Post {
    let unit = reader.objects(notice, "unit").first
    return OfficialDossier.Post(
      post: reader.text(notice, "post") ?? "", unit: unit,
      unitName: unit.map(reader.name) ?? "", from: day, to: nil,
      isProbationary: reader.text(notice, "probation") == "true",
      notes: reader.texts(notice, "note"), passages: reader.passages(notice))
  }

  // MARK: - Events

  func appearances() -> [OfficialDossier.Appearance] {
    let parts = reader.subjects("person", of: official)
      .filter { reader.isMarked($0, "Participation") }
    return parts.compactMap(appearance)
      .sorted { ($1.day, reader.name($0.event)) < ($0.day, reader.name($1.event)) }
  }

  private func appearance(_ part: Term) -> OfficialDossier.Appearance? {
    guard let event = reader.objects(part, "inEvent").first else { return nil }
    let precedence = EventFact.PersonRole.allCases.map(\.rawValue)
    let roles = reader.texts(part, "role").sorted {
      (precedence.firstIndex(of: $0) ?? 0) < (precedence.firstIndex(of: $1) ?? 0)
    }
    return OfficialDossier.Appearance(
      event: event, day: reader.text(event, "date") ?? "", lastDay: reader.text(event, "endDate"),
      heading: reader.text(event, "heading") ?? "", place: reader.text(event, "place"),
      roles: roles, title: reader.text(part, "personTitle"), passages: reader.passages(event))
  }

  func titles(_ appearances: [OfficialDossier.Appearance]) -> [OfficialDossier.Title] {
    var titles: [String: OfficialDossier.Title] = [:]
    for appearance in appearances {
      guard let title = appearance.title else { continue }
      if titles[title] == nil {
        titles[title] = OfficialDossier.Title(
          title: title, first: appearance.day, last: appearance.day, events: 0,
          passages: appearance.passages)
      }
      titles[title]?.events += 1
      titles[title]?.first = appearance.day
    }
    return titles.values.sorted { ($1.last, $1.events, $0.title) < ($0.last, $0.events, $1.title) }
  }

  func companions() throws(DiagnosticList) -> [OfficialDossier.Companion] {
    let rows = try reader.rows("meets(official, other, event)", ["official": official])
    var events: [Term: [Term]] = [:]
    for row in rows {
      guard let other = row["other"]?.node, let event = row["event"]?.node else { continue }
      events[other, default: []].append(event)
    }
    return events.map(companion).sorted {
      ($1.events, $1.last, $0.name) < ($0.events, $0.last, $1.name)
    }
  }

  private func companion(_ other: Term, _ events: [Term]) -> OfficialDossier.Companion {
    let latest = events.max { left, right in
      (reader.text(left, "date") ?? "", reader.name(left))
        < (reader.text(right, "date") ?? "", reader.name(right))
    }
    return OfficialDossier.Companion(
      node: other, name: reader.name(other), events: events.count,
      last: latest.flatMap { reader.text($0, "date") } ?? "",
      heading: latest.flatMap { reader.text($0, "heading") } ?? "",
      passages: latest.map(reader.passages) ?? [])
  }
}
