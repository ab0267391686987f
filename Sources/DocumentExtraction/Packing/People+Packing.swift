extension AppointmentFact: Packable {
  static var blank: AppointmentFact {
    AppointmentFact(
      person: "", action: .appoint, unit: .blank, post: "", isProbationary: false, note: nil,
      passages: [])
  }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&person)
    cursor.pass(&action)
    cursor.pass(&unit)
    cursor.pass(&post)
    cursor.pass(&isProbationary)
    cursor.pass(&note)
    cursor.pass(&passages)
  }
}

extension EventFact: Packable {
  static var blank: EventFact { EventFact(date: "", heading: "", persons: [], passages: []) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&date)
    cursor.pass(&endDate)
    cursor.pass(&otherDates)
    cursor.pass(&place)
    cursor.pass(&heading)
    cursor.pass(&persons)
    cursor.pass(&passages)
  }
}

extension EventFact.Person: Packable {
  static var blank: EventFact.Person { EventFact.Person(name: "", title: nil, roles: []) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&name)
    cursor.pass(&title)
    cursor.pass(&roles)
    cursor.pass(&namesakes)
  }
}

extension EventFact.PersonRole: Packable {
  static var blank: EventFact.PersonRole { .other }

  mutating func pass(_ cursor: inout PackingCursor) {
    var name = rawValue
    cursor.pass(&name)
    self = EventFact.PersonRole(rawValue: name) ?? self
  }
}
