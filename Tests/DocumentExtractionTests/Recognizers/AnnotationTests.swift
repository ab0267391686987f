import DocumentExtraction
import TestSupport
import TextFormats
import Testing

/// What is read from the corpus beside the repository agrees with the annotations made by hand.
@Suite(
  "Agreement with the annotations",
  .enabled(
    if: SharedMaterial.isAvailable("corpus") && SharedMaterial.isAvailable("gold"),
    "skipped: the corpus and its annotations are not beside the repository"))
struct AnnotationTests {
  private typealias Annotated = AnnotatedDocument
  private static let documents = Result { try AnnotatedDocument.all() }

  /// Compares one kind of fact over all documents.
  private func agreement(
    found: (DocumentDossier) -> [String], annotated: (AnnotatedDocument) -> [String]
  ) throws -> Agreement {
    var agreement = Agreement()
    for document in try Self.documents.get() {
      agreement.count(
        found: found(document.dossier), annotated: annotated(document), of: document.name)
    }
    return agreement
  }

  @Test("all annotated documents are found")
  func documents() throws {
    #expect(Set(try Self.documents.get().map(\.name)).count == Annotations.paths.count)
  }

  @Test("tasks and figures begin where they are annotated, within two lines")
  func lines() throws {
    var right = 0
    var wrong: [String] = []
    for document in try Self.documents.get() {
      let tasks = document.dossier.tasks.map { ($0.id, $0.passages) }
      let figures = document.dossier.indicators.filter { !$0.isProse }.map { ($0.id, $0.passages) }
      for (key, items) in [("tasks", tasks), ("indicators", figures)] {
        let found = Dictionary(items, uniquingKeysWith: { first, _ in first })
        for item in document.annotation[key]?.elements ?? [] {
          guard let id = item["id"]?.text, let lines = item["lines"]?.elements, lines.count == 2,
            let file = lines[0].text, let line = lines[1].double.map({ Int($0) }),
            let passages = found[id],
            document.dossier.sources.contains(where: { $0.hasPrefix(file) })
          else { continue }
          if passages.contains(where: { abs($0.first - line) <= 2 }) {
            right += 1
          } else {
            wrong.append("\(document.name) \(id) \(passages.map(\.first)), annotated \(line)")
          }
        }
      }
    }
    // Two annotations name the line of the sentence that repeats the first row of a table.
    #expect(right >= 480 && wrong.count <= 2, "\(wrong)")
  }

  @Test("events: days and places")
  func events() throws {
    let result = try agreement {
      $0.events.map { event in
        [event.date, event.endDate ?? "-", event.otherDates.joined(), Annotated.plain(event.place)]
          .joined(separator: " ")
      }
    } annotated: {
      $0.annotated("events") { event in
        let others = event["also"]?.elements?.compactMap(\.text) ?? []
        return [
          event["date"]?.text ?? "", event["end"]?.text ?? "-", others.joined(),
          Annotated.plain(event["place"]),
        ].joined(separator: " ")
      }
    }
    #expect(result.score >= 0.97, "\(result)")
  }

  @Test("events: persons with titles and roles")
  func persons() throws {
    let result = try agreement {
      $0.events.flatMap { event in
        event.persons.map { person in
          let roles = person.roles.map(\.rawValue).joined(separator: "+")
          return "\(event.date) \(Annotated.plain(person.title)) \(person.name) \(roles)"
        }
      }
    } annotated: {
      ($0.annotation["events"]?.elements ?? []).flatMap { event in
        (event["persons"]?.elements ?? []).map { person in
          let roles = person["roles"]?.elements?.compactMap(\.text).joined(separator: "+") ?? ""
          let title = Annotated.plain(person["title"])
          return "\(event["date"]?.text ?? "") \(title) \(person["name"]?.text ?? "") \(roles)"
        }
      }
    }
    #expect(result.score >= 0.97, "\(result)")
  }

  @Test("appointments")
  func appointments() throws {
    let result = try agreement {
      $0.appointments.map { fact in
        [
          fact.person, fact.action.rawValue, Annotated.plain(fact.unit.printed),
          Annotated.plain(fact.post), "\(fact.isProbationary)", Annotated.plain(fact.note),
        ].joined(separator: " ")
      }
    } annotated: {
      $0.annotated("appointments") { fact in
        [
          fact["person"]?.text ?? "", fact["action"]?.text ?? "", Annotated.plain(fact["unit"]),
          Annotated.plain(fact["post"]), "\(fact["probation"]?.truth ?? false)",
          Annotated.plain(fact["note"]),
        ].joined(separator: " ")
      }
    }
    #expect(result.score >= 0.99, "\(result)")
  }

  @Test("citations with number and kind")
  func citations() throws {
    let result = try agreement {
      $0.citations.map { fact in
        [Annotated.plain(fact.title), fact.number ?? "-", fact.kind.rawValue].joined(separator: " ")
      }
    } annotated: {
      $0.annotated("citations") { fact in
        [Annotated.plain(fact["title"]), fact["number"]?.text ?? "-", fact["kind"]?.text ?? ""]
          .joined(separator: " ")
      }
    }
    #expect(result.score >= 0.97, "\(result)")
  }

  @Test("definitions")
  func definitions() throws {
    let result = try agreement {
      $0.definitions.map { Annotated.plain($0.term) }
    } annotated: {
      $0.annotated("definitions") { Annotated.plain($0["term"]) }
    }
    #expect(result.score >= 0.97, "\(result)")
  }

  @Test("regions")
  func regions() throws {
    let result = try agreement {
      $0.regions.map(\.name)
    } annotated: {
      $0.annotated("regions") { $0.text ?? "" }
    }
    #expect(result.score >= 0.97, "\(result)")
  }
}
