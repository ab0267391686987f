import DocumentExtraction
import Foundation
import TestSupport
import TextFormats
import Testing

/// A document of a place that nothing was written for, with what a person reads in it.
///
/// `NAME.txt` stands beside `NAME.json`, which has the keys of a dossier's JSON as far as the
/// person filled them in; units stand as printed.
struct UnseenDocument {
  private static let folder = "Tests/Golden/UnseenDocuments"

  /// The file's name.
  let name: String
  /// What a person reads.
  let expected: JSONValue
  /// What was read.
  let dossier: DocumentDossier

  /// The documents of the folder that hold one text each.
  static func all() throws -> [UnseenDocument] {
    try Repository.files(below: folder, extensions: ["txt", "html", "htm"]).map { path in
      let url = Repository.root.appendingPathComponent(path)
      let json = url.deletingPathExtension().appendingPathExtension("json")
      let dossiers = try BundledRegistry.reader.read(
        fileName: url.lastPathComponent, bytes: try Repository.bytes(path))
      return UnseenDocument(
        name: url.lastPathComponent,
        expected: try JSONReader.read(Array(try Data(contentsOf: json))),
        dossier: dossiers.count == 1 ? dossiers[0] : DocumentDossier(title: "\(dossiers.count)"))
    }
  }

  /// The facts of one kind that a person reads, or nil where no one was asked.
  func expectedFacts(_ kind: Kind) -> [String]? {
    switch kind {
    case .header:
      return Self.headerKeys.compactMap { key in
        expected[key].map { "\(key) \(Self.plain($0.text))" }
      }
    case .citations:
      return expected["citations"]?.elements?.map { fact in
        [fact["title"], fact["number"], fact["kind"]].map { Self.plain($0?.text) }
          .joined(separator: " ")
      }
    case .figures: return expectedFigures
    case .abbreviations, .definitions, .appointments, .persons: return expectedReferences(kind)
    default:
      return expected["tasks"]?.elements?.flatMap { Self.facts(of: $0, kind) }
    }
  }

  /// The facts of one kind that were read.
  func foundFacts(_ kind: Kind) -> [String] {
    switch kind {
    case .header:
      let found = [
        "number": dossier.number, "title": dossier.title, "subject": dossier.subject,
        "issuer": dossier.issuer?.printed, "date": dossier.date,
        "valid_from": dossier.validFrom, "valid_to": dossier.validTo,
      ]
      return Self.headerKeys.filter { expected[$0] != nil }.map { key in
        "\(key) \(Self.plain(found[key] ?? nil))"
      }
    case .citations:
      return dossier.citations.map { fact in
        [fact.title, fact.number, fact.kind.rawValue].map { Self.plain($0) }
          .joined(separator: " ")
      }
    case .figures: return foundFigures
    case .abbreviations, .definitions, .appointments, .persons: return foundReferences(kind)
    default:
      return dossier.tasks.flatMap { Self.facts(of: $0, kind) }
    }
  }

  private static let headerKeys = [
    "number", "title", "subject", "issuer", "date", "valid_from", "valid_to",
  ]

  private static func facts(of task: JSONValue, _ kind: Kind) -> [String] {
    let values: [String]
    switch kind {
    case .tasks: values = [""]
    case .headings: values = [plain(task["heading"]?.text)]
    case .groups:
      values = (task["groups"]?.elements ?? []).map { group in
        plain(group["name"]?.text) + "=" + plain(group["role"]?.text)
      }
    case .openLists: values = task["open"]?.truth ?? false ? ["open"] : []
    case .deadlines: values = (task["deadline"]?.text).map { [$0] } ?? []
    default: values = (task[kind.rawValue]?.elements ?? []).map { plain($0.text) }
    }
    return values.map { "\(task["id"]?.text ?? "") \($0)" }
  }

  private static func facts(of task: TaskFact, _ kind: Kind) -> [String] {
    let attribution = task.attribution
    let values: [String]
    switch kind {
    case .headings: values = [plain(task.heading)]
    case .lead: values = attribution.lead.map { plain($0.printed) }
    case .participants: values = attribution.participants.map { plain($0.printed) }
    case .responsible: values = attribution.responsible.map { plain($0.printed) }
    case .groups:
      values = attribution.groups.map { plain($0.group.name) + "=" + $0.role.rawValue }
    case .openLists: values = attribution.isOpen ? ["open"] : []
    case .deadlines: values = task.deadline.map { [$0] } ?? []
    default: values = [""]
    }
    return values.map { "\(task.id) \($0)" }
  }

  /// A text without blanks and in half width, - where there is none.
  static func plain(_ text: String?) -> String { AnnotatedDocument.plain(text) }

  /// What is counted.
  enum Kind: String, CaseIterable, CustomTestStringConvertible {
    case header, tasks, headings, lead, participants, responsible, groups, openLists, deadlines
    case figures, citations, abbreviations, definitions, appointments, persons

    var testDescription: String { rawValue }
  }
}
