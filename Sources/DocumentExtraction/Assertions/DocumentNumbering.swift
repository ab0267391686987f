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
      number(members.map { group.with($0.key) }, as: .statement)
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

  /// A reading with its facts in the order of their numbers.
  ///
  /// - Complexity: O(*n* log *n*) in the number of facts.
  func ordered(_ reading: DocumentDossier) -> DocumentDossier {
    var result = reading
    result.sections = ordered(reading.sections, as: .section)
    result.tasks = ordered(reading.tasks, as: .task)
    result.indicators = ordered(reading.indicators, as: .indicator)
    result.citations = ordered(reading.citations, as: .citation)
    result.appointments = ordered(reading.appointments, as: .appointment)
    result.standingParties = ordered(reading.standingParties, as: .standing)
    result.regions = ordered(reading.regions, as: .region)
    result.renumberEvents(as: ordered(reading.events, as: .event))
    result.events = ordered(reading.events, as: .event).map(withPersonsInOrder)
    result.dropUnknownItems()
    result.tidyParties { group, member in
      number(of: ExactText([group, member.key]), as: .statement)
    }
    return result
  }

  private func withPersonsInOrder(_ event: EventFact) -> EventFact {
    var result = event
    result.persons.sort { left, right in
      number(of: event.identity(of: left), as: .participation)
        < number(of: event.identity(of: right), as: .participation)
    }
    return result
  }

  private func ordered<Fact: MergeableFact>(_ facts: [Fact], as kind: NodeKind) -> [Fact] {
    facts.map { ($0, number(of: $0.identity, as: kind)) }.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// The number of a fact; 0 where it is none of the document.
  func number(of fact: ExactText, as kind: NodeKind) -> Int {
    numbers[Identity(kind: kind, fact: fact)] ?? 0
  }
}

extension EventFact {
  /// What makes a participant of the event the same one.
  func identity(of person: Person) -> ExactText { identity.with(person.identity) }
}

extension EventFact.Person {
  /// What makes a participant of one event the same one: the name, and the order among namesakes.
  var identity: String { namesakes == 0 ? name : "\(name)/\(namesakes + 1)" }
}
