import TripleStore

extension ReadingAssertions {
  /// Posts given and taken.
  mutating func assertAppointments() {
    for appointment in reading.appointments {
      let number = numbering.number(of: appointment.identity, as: .appointment)
      let node = iri(.appointment, "\(number)")
      type(node, .appointment)
      state(node, .partOf, node: document.iri)
      state(node, .action, text: appointment.action.rawValue)
      let official = official(
        appointment.person, date: reading.date, title: appointment.unit.printed + appointment.post)
      state(node, .person, node: official)
      state(node, .unit, node: appointment.unit.iri)
      state(node, .post, text: appointment.post)
      state(node, .effective, reading.date.map(TypedLiteral.time))
      if appointment.isProbationary { state(node, .probation, TypedLiteral.truth(true)) }
      state(node, .note, text: appointment.note)
      state(node, position: number)
      place(node, at: appointment.passages)
      _ = describe(official, .official, name: appointment.person, at: appointment.passages)
      describe(.unit(appointment.unit), at: appointment.passages)
    }
  }

  /// Entries of a chronicle, and who took part.
  mutating func assertEvents() {
    for event in reading.events {
      let number = numbering.number(of: event.identity, as: .event)
      let node = iri(.event, "\(number)")
      type(node, .event)
      state(node, .partOf, node: document.iri)
      state(node, .date, TypedLiteral.time(event.date))
      state(node, .endDate, event.endDate.map(TypedLiteral.time))
      for date in event.otherDates { state(node, .otherDate, TypedLiteral.time(date)) }
      state(node, .place, text: event.place)
      state(node, .heading, text: event.heading)
      state(node, position: number)
      place(node, at: event.passages)
      for person in event.persons { assertParticipation(of: person, in: event, node) }
    }
  }

  private mutating func assertParticipation(
    of person: EventFact.Person, in event: EventFact, _ eventNode: String
  ) {
    let number = numbering.number(of: event.identity(of: person), as: .participation)
    let eventNumber = numbering.number(of: event.identity, as: .event)
    let node = iri(.participation, "\(eventNumber)/\(number)")
    let official = official(person.name, date: event.date, title: person.title)
    state(eventNode, .attendee, node: official)
    type(node, .participation)
    state(node, .inEvent, node: eventNode)
    state(node, .person, node: official)
    state(node, .personTitle, text: person.title)
    for role in person.roles { state(node, .role, text: role.rawValue) }
    state(node, position: number)
    place(node, at: event.passages)
    _ = describe(official, .official, name: person.name, at: event.passages)
  }

  private func official(_ name: String, date: String?, title: String?) -> String {
    NodeKind.official.iri(
      names.official(
        AssertionNames.OfficialMention(
          name: name, jurisdiction: reading.jurisdiction, date: date, title: title)))
  }
}
