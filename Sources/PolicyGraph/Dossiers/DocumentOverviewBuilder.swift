import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// What is known of a document beyond what it says itself, also of one that was not read.
  ///
  /// - Parameters:
  ///   - document: The node of a document.
  ///   - limits: When to give up.
  ///   - rules: Other rules than those of `Queries/` alone, such as these with a user's own.
  /// - Returns: The overview.
  /// - Throws: A limit that was hit.
  public func documentOverview(
    of document: Term, limits: EvaluationLimits = .none, rules: [Program]? = nil
  ) throws(DiagnosticList) -> DocumentOverview {
    let reader = EntityReader(self, limits, rules)
    let builder = DocumentOverviewBuilder(reader: reader, document: document)
    let cited = builder.references(from: "from", to: "to")
    let citing = builder.references(from: "to", to: "from")
    return DocumentOverview(
      document: document, name: printedName(of: document),
      title: reader.text(document, "title") ?? "", isHeld: reader.isMarked(document, "Held"),
      validFrom: try builder.start(), validTo: reader.text(document, "validTo"),
      endings: citing.filter { ["repeals", "amends"].contains($0.reason) },
      workloads: try builder.workloads(),
      attendees: try builder.people("inDocument(item, document), attendee(item, official)"),
      appointees: try builder.people(
        "inDocument(item, document), Appointment(item), person(item, official)"),
      foundations: cited.filter { $0.reason != "mention" },
      mentions: cited.filter { $0.reason == "mention" }, citedBy: citing,
      guesses: try builder.guesses())
  }
}

/// Gathers the parts of a document's overview.
private struct DocumentOverviewBuilder {
  let reader: EntityReader
  let document: Term

  func start() throws(DiagnosticList) -> String? {
    try reader.rows("takesEffect(document, start)", ["document": document]).first?["start"]?.text
  }

  // MARK: - Who has to do

  func workloads() throws(DiagnosticList) -> [DocumentOverview.Workload] {
    let rows = try reader.rows(
      "answersNow(unit, role, item, document, party, way), Unit(unit)", ["document": document])
    var items: [Term: [Role: Set<Term>]] = [:]
    for row in rows {
      guard let unit = row["unit"]?.node, let item = row["item"]?.node,
        let role = row["role"]?.text.flatMap(Role.init)
      else { continue }
      items[unit, default: [:]][role, default: []].insert(item)
    }
    return items.map(workload).sorted {
      ($1.led, $1.total, $0.unit) < ($0.led, $0.total, $1.unit)
    }
  }

  private func workload(
    _ unit: Term, _ items: [Role: Set<Term>]
  ) -> DocumentOverview.Workload {
    let most = Role.allCases.lazy.compactMap { items[$0] }.first ?? []
    return DocumentOverview.Workload(
      node: unit, unit: reader.name(unit), items: items,
      passages: Self.first(most.map(reader.passages)))
  }

  // MARK: - People

  /// The officials that a question finds at items of the document, the most frequent first.
  func people(_ question: String) throws(DiagnosticList) -> [DocumentOverview.Person] {
    var items: [Term: [Term]] = [:]
    for row in try reader.rows(question, ["document": document]) {
      guard let official = row["official"]?.node, let item = row["item"]?.node else { continue }
      items[official, default: []].append(item)
    }
    return items.map { official, items in
      DocumentOverview.Person(
        node: official, name: reader.name(official), times: items.count,
        passages: Self.first(items.map(reader.passages)))
    }.sorted { ($1.times, $0.name) < ($0.times, $1.name) }
  }

  /// Of several items the lines of the one that stands first.
  private static func first(_ passages: [[Passage]]) -> [Passage] {
    passages.min {
      ($0.first?.source ?? "", $0.first?.first ?? 0)
        < ($1.first?.source ?? "", $1.first?.first ?? 0)
    } ?? []
  }

  // MARK: - Guesses

  /// What was guessed in reading the document and the items in it.
  func guesses() throws(DiagnosticList) -> [DocumentOverview.Guess] {
    let rows = try reader.rows(
      "(inDocument(item, document) ; item = document), guessed(item, reason)",
      ["document": document])
    return rows.compactMap { row in
      guard let item = row["item"]?.node else { return nil }
      return DocumentOverview.Guess(
        name: reader.name(item), reason: row["reason"]?.text ?? "",
        passages: reader.passages(item))
    }.sorted { left, right in
      let lines = [left, right].map { $0.passages.first?.first ?? 0 }
      return lines[0] != lines[1]
        ? lines[0] < lines[1] : (left.name, left.reason) < (right.name, right.reason)
    }
  }

  // MARK: - Citations

  /// The citations that have the document at one end, the strongest reason first.
  func references(from near: String, to far: String) -> [DocumentOverview.Reference] {
    var found: [DocumentOverview.Reference] = []
    for citation in reader.subjects(near, of: document) {
      for other in reader.objects(citation, far) {
        for reason in reader.texts(citation, "kind") {
          found.append(reference(citation, other, reason))
        }
      }
    }
    return found.sorted { left, right in
      let (a, b) = (Self.rank(left.reason), Self.rank(right.reason))
      return a != b ? a < b : (left.document, left.title) < (right.document, right.title)
    }
  }

  private static func rank(_ reason: String) -> Int {
    ["basis", "implements", "amends", "repeals", "mention"].firstIndex(of: reason) ?? 9
  }

  private func reference(
    _ citation: Term, _ other: Term, _ reason: String
  ) -> DocumentOverview.Reference {
    DocumentOverview.Reference(
      reason: reason, node: other, document: reader.name(other),
      title: reader.text(other, "title") ?? reader.text(citation, "printedAs") ?? "",
      isHeld: reader.isMarked(other, "Held"), issued: reader.text(other, "issued"),
      passages: reader.passages(citation))
  }
}
