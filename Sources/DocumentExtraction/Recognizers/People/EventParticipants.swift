/// Who takes part in an event, and how.
struct EventParticipants {
  /// The text of the entry as printed.
  let printed: [Unicode.Scalar]
  /// The text in half width.
  let source: PersonText
  /// The persons found, in order of first mention.
  private(set) var persons: [EventFact.Person] = []
  /// The places of the persons in the list, by their names.
  private var placesByName: [String: Int] = [:]
  /// Where persons are mentioned, in order, and their places in the list.
  private var places: [(offset: Int, place: Int)] = []
  private var roles: [Roles] = []
  /// Where the first word for an inspection stands, as far as it was looked for.
  private var inspection = 0

  /// What someone does in an event.
  private struct Roles: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ role: EventFact.PersonRole) {
      let bit: UInt8 =
        switch role {
        case .host: 0
        case .speak: 1
        case .sign: 2
        case .meet: 3
        case .accompany: 4
        case .attend: 5
        case .other: 6
        }
      rawValue = 1 << bit
    }

    func contains(_ role: EventFact.PersonRole) -> Bool { contains(Roles(role)) }
  }

  /// Finds the persons and their roles.
  ///
  /// - Parameters:
  ///   - printed: The text of the entry, dates left out.
  ///   - source: The same in half width.
  ///   - first: The mentions found when no names were known.
  ///   - knownNames: Names that the chronicle gives with a title anywhere, so that a name alone is
  ///     known again.
  ///   - registry: Who knows the names of regions, which are no persons.
  init(
    _ printed: [Unicode.Scalar], _ source: PersonText, _ first: FirstReading,
    knownNames: KnownNames, registry: Registry
  ) {
    self.printed = printed
    self.source = source
    let mentions = PersonMentions(
      printed, source, first, knownNames: knownNames, registry: registry
    ).all()
    placesByName.reserveCapacity(mentions.count)
    places.reserveCapacity(mentions.count)
    for index in mentions.indices { addPerson(of: mentions[index], after: mentions[..<index].last) }
    var rest = mentions[...]
    for sentence in pieces(of: 0..<source.count, at: .stop) {
      readSentence(sentence, Self.taken(from: &rest, in: sentence))
    }
    for index in persons.indices {
      let known = roles[index].isEmpty ? Roles(.other) : roles[index]
      persons[index].roles = EventFact.PersonRole.allCases.filter { known.contains($0) }
    }
  }

  /// The characters of the text.
  private var text: [Unicode.Scalar] { source.scalars }

  // MARK: - Persons

  /// Finds the person of a mention in the list, and adds one at the first mention.
  ///
  /// Nobody stands twice in one list: there, the same name with another title is another person.
  private mutating func addPerson(
    of mention: PersonReader.Mention, after previous: PersonReader.Mention?
  ) {
    let name = String(PersonNameForm.written(printed[mention.name])[...])
    let title = mention.title.map(string)
    let known = placesByName[name]
    let isNamesake = previous.map { isListed(mention, after: $0) && string($0.name) == name }
    if let known, isNamesake != true || persons[known].title == title {
      if persons[known].title == nil { persons[known].title = title }
      places.append((mention.name.lowerBound, known))
      return
    }
    placesByName[name] = known ?? persons.count
    places.append((mention.name.lowerBound, persons.count))
    persons.append(.init(name: name, title: title, roles: []))
    roles.append([])
  }

  /// Whether nothing but 、 or 和 parts a mention from the one before it.
  private func isListed(
    _ mention: PersonReader.Mention, after previous: PersonReader.Mention
  ) -> Bool {
    mention.start - previous.name.upperBound == 1
      && source.has(.nameOpening, at: mention.start - 1)
  }

  /// The place of a mention's person in the list.
  private func place(of mention: PersonReader.Mention) -> Int? {
    let index = places.firstIndex(beyond: mention.name.lowerBound) { $0.offset } - 1
    return index >= 0 && places[index].offset == mention.name.lowerBound
      ? places[index].place : nil
  }

  // MARK: - Roles

  /// What is carried from clause to clause of a sentence.
  private struct Sentence {
    /// Where it stands.
    let range: Range<Int>
    /// Persons listed without a verb, who wait for that of a later clause.
    var waiting: [Int] = []
    /// Who did what the last clause told.
    var subjects: [Int] = []
    /// Whether the last verb with persons behind it was 会见.
    var isMeeting = false
  }

  /// Reads the clauses of a sentence.
  private mutating func readSentence(
    _ range: Range<Int>, _ mentions: ArraySlice<PersonReader.Mention>
  ) {
    var sentence = Sentence(range: range)
    var rest = mentions
    for clause in pieces(of: range, at: .comma) {
      let inside = Self.taken(from: &rest, in: clause)
      let names = inside.map { $0.start..<$0.name.upperBound }
      let verbs = RoleVerbs.matches(in: source, clause, besides: names)
      guard let last = inside.last else {
        goOn(with: verbs, &sentence)
        continue
      }
      if verbs.isEmpty, isList(clause, lastName: last.name) {
        sentence.waiting += inside.compactMap(place)
      } else if isWithOthers(clause, inside), !sentence.subjects.isEmpty {
        apply(verbs, to: sentence.subjects, objects: inside.compactMap(place))
      } else {
        readClause(clause, inside, verbs, &sentence)
      }
    }
    // 会见甲公司董事长某某，乙公司董事长某某。
    if sentence.isMeeting { for place in sentence.waiting { roles[place].insert(Roles(.meet)) } }
  }

  /// Reads a clause that names nobody: those who wait, or those before, go on.
  private mutating func goOn(with verbs: [RoleVerbs.Match], _ sentence: inout Sentence) {
    guard !sentence.waiting.isEmpty else {
      let continued = verbs.filter { Self.continuing.contains($0.role) && !isReport($0) }
      return apply(continued, to: sentence.subjects, objects: [])
    }
    guard !verbs.isEmpty else { return }
    apply(verbs, to: sentence.waiting, objects: [])
    sentence.subjects = sentence.waiting
    sentence.waiting = []
  }

  /// Reads a clause with persons of its own.
  private mutating func readClause(
    _ clause: Range<Int>, _ inside: ArraySlice<PersonReader.Mention>, _ verbs: [RoleVerbs.Match],
    _ sentence: inout Sentence
  ) {
    let meeting = verbs.first { $0.includesObject }
    let limit = meeting?.range.lowerBound ?? clause.upperBound
    let own = inside.filter { $0.name.lowerBound < limit }.compactMap(place)
    let objects = inside.filter { $0.name.lowerBound >= limit }.compactMap(place)
    if !own.isEmpty || !sentence.waiting.isEmpty { sentence.subjects = sentence.waiting + own }
    sentence.waiting = []
    apply(verbs, to: sentence.subjects, objects: objects)
    if let meeting {
      sentence.isMeeting = !objects.isEmpty
      if objects.isEmpty { meetGuests(behind: meeting.range.upperBound, sentence.range) }
    }
    joinInspection(clause, sentence.subjects)
  }

  /// The mentions in a stretch of text; those before it are dropped.
  private static func taken(
    from rest: inout ArraySlice<PersonReader.Mention>, in range: Range<Int>
  ) -> ArraySlice<PersonReader.Mention> {
    rest = rest.drop { $0.name.lowerBound < range.lowerBound }
    let inside = rest.prefix { $0.name.lowerBound < range.upperBound }
    rest = rest.dropFirst(inside.count)
    return inside
  }

  /// Whether a clause goes on about those before, who do something with those it names: 与…座谈.
  private func isWithOthers(
    _ clause: Range<Int>, _ inside: ArraySlice<PersonReader.Mention>
  ) -> Bool {
    guard let word = Self.with.match(in: text, at: clause.lowerBound) else { return false }
    return inside.first?.start == clause.lowerBound + word.count
  }

  /// Lets those who were named before meet where the object of 会见 is 客人 or 代表团.
  private mutating func meetGuests(behind offset: Int, _ sentence: Range<Int>) {
    let start = offset < text.count && text[offset] == "了" ? offset + 1 : offset
    let end = max(start, min(start + 4, sentence.upperBound))
    guard Self.guests.occurs(in: text, start..<end) else { return }
    for (offset, place) in places where offset < sentence.lowerBound && roles[place].isEmpty {
      roles[place].insert(Roles(.meet))
    }
  }

  /// Makes companions of those who 参加, nothing said of what, where others inspect.
  private mutating func joinInspection(_ clause: Range<Int>, _ subjects: [Int]) {
    guard Self.joining.endsBefore(clause.upperBound, in: text) else { return }
    while inspection < text.count, Self.inspections.match(in: text, at: inspection) == nil {
      inspection += 1
    }
    guard inspection < clause.lowerBound else { return }
    for place in subjects {
      roles[place].remove(Roles(.attend))
      roles[place].insert(Roles(.accompany))
    }
  }

  private mutating func apply(_ verbs: [RoleVerbs.Match], to subjects: [Int], objects: [Int]) {
    for verb in verbs {
      let role = Roles(verb.role)
      for place in subjects { roles[place].insert(role) }
      if verb.includesObject { for place in objects { roles[place].insert(role) } }
    }
  }

  /// Whether the verb reports rather than speaks: what follows a meeting in 通报…, 介绍….
  private func isReport(_ verb: RoleVerbs.Match) -> Bool {
    verb.role == .speak && !Self.speaking.begins(text[verb.range])
  }

  /// Whether a clause only lists persons and ends with the last, or with 等 and who they are.
  private func isList(_ clause: Range<Int>, lastName: Range<Int>) -> Bool {
    let rest = text[lastName.upperBound..<clause.upperBound]
    return rest.isEmpty || Self.listEndings.begins(rest)
  }

  // MARK: - Text

  /// The pieces of `range` between characters of a sign, quotations and brackets kept whole.
  private func pieces(of range: Range<Int>, at mark: PersonSigns) -> [Range<Int>] {
    let openings: PersonSigns = [.opening, .openingBracket]
    let closings: PersonSigns = [.closing, .closingBracket]
    let marks = mark.union(openings).union(closings)
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for offset in range where source.has(marks, at: offset) {
      if source.has(openings, at: offset) {
        depth += 1
      } else if source.has(closings, at: offset) {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        if offset > start { result.append(start..<offset) }
        start = offset + 1
      }
    }
    if start < range.upperBound { result.append(start..<range.upperBound) }
    return result
  }

  private func string(_ range: Range<Int>) -> String {
    String(printed[range])
  }

  /// Roles that a clause without a subject of its own can still give.
  private static let continuing: Set<EventFact.PersonRole> = [
    .speak, .sign, .accompany, .attend, .host,
  ]
  private static let with: WordList = "与 同 和 并与 会同 分别与 还与"
  private static let joining: WordList = "参加 一同参加"
  private static let inspections: WordList = "调研 考察 检查 督导 督查 视察 走访 慰问"
  private static let speaking: WordList = "讲话 致辞 致词 发言 作 做 宣布 宣读"
  private static let guests: WordList = "客人 来宾 嘉宾 外宾 一行 代表团 考察团 访问团 他们"
  private static let listEndings: WordList = "等 及 以及 和 与 一行 同志"
}
