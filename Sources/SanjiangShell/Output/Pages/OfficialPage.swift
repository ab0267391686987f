import DocumentExtraction
import PolicyGraph
import TripleStore

/// The page of an official.
struct OfficialPage {
  /// What is known of the official.
  let dossier: OfficialDossier

  private var entity: String { Question.entity(dossier.name) }

  /// The page.
  var page: DossierPage {
    DossierPage(
      kind: "official", title: dossier.name, fields: fields,
      sections: [posts, appearances, companions, titles], drawing: drawing)
  }

  private var fields: [DossierPage.Field] {
    let held = dossier.posts.filter { $0.to == nil }.map { "\($0.unitName) \($0.post)" }
    let days = dossier.appearances.map(\.day)
    let span = Set([days.min(), days.max()].compactMap { $0 }).sorted().joined(separator: " to ")
    return [
      .init("of", dossier.jurisdiction), .init("known as", PageText.list(dossier.knownAs)),
      .init("not to be taken for", PageText.list(dossier.namesakes)),
      .init("holds", PageText.list(held)),
      .init("printed as", dossier.titles.first.map { "\($0.title) (\($0.last))" }),
      .init("events", days.isEmpty ? nil : "\(dossier.appearances.count) (\(span))"),
      .init(
        "met",
        dossier.companions.isEmpty ? nil : Count.of(dossier.companions.count, "person", "people")),
    ].compactMap { $0 }
  }

  // MARK: - Tables

  private var posts: DossierPage.Section {
    let rows = dossier.posts.map { post in
      DossierPage.Row(
        texts: [
          post.from ?? "", post.to ?? "", post.unitName, post.post,
          post.notes.joined(separator: ", "),
        ], post.passages)
    }
    return .init(
      "Posts", ["from", "to", "unit", "post", "note"], rows,
      question: Question.call("career", dossier.name))
  }

  private var appearances: DossierPage.Section {
    let rows = dossier.appearances.map { event in
      DossierPage.Row(
        texts: [
          event.day + (event.lastDay.map { "–\($0.suffix(5))" } ?? ""),
          event.roles.joined(separator: ", "), event.heading, event.place ?? "",
        ], event.passages)
    }
    return .init(
      "Events", ["date", "role", "what", "place"], rows,
      question: Question.call("appearances", dossier.name))
  }

  private var companions: DossierPage.Section {
    let rows = dossier.companions.map { other in
      DossierPage.Row(
        [.init(other.name), .init(other.events), .init(other.last), .init(other.heading)],
        other.passages)
    }
    return .init(
      "Met most", ["official", "events", "last", "such as"], rows,
      question: Question.call("companions", dossier.name))
  }

  private var titles: DossierPage.Section {
    let rows = dossier.titles.map { title in
      DossierPage.Row(
        [.init(title.title), .init(title.first), .init(title.last), .init(title.events)],
        title.passages)
    }
    return .init(
      "Titles as printed", ["title", "first", "last", "events"], rows,
      question: "person(part, \(entity)), personTitle(part, title), inEvent(part, event)")
  }

  // MARK: - Drawing

  private var drawing: Drawing? {
    var drawn = Surroundings(of: dossier.official, name: dossier.name, kind: "official")
    for post in dossier.posts {
      guard let unit = post.unit else { continue }
      let time = [post.from, post.to].map { $0 ?? "" }.joined(separator: "–")
      drawn.add(unit, post.unitName, kind: "unit", "\(post.post) (\(time))", post.passages)
    }
    for other in dossier.companions.prefix(20) {
      drawn.add(
        other.node, other.name, kind: "official", detail: other.heading,
        "met \(Count.of(other.events, "time"))", other.passages)
    }
    for event in dossier.appearances {
      drawn.add(
        event.event, event.heading, kind: "event", detail: event.day,
        event.roles.joined(separator: ", "), event.passages)
    }
    return drawn.result
  }
}
