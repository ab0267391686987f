/// What was found in files and what was not understood, for people.
///
/// One paragraph a document: its name, what was found in it, then each doubtful place with its
/// line. Files that could not be read come last.
public struct ExtractionReport: Sendable {
  /// The dossiers, in the order of reading.
  public var dossiers: [DocumentDossier]
  /// Files without a text.
  public var unreadable: [UnreadableFile]

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - dossiers: What was read.
  ///   - unreadable: What could not be read.
  public init(_ dossiers: [DocumentDossier], unreadable: [UnreadableFile] = []) {
    self.dossiers = dossiers
    self.unreadable = unreadable
  }

  /// The report as plain text, ended by a line end; empty where nothing was read.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  public var text: String {
    var lines: [String] = []
    for dossier in dossiers {
      if !lines.isEmpty { lines.append("") }
      lines += Self.lines(of: dossier)
    }
    if !unreadable.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines.append("could not be read: \(unreadable.count)")
      lines += unreadable.map { "  \($0)" }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// One document: heading, counts, doubtful places.
  private static func lines(of dossier: DocumentDossier) -> [String] {
    let name = dossier.number.map { "\($0)  \(dossier.title)" } ?? dossier.title
    let sources = dossier.sources.joined(separator: ", ")
    let found = counts(of: dossier).filter { $0.count > 0 }.map { "\($0.count) \($0.what)" }
    var lines = [name, "  from \(sources)"]
    lines.append("  found: \(found.isEmpty ? "nothing" : found.joined(separator: ", "))")
    let unknown = unknownUnits(in: dossier)
    if !unknown.isEmpty {
      lines.append("  units known by their form only: \(unknown.joined(separator: "、"))")
    }
    lines += missing(in: dossier).map { "  missing: \($0)" }
    lines += dossier.warnings.map { warning in
      let place = "\(warning.passage.source):\(warning.passage.first)"
      return "  \(place): warning[\(warning.code)]: \(warning.message)"
    }
    return lines
  }

  private static func counts(of dossier: DocumentDossier) -> [(count: Int, what: String)] {
    [
      (dossier.sections.count, "sections"), (dossier.tasks.count, "tasks"),
      (dossier.indicators.count, "indicators"), (dossier.citations.count, "citations"),
      (dossier.definitions.count, "definitions"),
      (dossier.abbreviations.count, "abbreviations"),
      (dossier.appointments.count, "appointments"), (dossier.events.count, "events"),
      (dossier.regions.count, "regions"), (dossier.standingParties.count, "standing parties"),
    ]
  }

  /// What every document has and this one does not.
  private static func missing(in dossier: DocumentDossier) -> [String] {
    var missing: [String] = []
    if dossier.events.isEmpty {
      if dossier.number == nil { missing.append("a number") }
      if dossier.issuer == nil { missing.append("an issuer") }
      if dossier.date == nil { missing.append("a date") }
    }
    return missing
  }

  /// Names of units that no registry knows, each once, in order of first mention.
  private static func unknownUnits(in dossier: DocumentDossier) -> [String] {
    var seen: Set<String> = []
    let attributions = dossier.tasks.map(\.attribution) + dossier.indicators.map(\.attribution)
    return attributions.flatMap { $0.lead + $0.participants + $0.responsible }
      .filter(\.recognisedByForm).map(\.printed).filter { seen.insert($0).inserted }
  }
}
