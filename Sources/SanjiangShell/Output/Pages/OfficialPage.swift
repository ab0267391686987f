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
    let ends = Set([days.min(), days.max()].compactMap { $0 }).sorted()
    let span = Bilingual(ends.joined(separator: " to "), ends.joined(separator: " 至 "))
    return [
      .init(.jurisdiction, dossier.jurisdiction), .init(.knownAs, PageText.list(dossier.knownAs)),
      .init(.notToBeTakenFor, PageText.list(dossier.namesakes)),
      .init(.postsHeld, PageText.list(held)),
      .init(.printedAs, dossier.titles.first.map { "\($0.title) (\($0.last))" }),
      .init(
        .events,
        days.isEmpty ? nil : Bilingual(same: "\(dossier.appearances.count)") + .bracketed(span)),
      .init(
        .met,
        dossier.companions.isEmpty
          ? nil : Count.of(dossier.companions.count, "person", plural: "people", zh: "人")),
    ].compactMap { $0 }
  }

  // MARK: - Tables

  private var posts: DossierPage.Section {
    let rows = dossier.posts.map { post in
      DossierPage.Row(
        [
          .init(post.from ?? ""), .init(post.to ?? ""), .init(post.unitName), .init(post.post),
          .init(PageText.notes(post.notes, isProbationary: post.isProbationary)),
        ], post.passages)
    }
    return .init(
      PageText.posts, [.from, .to, .unit, .post, .note], rows,
      question: Question.call("career", dossier.name))
  }

  private var appearances: DossierPage.Section {
    let rows = dossier.appearances.map { event in
      DossierPage.Row(
        [
          .init(event.day + (event.lastDay.map { "–\($0.suffix(5))" } ?? "")),
          .init(PageText.roles(event.roles)), .init(event.heading), .init(event.place ?? ""),
        ], event.passages)
    }
    return .init(
      PageText.events, [.date, .role, .what, .place], rows,
      question: Question.call("appearances", dossier.name))
  }

  private var companions: DossierPage.Section {
    let rows = dossier.companions.map { other in
      DossierPage.Row(
        [.init(other.name), .init(other.events), .init(other.last), .init(other.heading)],
        other.passages)
    }
    return .init(
      Bilingual("Met most", "最常共同出席"), [.official, .events, .last, .suchAs], rows,
      question: Question.call("companions", dossier.name))
  }

  private var titles: DossierPage.Section {
    let rows = dossier.titles.map { title in
      DossierPage.Row(
        [.init(title.title), .init(title.first), .init(title.last), .init(title.events)],
        title.passages)
    }
    return .init(
      Bilingual("Titles as printed", "原文称谓"),
      [Bilingual("title", "称谓"), .first, .last, .events], rows,
      question: "person(part, \(entity)), personTitle(part, title), inEvent(part, event)")
  }

  // MARK: - Drawing

  private var drawing: Drawing? {
    var drawn = Surroundings(of: dossier.official, name: dossier.name, kind: "official")
    for post in dossier.posts {
      guard let unit = post.unit else { continue }
      let time = [post.from, post.to].map { $0 ?? "" }.joined(separator: "–")
      let label = Bilingual(same: post.post) + .bracketed(Bilingual(same: time))
      drawn.add(unit, post.unitName, kind: "unit", label, post.passages)
    }
    for other in dossier.companions.prefix(20) {
      drawn.add(
        other.node, other.name, kind: "official", detail: other.heading,
        Bilingual("met \(Count.of(other.events, "time"))", "共同出席 \(other.events) 次"),
        other.passages)
    }
    for event in dossier.appearances {
      drawn.add(
        event.event, event.heading, kind: "event", detail: event.day,
        PageText.roles(event.roles), event.passages)
    }
    return drawn.result
  }
}
