import TripleStore

extension DossierRestoration {
  /// The appointment of a node, or nil where its unit is missing.
  func appointment(_ node: String) -> AppointmentFact? {
    guard let unit = nodes.text(node, .unit).flatMap(unit) else { return nil }
    return AppointmentFact(
      person: person(of: node),
      action: AppointmentFact.Action(rawValue: text(node, .action)) ?? .appoint, unit: unit,
      post: text(node, .post), isProbationary: nodes.text(node, .probation) == "true",
      note: nodes.text(node, .note), passages: nodes.passages(of: node))
  }

  /// The event of a node.
  func event(_ node: String) -> EventFact {
    EventFact(
      date: text(node, .date), endDate: nodes.text(node, .endDate),
      otherDates: nodes.texts(node, .otherDate), place: nodes.text(node, .place),
      heading: text(node, .heading),
      persons: nodes.parts(of: node, .participation).map(participant),
      passages: nodes.passages(of: node))
  }

  private func participant(_ node: String) -> EventFact.Person {
    let roles = Set(nodes.texts(node, .role))
    return EventFact.Person(
      name: person(of: node), title: nodes.text(node, .personTitle),
      roles: EventFact.PersonRole.allCases.filter { roles.contains($0.rawValue) })
  }

  private func person(of node: String) -> String {
    nodes.text(node, .person).map { text($0, .name) } ?? ""
  }
}
