import DocumentExtraction
import Foundation
import TestSupport
import TextFormats
import Testing

/// Chronicles of other places, written for these tests with what a person reads in them.
@Suite("Chronicles of other places")
struct ChronicleTests {
  private static let folder = "Tests/Golden/Chronicles"
  static let paths = Repository.files(below: folder, extensions: ["txt"])

  @Test("are read as a person reads them", arguments: paths)
  func events(path: String) throws {
    let expected = try JSONReader.read(
      try Repository.bytes(path.replacingOccurrences(of: ".txt", with: ".json")))
    let dossiers = try BundledRegistry.reader.read(
      fileName: "chronicle.txt", bytes: try Repository.bytes(path))
    let found = dossiers.flatMap(\.events).map(Self.line)
    let read = (expected.elements ?? []).map(Self.line)
    for (found, read) in zip(found, read) { #expect(found == read) }
    #expect(found.count == read.count)
  }

  @Test("no tasks or figures are read in them", arguments: paths)
  func nothingElse(path: String) throws {
    for dossier in try BundledRegistry.reader.read(
      fileName: "chronicle.txt", bytes: try Repository.bytes(path))
    {
      #expect(dossier.tasks.isEmpty && dossier.indicators.isEmpty)
    }
  }

  private static func line(_ event: EventFact) -> String {
    let persons = event.persons.map { person in
      "\(person.title ?? "-") \(person.name) \(person.roles.map(\.rawValue).joined(separator: "+"))"
    }
    return line(event.date, event.endDate, event.otherDates, event.place, persons)
  }

  private static func line(_ event: JSONValue) -> String {
    let persons = (event["persons"]?.elements ?? []).map { person in
      let roles = (person["roles"]?.elements ?? []).compactMap(\.text).joined(separator: "+")
      return "\(person["title"]?.text ?? "-") \(person["name"]?.text ?? "") \(roles)"
    }
    return line(
      event["date"]?.text ?? "", event["end"]?.text,
      (event["also"]?.elements ?? []).compactMap(\.text), event["place"]?.text, persons)
  }

  private static func line(
    _ date: String, _ end: String?, _ others: [String], _ place: String?, _ persons: [String]
  ) -> String {
    "\(date) \(end ?? "-") \(others.joined(separator: ",")) | \(place ?? "-") | "
      + persons.joined(separator: "; ")
  }
}
