extension DocumentDossier {
  /// One dossier of several readings of one document, and the form in which a dossier of one
  /// reading compares with what the graph gives back.
  ///
  /// The fullest reading leads: what it says stands, the others add what it lacks. Everything is
  /// kept once; what has no order of its own (topics, passages, further dates) is sorted; items
  /// that bear one id are told apart by `~2`; a group's name is that of its key.
  ///
  /// - Parameter readings: What each source says, at least one.
  /// - Returns: What they say together.
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public static func merged(_ readings: [DocumentDossier]) -> DocumentDossier {
    merged(inOrder: inOrder(readings))
  }

  /// The readings in canonical form, the fullest first.
  static func inOrder(_ readings: [DocumentDossier]) -> [DocumentDossier] {
    readings.map { $0.inCanonicalForm() }.sorted { $0.isFuller(than: $1) }
  }

  /// One dossier of readings in canonical form, the fullest first.
  static func merged(inOrder readings: [DocumentDossier]) -> DocumentDossier {
    if readings.count == 1, var alone = readings.first {
      alone.dropUnknownItems()
      return alone
    }
    var ordered = readings
    let events = EventFact.merged(ordered.flatMap(\.events))
    for place in ordered.indices { ordered[place].renumberEvents(as: events) }
    guard var result = ordered.first else { return DocumentDossier(title: "") }
    for other in ordered.dropFirst() { result.absorb(other) }
    result.tidyParties()
    result.removeRepetitions()
    result.dropUnknownItems()
    return result
  }

  /// The dossier with everything in it once.
  func inCanonicalForm() -> DocumentDossier {
    var result = tidied()
    result.removeRepetitions()
    return result
  }

  /// Whether this reading leads before `other`: more of the header, then more facts, then the name
  /// of its file.
  func isFuller(than other: DocumentDossier) -> Bool {
    let (left, right) = (fullness, other.fullness)
    if left != right { return left > right }
    let (a, b) = (sources.first ?? "", other.sources.first ?? "")
    return a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  var fullness: (Int, Int) {
    let header = [number, subject, date, indexNumber, status, validFrom, validTo, jurisdiction]
    let facts =
      sections.count + tasks.count + indicators.count + citations.count + events.count
      + appointments.count
    return (header.count { $0 != nil } + (issuer == nil ? 0 : 1) + topics.count, facts)
  }

  /// Adds what `other` says besides.
  private mutating func absorb(_ other: DocumentDossier) {
    absorbHeader(other)
    sections += other.sections
    tasks += other.tasks
    indicators += other.indicators
    citations += other.citations
    abbreviations += other.abbreviations
    definitions += other.definitions
    appointments += other.appointments
    events += other.events
    regions += other.regions
    standingParties += other.standingParties
    warnings += other.warnings
  }

  private mutating func absorbHeader(_ other: DocumentDossier) {
    number = number ?? other.number
    if title.isEmpty { title = other.title }
    subject = subject ?? other.subject
    issuer = issuer ?? other.issuer
    date = date ?? other.date
    jurisdiction = jurisdiction ?? other.jurisdiction
    indexNumber = indexNumber ?? other.indexNumber
    status = status ?? other.status
    validFrom = validFrom ?? other.validFrom
    validTo = validTo ?? other.validTo
    sources += other.sources
    topics += other.topics
    addressees += other.addressees
    passages += other.passages
  }

  private mutating func removeRepetitions() {
    sources = Self.sortedTexts(sources)
    topics = Self.sortedTexts(topics)
    passages = Passage.ordered(passages)
    addressees = addressees.distinct { ExactText($0.iri) }
    sections = SectionFact.merged(sections)
    tasks = TaskFact.merged(tasks)
    indicators = IndicatorFact.merged(indicators)
    citations = CitationFact.merged(citations)
    abbreviations = Abbreviation.merged(abbreviations)
    definitions = DefinitionFact.merged(definitions)
    shareTermPassages()
    appointments = AppointmentFact.merged(appointments)
    events = EventFact.merged(events).map { $0.tidied() }
    standingParties = StandingParty.merged(standingParties)
    regions = RegionMention.merged(regions)
  }

  /// Lets the items of regions name events by their numbers among `merged`.
  mutating func renumberEvents(as merged: [EventFact]) {
    guard !events.isEmpty else { return }
    let others = Set((tasks.map(\.id) + indicators.map(\.id)).map { ExactText($0) })
    let numbers = Dictionary(
      merged.enumerated().map { ($1.identity, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let identities = events.map(\.identity)
    for place in regions.indices {
      regions[place].items = regions[place].items.map { item in
        guard !others.contains(ExactText(item)), let number = Int(item),
          identities.indices.contains(number - 1), let new = numbers[identities[number - 1]]
        else { return item }
        return "\(new)"
      }
    }
  }

  /// Makes a word that the document both declares as short name and defines one term, with the
  /// passages of both, and brings terms into the order of their passages.
  private mutating func shareTermPassages() {
    let places = Dictionary(
      definitions.enumerated().map { ($1.identity, $0) }, uniquingKeysWith: { first, _ in first })
    for one in abbreviations.indices {
      if let two = places[abbreviations[one].identity] {
        let all = Passage.ordered(abbreviations[one].passages + definitions[two].passages)
        abbreviations[one].passages = all
        definitions[two].passages = all
      }
    }
    abbreviations.sort(by: Abbreviation.stands(_:before:))
    definitions.sort(by: DefinitionFact.stands(_:before:))
  }

  /// Each text once, by UTF-8 bytes.
  static func sortedTexts(_ texts: [String]) -> [String] {
    texts.map { ExactText($0) }.distinct { $0 }.sorted().map(\.text)
  }
}

extension EventFact {
  /// The event with its dates in order, and each person once with roles by precedence.
  func tidied() -> EventFact {
    var result = self
    result.otherDates = DocumentDossier.sortedTexts(otherDates)
    var places: [ExactText: Int] = [:]
    result.persons = []
    for person in persons {
      if let place = places[ExactText(person.identity)] {
        result.persons[place].roles += person.roles
        result.persons[place].title = result.persons[place].title ?? person.title
      } else {
        places[ExactText(person.identity)] = result.persons.count
        result.persons.append(person)
      }
    }
    for place in result.persons.indices {
      let roles = Set(result.persons[place].roles)
      result.persons[place].roles = PersonRole.allCases.filter(roles.contains)
    }
    return result
  }
}
