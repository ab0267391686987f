/// Who takes part in an event, and how.
struct EventParticipants {
  /// The text of the entry as printed.
  let printed: [Unicode.Scalar]
  /// The text in half width.
  let text: [Unicode.Scalar]
  /// The persons found, in order of first mention.
  private(set) var persons: [EventFact.Person] = []
  /// The places of the persons in the list, by their names and by where they are mentioned.
  private var placesByName: [String: Int] = [:]
  private var places: [Int: Int] = [:]
  private var roles: [Set<EventFact.PersonRole>] = []
  /// Where the first word for an inspection stands, as far as it was looked for.
  private var inspection = 0

  /// Finds the persons and their roles.
  ///
  /// - Parameters:
  ///   - printed: The text of the entry, dates left out.
  ///   - knownNames: Names that the chronicle gives with a title anywhere, so that a name alone is
  ///     known again.
  ///   - registry: Who knows the names of regions, which are no persons.
  init(_ printed: [Unicode.Scalar], knownNames: KnownNames, registry: Registry) {
    self.printed = printed
    text = printed.map(ScalarText.fold)
    let mentions = PersonMentions(printed, text, knownNames: knownNames, registry: registry).all()
    for index in mentions.indices { addPerson(of: mentions[index], after: mentions[..<index].last) }
    var rest = mentions[...]
    for sentence in pieces(of: 0..<text.count, at: Self.stops) {
      readSentence(sentence, Self.taken(from: &rest, in: sentence))
    }
    for index in persons.indices {
      let order = EventFact.PersonRole.allCases
      let known = roles[index].isEmpty ? [.other] : roles[index]
      persons[index].roles = order.filter(known.contains)
    }
  }

  // MARK: - Persons

  /// Finds the person of a mention in the list, and adds one at the first mention.
  ///
  /// Nobody stands twice in one list: there, the same name with another title is another person.
  private mutating func addPerson(
    of mention: PersonReader.Mention, after previous: PersonReader.Mention?
  ) {
    let name = PersonNameForm.written(printed[mention.name])
    let title = mention.title.map(string)
    let known = placesByName[name]
    let isNamesake = previous.map { isListed(mention, after: $0) && string($0.name) == name }
    if let known, isNamesake != true || persons[known].title == title {
      if persons[known].title == nil { persons[known].title = title }
      places[mention.name.lowerBound] = known
      return
    }
    placesByName[name] = known ?? persons.count
    places[mention.name.lowerBound] = persons.count
    persons.append(.init(name: name, title: title, roles: []))
    roles.append([])
  }

  /// Whether nothing but 、 or 和 parts a mention from the one before it.
  private func isListed(
    _ mention: PersonReader.Mention, after previous: PersonReader.Mention
  ) -> Bool {
    mention.start - previous.name.upperBound == 1
      && PersonMentions.beforeNames.contains(text[mention.start - 1])
  }

  /// The place of a mention's person in the list.
  private func place(of mention: PersonReader.Mention) -> Int? {
    places[mention.name.lowerBound]
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
    _ range: Range<Int>, _ mentions: [PersonReader.Mention]
  ) {
    var sentence = Sentence(range: range)
    var rest = mentions[...]
    for clause in pieces(of: range, at: Self.commas) {
      let inside = Self.taken(from: &rest, in: clause)
      let names = inside.map { $0.start..<$0.name.upperBound }
      let verbs = RoleVerbs.matches(in: text, clause, besides: names)
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
    if sentence.isMeeting { for place in sentence.waiting { roles[place].insert(.meet) } }
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
    _ clause: Range<Int>, _ inside: [PersonReader.Mention], _ verbs: [RoleVerbs.Match],
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
  ) -> [PersonReader.Mention] {
    rest = rest.drop { $0.name.lowerBound < range.lowerBound }
    let inside = rest.prefix { $0.name.lowerBound < range.upperBound }
    rest = rest.dropFirst(inside.count)
    return Array(inside)
  }

  /// Whether a clause goes on about those before, who do something with those it names: 与…座谈.
  private func isWithOthers(_ clause: Range<Int>, _ inside: [PersonReader.Mention]) -> Bool {
    guard let word = Self.with.match(in: text, at: clause.lowerBound) else { return false }
    return inside.first?.start == clause.lowerBound + word.count
  }

  /// Lets those who were named before meet where the object of 会见 is 客人 or 代表团.
  private mutating func meetGuests(behind offset: Int, _ sentence: Range<Int>) {
    let start = offset < text.count && text[offset] == "了" ? offset + 1 : offset
    guard Self.guests.occurs(in: Array(text[start..<min(start + 4, sentence.upperBound)])) else {
      return
    }
    for (offset, place) in places where offset < sentence.lowerBound && roles[place].isEmpty {
      roles[place].insert(.meet)
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
      roles[place].remove(.attend)
      roles[place].insert(.accompany)
    }
  }

  private mutating func apply(_ verbs: [RoleVerbs.Match], to subjects: [Int], objects: [Int]) {
    for verb in verbs {
      for place in subjects { roles[place].insert(verb.role) }
      if verb.includesObject { for place in objects { roles[place].insert(verb.role) } }
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

  /// The pieces of `range` between any of `marks`, quotations and brackets kept whole.
  private func pieces(of range: Range<Int>, at marks: ScalarSet) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for offset in range {
      switch text[offset] {
      case "“", "《", "(": depth += 1
      case "”", "》", ")": depth = max(0, depth - 1)
      default:
        if depth == 0, marks.contains(text[offset]) {
          if offset > start { result.append(start..<offset) }
          start = offset + 1
        }
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
  private static let stops: ScalarSet = "。;!?"
  private static let commas: ScalarSet = ","
  private static let with: WordList = "与 同 和 并与 会同 分别与 还与"
  private static let joining: WordList = "参加 一同参加"
  private static let inspections: WordList = "调研 考察 检查 督导 督查 视察 走访 慰问"
  private static let speaking: WordList = "讲话 致辞 致词 发言 作 做 宣布 宣读"
  private static let guests: WordList = "客人 来宾 嘉宾 外宾 一行 代表团 考察团 访问团 他们"
  private static let listEndings: WordList = "等 及 以及 和 与 一行 同志"
}
