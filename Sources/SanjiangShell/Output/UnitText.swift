import DocumentExtraction
import PolicyGraph

/// Writes a unit's dossier for people.
struct UnitText {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// The most rows of each table, nil for all.
  let rows: Int?

  /// The dossier as text: who the unit is, then what it answers for in each way.
  ///
  /// - Complexity: O(*n*) in the number of charges.
  func text(of dossier: UnitDossier) -> String {
    let section = TableSection(width: width, rows: rows)
    let charges = UnitDossier.Way.allCases.map { way in
      section.text(Self.title(of: way), Self.charges(of: dossier, way: way))
    }
    let parts =
      charges + [
        section.text("Posts", Self.holders(of: dossier)),
        section.text("Leads together with", Self.partners(of: dossier)),
      ]
    return ([header(of: dossier)] + parts.compactMap { $0 }).joined(separator: "\n")
  }

  private func header(of dossier: UnitDossier) -> String {
    return FieldList(
      title: dossier.name,
      fields: [
        ("full name", dossier.officialName), ("also", Self.list(dossier.aliases)),
        ("tier", dossier.tier), ("since", dossier.established), ("until", dossier.abolished),
        ("took the place of", Self.list(dossier.predecessors.map(Self.relative))),
        ("replaced by", Self.list(dossier.successors.map(Self.relative))),
        ("member of", Self.list(dossier.groups)), ("answers for", Self.summary(of: dossier)),
        ("remark", dossier.isRecognisedByForm ? "no registry knows it; its name's form does" : nil),
      ]
    ).text(width: width)
  }

  /// `95 items: 20 as lead, 61 as participant, 14 as responsible`.
  private static func summary(of dossier: UnitDossier) -> String? {
    let roles = Role.allCases.map { role in
      (dossier.charges.count { $0.role == role }, role.rawValue)
    }
    let parts = roles.filter { $0.0 > 0 }.map { "\($0.0) as \($0.1)" }
    let items = Set(dossier.charges.map(\.item)).count
    return parts.isEmpty ? nil : "\(Count.of(items, "item")): \(parts.joined(separator: ", "))"
  }

  private static func relative(_ relative: UnitDossier.Relative) -> String {
    relative.name + (relative.since.map { " (\($0))" } ?? "")
  }

  private static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }
}

// MARK: - Tables

extension UnitText {
  private static func title(of way: UnitDossier.Way) -> String {
    switch way {
    case .named: "Named"
    case .group: "As member of a group"
    case .standing: "Under a standing rule"
    case .inherited: "Inherited"
    }
  }

  private static func charges(of dossier: UnitDossier, way: UnitDossier.Way) -> ResultTable {
    let charges = dossier.charges.filter { $0.way == way }
    let hasThrough = way != .named
    var table = ResultTable(columns: ["role", "item", "what"])
    if hasThrough { table.columns.append(way == .inherited ? "from" : "through") }
    table.columns.append("lines")
    table.rows = charges.map { charge in
      var row = [charge.role.rawValue, charge.itemName, charge.heading]
      if hasThrough { row.append(charge.through ?? "") }
      row.append(charge.passages.map(\.lineRange).joined(separator: ", "))
      return row.map { .init($0) }
    }
    return table
  }

  private static func holders(of dossier: UnitDossier) -> ResultTable {
    ResultTable(
      columns: ["post", "official", "since"],
      rows: dossier.holders.map { [.init($0.post), .init($0.official), .init($0.since)] })
  }

  private static func partners(of dossier: UnitDossier) -> ResultTable {
    ResultTable(
      columns: ["unit", "items"],
      rows: dossier.partners.map { [.init($0.unit), .init($0.shared)] })
  }
}
