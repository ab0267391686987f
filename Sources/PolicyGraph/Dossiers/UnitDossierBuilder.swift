import DatalogEngine
import DatalogSyntax
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
  ///   - rules: Other rules than those of `Queries/` alone, such as these with a user's own.
  /// - Returns: The dossier.
  /// - Throws: A limit that was hit.
  public func unitDossier(
    of unit: Term, limits: EvaluationLimits = .none, rules: [Program]? = nil
  ) throws(DiagnosticList) -> UnitDossier {
    let reader = EntityReader(self, limits, rules)
    let builder = UnitDossierBuilder(reader: reader, unit: unit)
    let charges = try builder.charges()
    return UnitDossier(
      unit: unit, name: printedName(of: unit), isGroup: reader.isMarked(unit, "Group"),
      officialName: reader.text(unit, "officialName"),
      aliases: reader.texts(unit, "alias", "localAlias"), tier: reader.text(unit, "tier"),
      established: reader.text(unit, "established"), abolished: reader.text(unit, "abolished"),
      isRecognisedByForm: reader.isMarked(unit, "recognisedByForm"),
      governs: reader.names(reader.objects(unit, "governs")),
      predecessors: reader.predecessors(of: unit), successors: reader.successors(of: unit),
      changes: reader.changes(of: unit),
      groups: reader.names(reader.subjects("member", of: unit)),
      members: reader.names(reader.objects(unit, "member")), charges: charges,
      documentPassages: builder.passages(ofDocumentsOf: charges),
      holders: try builder.holders(), partners: try builder.partners(), issues: builder.issues())
  }
}

/// Gathers the parts of a unit's dossier that take more than looking up.
private struct UnitDossierBuilder {
  let reader: EntityReader
  let unit: Term

  func charges() throws(DiagnosticList) -> [UnitDossier.Charge] {
    let rows = try reader.rows(
      "answers(unit, role, item, document, party, way)", ["unit": unit])
    return rows.compactMap(charge).sorted(by: UnitDossier.Charge.isListed)
  }

  private func charge(_ row: [String: AnswerValue]) -> UnitDossier.Charge? {
    guard let role = row["role"]?.text.flatMap(Role.init), let item = row["item"]?.node,
      let document = row["document"]?.node, let party = row["party"]?.node,
      let way = row["way"]?.text.flatMap(UnitDossier.Way.init)
    else { return nil }
    return UnitDossier.Charge(
      role: role, item: reader.item(item, in: document), way: way,
      through: party == unit ? nil : reader.name(party),
      isCorrection: reader.isCorrection(party, charged: role, with: item))
  }

  func passages(ofDocumentsOf charges: [UnitDossier.Charge]) -> [Term: [Passage]] {
    let documents = Set(charges.map(\.item.document))
    return Dictionary(uniqueKeysWithValues: documents.map { ($0, reader.passages($0)) })
  }

  func holders() throws(DiagnosticList) -> [UnitDossier.Holder] {
    let rows = try reader.rows(
      """
      holdsSince(official, post, unit, since), person(notice, official), unit(notice, unit), \
      post(notice, post), effective(notice, since), action(notice, "appoint") \
      order by since, official, post
      """, ["unit": unit])
    return rows.compactMap { row in
      guard let official = row["official"]?.node, let notice = row["notice"]?.node else {
        return nil
      }
      return UnitDossier.Holder(
        node: official, official: reader.name(official), post: row["post"]?.text ?? "",
        since: row["since"]?.text ?? "", passages: reader.passages(notice))
    }
  }

  func partners() throws(DiagnosticList) -> [UnitDossier.Partner] {
    let rows = try reader.rows(
      "leadTogether(unit, other, item), Unit(other), inDocument(item, document)", ["unit": unit])
    var items: [Term: [WorkItem]] = [:]
    for row in rows {
      guard let other = row["other"]?.node, let item = row["item"]?.node,
        let document = row["document"]?.node
      else { continue }
      items[other, default: []].append(reader.item(item, in: document))
    }
    return items.map { other, items in
      UnitDossier.Partner(
        node: other, unit: reader.name(other), items: items.sorted(by: WorkItem.isListed))
    }.sorted { ($1.shared, $0.unit) < ($0.shared, $1.unit) }
  }

  func issues() -> [UnitDossier.Issue] {
    reader.subjects("issuer", of: unit).filter { reader.isMarked($0, "Held") }.map { document in
      UnitDossier.Issue(
        node: document, document: reader.name(document),
        title: reader.text(document, "title") ?? "", issued: reader.text(document, "issued"),
        passages: reader.passages(document))
    }.sorted { ($1.issued ?? "", $0.document) < ($0.issued ?? "", $1.document) }
  }
}
