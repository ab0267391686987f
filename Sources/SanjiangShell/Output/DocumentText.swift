import DocumentExtraction

/// Writes a document's dossier for people.
struct DocumentText {
  /// The columns of the terminal, nil where lines may be of any length.
  let width: Int?
  /// The most rows of each table, nil for all.
  let rows: Int?

  /// The dossier as text: the header, then a table for each kind of thing that it holds.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  func text(of dossier: DocumentDossier) -> String {
    let tables = [
      Self.sections(dossier), Self.tasks(dossier), Self.indicators(dossier),
      Self.citations(dossier), Self.definitions(dossier), Self.appointments(dossier),
      Self.events(dossier),
    ]
    let section = TableSection(width: width, rows: rows)
    let parts = tables.compactMap { section.text($0.name, $0.table) }
    return ([header(dossier)] + parts).joined(separator: "\n")
  }

  private func header(_ dossier: DocumentDossier) -> String {
    let force = [dossier.validFrom, dossier.validTo].map { $0 ?? "" }.joined(separator: " – ")
    let standing = dossier.standingParties.map { "\($0.party.name) (\($0.role.rawValue))" }
    let fields: [(String, String?)] = [
      ("title", dossier.title), ("plan", dossier.subject),
      ("issuer", dossier.issuer?.canonical), ("date", dossier.date),
      ("to", Self.list(dossier.addressees.map(\.name))),
      ("topics", Self.list(dossier.topics)), ("status", dossier.status),
      ("index", dossier.indexNumber), ("in force", force == " – " ? nil : force),
      ("for every task", Self.list(standing)),
      ("regions", Self.list(dossier.regions.map(\.name))),
      ("read from", Self.list(dossier.passages.map(Self.lines))),
    ]
    return FieldList(title: dossier.number ?? dossier.title, fields: fields).text(width: width)
  }

  /// `004_7cd0.txt 12–340`.
  static func lines(_ passage: Passage) -> String {
    "\(passage.source) \(passage.lineRange)"
  }

  /// The names with commas between them, nil for none.
  static func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
