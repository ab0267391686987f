import DatalogEngine
import Diagnostics
import DocumentExtraction
import TripleStore

extension PolicyGraph {
  /// What is known of a unit or group.
  ///
  /// What it answers for is what the rules of `Queries/responsibilities.dl` say.
  ///
  /// - Parameters:
  ///   - unit: The node of a unit or a group.
  ///   - limits: When to give up.
  /// - Returns: The dossier.
  /// - Throws: A limit that was hit.
  public func unitDossier(
    of unit: Term, limits: EvaluationLimits = .none
  ) throws(DiagnosticList) -> UnitDossier {
    let builder = UnitDossierBuilder(graph: self, unit: unit)
    return UnitDossier(
      unit: unit, name: printedName(of: unit), officialName: builder.text("officialName"),
      aliases: builder.aliases, tier: builder.text("tier"),
      established: builder.text("established"), abolished: builder.text("abolished"),
      isRecognisedByForm: builder.isMarked("recognisedByForm"),
      predecessors: builder.relatives(from: "successor", to: "predecessor"),
      successors: builder.relatives(from: "predecessor", to: "successor"),
      groups: builder.groups, charges: try builder.charges(limits),
      holders: try builder.holders(limits), partners: try builder.partners(limits))
  }
}

/// Gathers the parts of a unit's dossier.
private struct UnitDossierBuilder {
  let graph: PolicyGraph
  let unit: Term
  private let reader: GraphText
  private let id: TermID?

  init(graph: PolicyGraph, unit: Term) {
    self.graph = graph
    self.unit = unit
    reader = GraphText(graph.store)
    id = graph.store.dictionary.id(of: unit)
  }

  // MARK: - Who it is

  func text(_ word: String) -> String? {
    id.flatMap { reader.text($0, reader.predicate(word)) }
  }

  var aliases: [String] {
    guard let id else { return [] }
    let terms = ["alias", "localAlias"].flatMap { reader.objects(id, reader.predicate($0)) }
    return Set(terms.map(graph.store.dictionary.lexicalForm)).sorted()
  }

  func isMarked(_ mark: String) -> Bool { id.map { reader.hasClass($0, mark) } ?? false }

  var groups: [String] { subjects("member").map(graph.printedName).sorted() }

  private func subjects(_ word: String) -> [Term] {
    guard let id, let predicate = reader.predicate(word) else { return [] }
    return graph.store.triples(matching: TriplePattern(predicate: predicate, object: id))
      .map { graph.store.dictionary.term($0.subject) }
  }

  // MARK: - Who it was and became

  /// Follows the registry's successions from the unit, nearest first.
  func relatives(from: String, to: String) -> [UnitDossier.Relative] {
    guard let id, let start = reader.predicate(from) else { return [] }
    var found: [UnitDossier.Relative] = []
    var seen: Set<TermID> = [id]
    var next = [id]
    var distance = 0
    while !next.isEmpty {
      distance += 1
      var further: [TermID] = []
      for current in next {
        let changes = graph.store.triples(
          matching: TriplePattern(predicate: start, object: current))
        for change in changes {
          for other in reader.objects(change.subject, reader.predicate(to))
          where seen.insert(other).inserted {
            further.append(other)
            found.append(relative(other, change.subject, distance))
          }
        }
      }
      next = further
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  }

  private func relative(
    _ other: TermID, _ change: TermID, _ distance: Int
  ) -> UnitDossier.Relative {
    let term = graph.store.dictionary.term(other)
    return UnitDossier.Relative(
      unit: term, name: graph.printedName(of: term),
      since: reader.text(change, reader.predicate("since")), distance: distance)
  }

  // MARK: - What the rules say

  func charges(_ limits: EvaluationLimits) throws(DiagnosticList) -> [UnitDossier.Charge] {
    let rows = try graph.rows(
      "answers(unit, role, item, document, party, way)", ["unit": unit], limits)
    return rows.compactMap(charge).sorted(by: UnitDossier.Charge.isListed)
  }

  private func charge(_ row: [String: AnswerValue]) -> UnitDossier.Charge? {
    guard let role = row["role"]?.text.flatMap(Role.init), let item = row["item"]?.node,
      let document = row["document"]?.node, let party = row["party"]?.node,
      let way = row["way"]?.text.flatMap(UnitDossier.Way.init),
      let itemID = graph.store.dictionary.id(of: item)
    else { return nil }
    let issued = graph.store.dictionary.id(of: document)
      .flatMap { reader.text($0, reader.predicate("issued")) }
    return UnitDossier.Charge(
      role: role, item: item, itemName: graph.printedName(of: item),
      heading: reader.text(itemID, reader.predicate("heading"))
        ?? reader.text(itemID, reader.predicate("name")) ?? "",
      isIndicator: reader.hasClass(itemID, "Indicator"),
      isOpen: reader.hasClass(itemID, "openList"),
      document: graph.printedName(of: document), year: issued.map { String($0.prefix(4)) },
      way: way, through: party == unit ? nil : graph.printedName(of: party),
      passages: reader.passages(of: itemID))
  }

  func holders(_ limits: EvaluationLimits) throws(DiagnosticList) -> [UnitDossier.Holder] {
    let rows = try graph.rows("holdsSince(official, post, unit, since)", ["unit": unit], limits)
    return rows.map { row in
      UnitDossier.Holder(
        official: row["official"]?.node.map(graph.printedName) ?? "",
        post: row["post"]?.text ?? "", since: row["since"]?.text ?? "")
    }
  }

  func partners(_ limits: EvaluationLimits) throws(DiagnosticList) -> [UnitDossier.Partner] {
    let rows = try graph.rows(
      "leadsWith(unit, other, shared) order by shared desc, other", ["unit": unit], limits)
    return rows.map { row in
      UnitDossier.Partner(
        unit: row["other"]?.node.map(graph.printedName) ?? "",
        shared: Int(row["shared"]?.text ?? "") ?? 0)
    }
  }
}

extension UnitDossier.Charge {
  /// The order of a dossier: way, role, the newest document first, then the item.
  fileprivate static func isListed(_ left: Self, before right: Self) -> Bool {
    let (ways, roles) = (UnitDossier.Way.allCases, Role.allCases)
    let a = (ways.firstIndex(of: left.way) ?? 0, roles.firstIndex(of: left.role) ?? 0)
    let b = (ways.firstIndex(of: right.way) ?? 0, roles.firstIndex(of: right.role) ?? 0)
    if a != b { return a < b }
    if left.year != right.year { return (left.year ?? "") > (right.year ?? "") }
    if left.document != right.document { return left.document < right.document }
    let lines = (left.passages.first?.first ?? 0, right.passages.first?.first ?? 0)
    return lines.0 != lines.1 ? lines.0 < lines.1 : left.itemName < right.itemName
  }
}
