import DatalogEngine
import Diagnostics
import DocumentExtraction
import TripleStore

/// Someone who answers for a task or indicator, and how it comes to that.
public struct Answerer: Sendable, Hashable {
  /// The node of the unit or group.
  public var node: Term
  /// Its printed name.
  public var name: String
  /// The role.
  public var role: Role
  /// How it comes to it.
  public var way: UnitDossier.Way
  /// Through whom: the group, or the unit whose place it took; nil where it is named itself.
  public var through: String?
  /// Since when it has the place of the unit that was named; nil where it has no other's.
  public var since: String?
  /// Whether only a correction charges it, and no source.
  public var isCorrection = false
}

extension EntityReader {
  /// Who answers for an item: those it names, as it names them; then through groups, standing,
  /// inherited.
  func answerers(for item: Term, printed: Attribution?) throws(DiagnosticList) -> [Answerer] {
    let rows = try rows(
      "answers(party, role, item, document, through, way)", ["item": item])
    let order = Self.order(printed)
    return rows.compactMap { answerer($0, for: item) }.sorted { left, right in
      let (a, b) = (Self.rank(left, order), Self.rank(right, order))
      return a == b ? left.name < right.name : a.lexicographicallyPrecedes(b)
    }
  }

  private func answerer(_ row: [String: AnswerValue], for item: Term) -> Answerer? {
    guard let party = row["party"]?.node, let role = row["role"]?.text.flatMap(Role.init),
      let through = row["through"]?.node,
      let way = row["way"]?.text.flatMap(UnitDossier.Way.init)
    else { return nil }
    let since =
      way == .inherited
      ? predecessors(of: party).first { $0.node == through }?.since : nil
    return Answerer(
      node: party, name: name(party), role: role, way: way,
      through: through == party ? nil : name(through), since: since,
      isCorrection: isCorrection(through, charged: role, with: item))
  }

  /// Whether only a correction states that a party is charged with an item.
  func isCorrection(_ party: Term, charged role: Role, with item: Term) -> Bool {
    let word =
      switch role {
      case .lead: "leads"
      case .participant: "participates"
      case .responsible: "responsibleFor"
      }
    return Evidence(graph.store).isCorrection(party, .iri(Vocabulary.iri(word)), item)
  }

  /// The places of the parties in print, by name.
  private static func order(_ printed: Attribution?) -> [String: Int] {
    guard let printed else { return [:] }
    let names =
      Role.allCases.flatMap { printed.units($0).map(\.canonical) }
      + printed.groups.map(\.group.name)
    return Dictionary(zip(names, names.indices), uniquingKeysWith: min)
  }

  private static func rank(_ answerer: Answerer, _ order: [String: Int]) -> [Int] {
    [
      UnitDossier.Way.allCases.firstIndex(of: answerer.way) ?? 0,
      Role.allCases.firstIndex(of: answerer.role) ?? 0, order[answerer.name] ?? Int.max,
    ]
  }
}
