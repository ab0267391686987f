import TextFormats

/// The JSON of a dossier: what `extract` prints for each document.
///
/// Keys, their order and nulls are those of the interface description; a key is never left out.
/// Units stand by their canonical names; those that only their form tells, where they do something,
/// as the document prints them: 市财政局 in a document of 南充市.
public enum DossierJSON {
  /// Writes one dossier as an object.
  ///
  /// - Parameters:
  ///   - dossier: The dossier.
  ///   - writer: Where the object goes.
  /// - Complexity: O(*n*) in the size of the dossier.
  public static func write(_ dossier: DocumentDossier, to writer: inout JSONWriter) {
    writer.object { object in
      writeHeader(dossier, to: &object)
      let scope = dossier.jurisdiction
      object.member("tasks", objects: dossier.tasks) { write($1, in: scope, to: &$0) }
      let indicators = dossier.indicators.lazy.filter { !$0.isProse }
      object.member("indicators", objects: indicators) { write($1, in: scope, to: &$0) }
      let targets = dossier.indicators.lazy.filter(\.isProse)
      object.member("prose_targets", objects: targets) { write($1, in: scope, to: &$0) }
      object.member("standing_parties", objects: dossier.standingParties) { write($1, to: &$0) }
      object.member("citations", objects: dossier.citations) { citation, value in
        citation.member("title", value.title)
        citation.member("number", value.number)
        citation.member("kind", value.kind.rawValue)
      }
      object.member("abbreviations", objects: dossier.abbreviations) { abbreviation, value in
        abbreviation.member("short", value.short)
        abbreviation.member("full", value.full)
      }
      object.member("definitions", objects: dossier.definitions) { $0.member("term", $1.term) }
      object.member("appointments", objects: dossier.appointments) { write($1, in: scope, to: &$0) }
      object.member("events", objects: dossier.events) { write($1, to: &$0) }
      object.member("regions", dossier.regions.lazy.map(\.name))
    }
  }

  /// The dossiers as one JSON text, an object for each, one after the other.
  ///
  /// - Parameters:
  ///   - dossiers: The dossiers.
  ///   - layout: Whether to indent.
  /// - Returns: The text in UTF-8.
  public static func bytes(
    of dossiers: [DocumentDossier], layout: JSONWriter.Layout = .indented(2)
  ) -> [UInt8] {
    var writer = JSONWriter(layout)
    for dossier in dossiers { write(dossier, to: &writer) }
    return writer.bytes
  }

  private static func writeHeader(_ dossier: DocumentDossier, to object: inout JSONWriter) {
    object.member("number", dossier.number)
    object.member("title", dossier.title)
    object.member("subject", dossier.subject)
    object.member("issuer", dossier.issuer?.canonical)
    object.member("date", dossier.date)
    object.member("sources", dossier.sources)
    object.member("valid_from", dossier.validFrom)
    object.member("valid_to", dossier.validTo)
  }

  private static func write(_ task: TaskFact, in scope: String?, to object: inout JSONWriter) {
    object.member("id", task.id)
    object.member("heading", task.heading)
    write(task.attribution, in: scope, to: &object)
    object.member("deadline", task.deadline)
    write(task.passages, to: &object)
  }

  private static func write(
    _ indicator: IndicatorFact, in scope: String?, to object: inout JSONWriter
  ) {
    object.member("id", indicator.id)
    object.member("name", indicator.name)
    object.member("comparator", indicator.comparator.rawValue)
    object.member("value", indicator.value.flatMap(number))
    object.member("value2", indicator.upperValue.flatMap(number))
    object.member("value_text", indicator.valueText)
    object.member("unit", indicator.unit)
    object.member("kind", indicator.kind.rawValue)
    object.member("nature", indicator.nature?.rawValue)
    object.member("horizon", indicator.horizon)
    write(indicator.attribution, in: scope, to: &object)
    write(indicator.passages, to: &object)
  }

  private static func write(_ standing: StandingParty, to object: inout JSONWriter) {
    object.member("party", standing.party.name)
    object.member("role", standing.role.rawValue)
    write(standing.passages, to: &object)
  }

  private static func write(
    _ attribution: Attribution, in scope: String?, to object: inout JSONWriter
  ) {
    object.member("lead", attribution.lead.lazy.map { $0.shownName(in: scope) })
    object.member("participants", attribution.participants.lazy.map { $0.shownName(in: scope) })
    object.member("responsible", attribution.responsible.lazy.map { $0.shownName(in: scope) })
    object.member("open", attribution.isOpen)
    object.member("groups", objects: attribution.groups) { group, value in
      group.member("name", value.group.name)
      group.member("role", value.role.rawValue)
    }
  }

  private static func write(_ passages: [Passage], to object: inout JSONWriter) {
    object.member("passages", objects: passages) { passage, value in
      passage.member("source", value.source)
      passage.member("first", value.first)
      passage.member("last", value.last)
    }
  }

  private static func write(
    _ appointment: AppointmentFact, in scope: String?, to object: inout JSONWriter
  ) {
    object.member("person", appointment.person)
    object.member("action", appointment.action.rawValue)
    object.member("unit", appointment.unit.shownName(in: scope))
    object.member("post", appointment.post)
    object.member("probation", appointment.isProbationary)
    object.member("note", appointment.note)
  }

  private static func write(_ event: EventFact, to object: inout JSONWriter) {
    object.member("date", event.date)
    object.member("end", event.endDate)
    object.member("also", event.otherDates)
    object.member("place", event.place)
    object.member("persons", objects: event.persons) { person, value in
      person.member("name", value.name)
      person.member("title", value.title)
      person.member("role", value.roles.first?.rawValue)
      person.member("roles", value.roles.lazy.map(\.rawValue))
    }
  }

  /// A figure as a number: `8.0` and `8` are one.
  private static func number(_ figure: String) -> JSONNumber? {
    Double(figure).flatMap { JSONNumber($0) }
  }
}
