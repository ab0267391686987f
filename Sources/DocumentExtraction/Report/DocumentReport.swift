/// What was found in one document and what was not understood.
public struct DocumentReport: Sendable {
  /// The number.
  public let number: String?
  /// The title.
  public let title: String
  /// The title of what it issues.
  public let subject: String?
  /// The name of the issuer.
  public let issuer: String?
  /// The date.
  public let date: String?
  /// Where it was read.
  public let passages: [Passage]
  /// How many facts of each kind there are, those that there are.
  public let counts: [(kind: String, count: Int)]
  /// What was not understood, in the order of the text.
  public let remarks: [ReportRemark]
  /// Classes of bodies, such as 各县（市、区）人民政府, whose members nobody has listed.
  public let groupsWithoutMembers: [String]

  /// What it cites by number.
  let cited: [CitationFact]
  /// The units and places that were not known.
  let unknown: UnknownNames

  /// Looks through one document.
  ///
  /// - Parameters:
  ///   - dossier: What was read.
  ///   - registry: What was known of units and places.
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public init(_ dossier: DocumentDossier, registry: Registry) {
    (number, title, subject) = (dossier.number, dossier.title, dossier.subject)
    (issuer, date, passages) = (dossier.issuer?.canonical, dossier.date, dossier.passages)
    cited = dossier.citations.filter { $0.number != nil }
    let unknown = UnknownNames(in: dossier, registry: registry)
    self.unknown = unknown
    counts = Self.counts(of: dossier).filter { $0.count > 0 }
    let remarks =
      Self.missing(in: dossier) + unknown.remarks(registry) + Self.warnings(of: dossier)
    self.remarks = remarks.enumerated().sorted { left, right in
      let (a, b) = (Self.line(of: left.element), Self.line(of: right.element))
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    groupsWithoutMembers = Self.groupsWithoutMembers(in: dossier, registry)
  }

  private static func counts(of dossier: DocumentDossier) -> [(kind: String, count: Int)] {
    [
      ("section", dossier.sections.count), ("task", dossier.tasks.count),
      ("indicator", dossier.indicators.count), ("citation", dossier.citations.count),
      ("definition", dossier.definitions.count), ("abbreviation", dossier.abbreviations.count),
      ("appointment", dossier.appointments.count), ("event", dossier.events.count),
      ("region", dossier.regions.count), ("standing rule", dossier.standingParties.count),
    ]
  }

  private static func line(of remark: ReportRemark) -> Int { remark.passages.first?.first ?? 0 }

  /// What every document has and this one does not; a chronicle has no issuer, and what has an issuer
  /// and a date need not have a number.
  private static func missing(in dossier: DocumentDossier) -> [ReportRemark] {
    guard dossier.events.isEmpty, dossier.issuer == nil || dossier.date == nil else { return [] }
    let missing = [
      ("number", dossier.number == nil), ("issuer", dossier.issuer == nil),
      ("date", dossier.date == nil),
    ].filter(\.1).map(\.0)
    guard !missing.isEmpty else { return [] }
    let words = missing.joined(separator: " and no ")
    return [
      ReportRemark(
        code: "incomplete-header", message: "no \(words) was found",
        passages: UnknownNames.start(of: dossier))
    ]
  }

  /// The doubts of reading, those of one kind that only say what was repaired as one remark.
  private static func warnings(of dossier: DocumentDossier) -> [ReportRemark] {
    let repairs = dossier.warnings.filter { isRepair($0) }
    let others = dossier.warnings.filter { !isRepair($0) }.map {
      ReportRemark(code: $0.code, message: $0.message, passages: [$0.passage])
    }
    let joined = Dictionary(grouping: repairs, by: \.code).map { code, warnings in
      guard warnings.count > 1 else {
        return ReportRemark(
          code: code, message: warnings[0].message, passages: [warnings[0].passage])
      }
      return ReportRemark(
        code: code, message: "\(warnings.count) places, the first: \(warnings[0].message)",
        passages: warnings.map(\.passage))
    }
    return others + joined.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  /// Whether something was repaired, which need not be looked at unless the text reads oddly.
  private static func isRepair(_ warning: ReadingWarning) -> Bool {
    warning.code.hasPrefix("repaired-") || warning.code == "stray-line"
  }

  /// Groups of a class of bodies without members, each once; 有关部门 is open by its nature.
  private static func groupsWithoutMembers(
    in dossier: DocumentDossier, _ registry: Registry
  ) -> [String] {
    let attributions = dossier.tasks.map(\.attribution) + dossier.indicators.map(\.attribution)
    let groups = attributions.flatMap { $0.groups.map(\.group) }
    let known = Set(registry.groups.map { ExactText($0.key) })
    return groups.filter { group in
      group.members.isEmpty && !known.contains(ExactText(group.key))
        && GroupNameForm.isClosed(NameKey(group.name))
    }.distinct { ExactText($0.key) }.map(\.name)
  }
}
