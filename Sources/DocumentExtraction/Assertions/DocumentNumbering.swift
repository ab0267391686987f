/// The number of each fact of a document among the facts of its kind.
///
/// Numbers are those of the merged dossier, so that one fact has one number whichever source it
/// was read from.
struct DocumentNumbering {
  private var numbers: [Identity: Int] = [:]

  private struct Identity: Hashable {
    var kind: NodeKind
    var fact: ExactText
  }

  /// Numbers the facts of a merged dossier, from 1.
  init(_ dossier: DocumentDossier) {
    number(dossier.sections.map(\.identity), as: .section)
    number(dossier.tasks.map(\.identity), as: .task)
    number(dossier.indicators.map(\.identity), as: .indicator)
    number(dossier.citations.map(\.identity), as: .citation)
    number(dossier.appointments.map(\.identity), as: .appointment)
    number(dossier.events.map(\.identity), as: .event)
    number(dossier.standingParties.map(\.identity), as: .standing)
    number(dossier.regions.map(\.identity), as: .region)
    for (group, members) in dossier.membersByGroup {
      number(members.map { ExactText(group.parts + [$0.key]) }, as: .statement)
    }
    for event in dossier.events {
      number(event.persons.map { event.identity(of: $0) }, as: .participation)
    }
  }

  private mutating func number(_ identities: [ExactText], as kind: NodeKind) {
    for (place, fact) in identities.enumerated() {
      numbers[Identity(kind: kind, fact: fact)] = place + 1
    }
  }

  /// The number of a fact; 0 where it is none of the document.
  func number(of fact: ExactText, as kind: NodeKind) -> Int {
    numbers[Identity(kind: kind, fact: fact)] ?? 0
  }
}

extension EventFact {
  /// What makes a participant of the event the same one.
  func identity(of person: Person) -> ExactText { ExactText(identity.parts + [person.name]) }
}
