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
    merged(canonical: readings.map { $0.inCanonicalForm() })
  }

  /// One dossier of several readings of one document in canonical form.
  ///
  /// - Parameter readings: What each source says, at least one, each in canonical form.
  /// - Returns: What they say together.
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public static func merged(canonical readings: [DocumentDossier]) -> DocumentDossier {
    merged(inOrder: readings.sorted { $0.isFuller(than: $1) })
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
    result.mergeItems()
    result.removeRepetitions()
    result.dropUnknownItems()
    return result
  }

  /// Gives what one source says the canonical form, in which dossiers compare and merge: ids that
  /// are unique, parties named by their keys, and everything once.
  ///
  /// - Complexity: O(*n* log *n*) in the number of facts.
  public mutating func bringIntoCanonicalForm() {
    makeIDsUnique()
    dropUnknownParents()
    dropUnknownItems()
    tidyParties()
    orderItemPassages()
    removeRepetitions()
  }

  /// The dossier with everything in it once.
  func inCanonicalForm() -> DocumentDossier {
    var result = self
    result.bringIntoCanonicalForm()
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

  /// Keeps each item of the outline once.
  private mutating func mergeItems() {
    SectionFact.merge(&sections)
    TaskFact.merge(&tasks)
    IndicatorFact.merge(&indicators)
  }

  /// Brings the passages of items into order, whose ids are unique already.
  private mutating func orderItemPassages() {
    SectionFact.orderPassages(of: &sections)
    TaskFact.orderPassages(of: &tasks)
    IndicatorFact.orderPassages(of: &indicators)
  }

  /// Keeps everything but the items of the outline once.
  private mutating func removeRepetitions() {
    sources = Self.sortedTexts(sources)
    topics = Self.sortedTexts(topics)
    passages = Passage.ordered(passages)
    addressees.keepFirst { ExactText($0.iri) }
    CitationFact.merge(&citations)
    Abbreviation.merge(&abbreviations)
    DefinitionFact.merge(&definitions)
    shareTermPassages()
    AppointmentFact.merge(&appointments)
    EventFact.merge(&events)
    for place in events.indices { events[place].tidy() }
    StandingParty.merge(&standingParties)
    RegionMention.merge(&regions)
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
    guard !abbreviations.isEmpty || !definitions.isEmpty else { return }
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
    texts.count < 2 ? texts : texts.map { ExactText($0) }.distinct { $0 }.sorted().map(\.text)
  }
}

extension EventFact {
  /// Brings the dates into order, and keeps each person once with roles by precedence.
  mutating func tidy() {
    otherDates = DocumentDossier.sortedTexts(otherDates)
    if persons.repeats(by: { ExactText($0.identity) }) { mergePersons() }
    for place in persons.indices where persons[place].roles.count > 1 {
      let roles = Set(persons[place].roles)
      persons[place].roles = PersonRole.allCases.filter(roles.contains)
    }
  }

  private mutating func mergePersons() {
    var places: [ExactText: Int] = [:]
    var merged: [Person] = []
    for person in persons {
      if let place = places[ExactText(person.identity)] {
        merged[place].roles += person.roles
        merged[place].title = merged[place].title ?? person.title
      } else {
        places[ExactText(person.identity)] = merged.count
        merged.append(person)
      }
    }
    persons = merged
  }
}
