/// Reads posts given and taken: 任命…为…, 免去…职务, one fact for each post.
public enum AppointmentRecognizer {
  /// The appointments of a document, in order.
  ///
  /// A line 任命： or 免去： holds for the lines that follow. A post without a unit of its own belongs
  /// to the unit of the post before it, the first one of a person to the issuer.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - registry: Who knows the names of units.
  /// - Returns: The appointments; three posts of one person are three.
  /// - Complexity: O(*n*) in the length of the text.
  public static func recognise(in text: DocumentText, registry: Registry) -> [AppointmentFact] {
    var run = Run(text, registry)
    for index in text.paragraphs.indices { run.read(index) }
    return run.facts
  }

  /// What is carried from paragraph to paragraph.
  private struct Run {
    let text: DocumentText
    let registry: Registry
    /// Whether the title says that posts are given or taken; other documents need the verb.
    let isNotice: Bool
    var facts: [AppointmentFact] = []
    var action: AppointmentFact.Action?
    var lastNames: [String] = []
    /// What stands in the brackets behind those names.
    var lastNotes: [String?] = []
    /// Where the clause that names them begins, while its paragraph lasts.
    var lastStart: Int?
    /// The units found so far, by their names as printed: many posts are in few units.
    var units: [ExactText: UnitMention] = [:]

    init(_ text: DocumentText, _ registry: Registry) {
      self.text = text
      self.registry = registry
      isNotice = Self.subjects.occurs(in: Array(text.title.unicodeScalars))
    }

    /// Reads the clauses of a paragraph.
    mutating func read(_ index: Int) {
      let printed = text.paragraphs[index].scalars
      let scalars = text.folded[index]
      if let heading = Self.heading(of: scalars) {
        action = heading
        return
      }
      guard
        isNotice || action != nil
          || text.signs[index].contains(.posts) && text.signs[index].mayHold(Self.verbs)
            && Self.verbs.occurs(in: scalars)
      else { return }
      let reader = PersonReader(source: PersonText(scalars), registry: registry)
      let first = facts.count
      lastStart = nil
      for range in Self.clauses(of: scalars) {
        if let word = Self.terms.match(in: scalars, at: range.lowerBound) {
          let isProbation = Self.probation.occurs(in: scalars, range)
          if !AppointmentNotes.endings.occurs(in: scalars, range), range.count > word.count {
            let passage = text.passage(of: range, inParagraph: index)
            mark(String(printed[range]), at: passage, isProbation: isProbation, since: first)
          }
          continue
        }
        if range.upperBound < scalars.count, scalars[range.upperBound] == ":",
          let heading = Self.heading(of: Array(scalars[range]) + [":"])
        {
          action = heading
          continue
        }
        let clause = AppointmentClause.read(scalars, range, action: action, reader: reader)
        if let clause { add(clause, range, printed, scalars, index) }
      }
    }

    /// Sets a term for what a clause before gave: `，试用期一年`, `，聘期三年`.
    private mutating func mark(
      _ term: String, at passage: Passage, isProbation: Bool, since first: Int
    ) {
      for place in facts.indices[first...] where lastNames.contains(facts[place].person) {
        guard facts[place].action == .appoint else { continue }
        facts[place].passages[0].last = max(facts[place].passages[0].last, passage.last)
        if isProbation {
          facts[place].isProbationary = true
        } else {
          facts[place].note = facts[place].note.map { $0 + "，" + term } ?? term
        }
      }
    }

    /// Adds a fact for each name and post of a clause; all stand where the clause does, with the
    /// names that it goes on with.
    private mutating func add(
      _ clause: AppointmentClause, _ range: Range<Int>, _ printed: [Unicode.Scalar],
      _ scalars: [Unicode.Scalar], _ index: Int
    ) {
      if !clause.names.isEmpty {
        lastStart = range.lowerBound
        lastNames = clause.names.map { String(printed[$0]) }
        lastNotes = clause.names.map { name in
          AppointmentClause.bracket(in: scalars, at: name.upperBound).map { String(printed[$0]) }
        }
      }
      let passage = text.passage(
        of: (lastStart ?? range.lowerBound)..<range.upperBound, inParagraph: index)
      let notes = AppointmentNotes(clause.notes, printed, scalars)
      let before = facts.last?.unit.printed
      var unit = (clause.names.isEmpty ? before ?? text.issuer : text.issuer ?? before) ?? ""
      let posts = Self.posts(in: scalars, clause.posts)
      for (place, range) in posts.enumerated() {
        let note = AppointmentClause.note(
          endingAt: range.upperBound, in: scalars, from: range.lowerBound)
        let body = range.lowerBound..<(note.map { $0.lowerBound - 1 } ?? range.upperBound)
        let (named, post) = split(body, printed, scalars)
        if !named.isEmpty { unit = named }
        let mention = mention(unit)
        let own = notes.adding(note, ofLastPost: place == posts.count - 1)
        for (name, personal) in zip(lastNames, lastNotes) {
          facts.append(
            AppointmentFact(
              person: name, action: clause.action, unit: mention, post: post,
              isProbationary: own.isProbationary, note: own.text(after: personal),
              passages: [passage]))
        }
      }
    }

    /// The unit and the post of one stretch.
    private func split(
      _ range: Range<Int>, _ printed: [Unicode.Scalar], _ scalars: [Unicode.Scalar]
    ) -> (unit: String, post: String) {
      let splitter = PostSplitter(registry: registry)
      let start = splitter.postStart(in: scalars, range) ?? range.lowerBound
      return (
        String(printed[range.lowerBound..<start]),
        String(printed[start..<range.upperBound])
      )
    }

    /// The unit of a post; the government where only a region is named.
    private mutating func mention(_ unit: String) -> UnitMention {
      if let known = units[ExactText(unit)] { return known }
      let mention = newMention(unit)
      units[ExactText(unit)] = mention
      return mention
    }

    private func newMention(_ unit: String) -> UnitMention {
      if let region = registry.region(
        named: unit, jurisdiction: text.jurisdiction, date: text.date),
        let government = registry.units.first(where: { $0.governedCode == region.code })
      {
        return UnitMention(
          printed: unit, key: government.key, canonical: government.name, recognisedByForm: false)
      }
      return registry.unit(printed: unit, jurisdiction: text.jurisdiction, date: text.date)
    }

    /// What a line such as 任命： says of those that follow.
    private static func heading(of text: [Unicode.Scalar]) -> AppointmentFact.Action? {
      guard let last = text.last, last == ":" || text.count <= 6 else { return nil }
      let body = last == ":" ? text.dropLast() : text[...]
      if removals.ending(of: body) != nil { return .remove }
      return appointments.ending(of: body) != nil ? .appoint : nil
    }

    /// The clauses of a paragraph: what stands between ；, 。 and ，, brackets kept whole.
    private static func clauses(of text: [Unicode.Scalar]) -> [Range<Int>] {
      let clauses = stretches(of: text, 0..<text.count, between: clauseMarks)
      guard AppointmentNotes.endings.occurs(in: text) else { return clauses }
      // 试用期满，正式任… is one clause.
      return clauses.reduce(into: []) { result, clause in
        if let last = result.last, text[last.upperBound] == ",",
          served.ending(of: text[last]) != nil
        {
          result[result.count - 1] = last.lowerBound..<clause.upperBound
        } else {
          result.append(clause)
        }
      }
    }

    private static let served: WordList = "试用期满 试用期满考核合格 试用期满合格 试用期满经考核合格"

    /// The posts of a clause: what stands between 、 and 兼.
    private static func posts(in text: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
      stretches(of: text, range, between: postMarks)
    }

    private static func stretches(
      of text: [Unicode.Scalar], _ range: Range<Int>, between marks: ScalarSet
    ) -> [Range<Int>] {
      var result: [Range<Int>] = []
      var start = range.lowerBound
      var depth = 0
      for offset in range {
        if text[offset] == "(" { depth += 1 }
        if text[offset] == ")" { depth = max(0, depth - 1) }
        guard depth == 0, marks.contains(text[offset]) else { continue }
        if offset > start { result.append(start..<offset) }
        start = offset + 1
      }
      if start < range.upperBound { result.append(start..<range.upperBound) }
      return result
    }

    private static let clauseMarks: ScalarSet = ";。,:"
    private static let postMarks: ScalarSet = "、兼"
    private static let subjects: WordList = "任免 任职 免职 任命 免去 聘任 职务"
    private static let verbs: WordList = "任命 免去 聘任 不再担任 免职"
    private static let probation: WordList = "试用期"
    private static let terms: WordList = "试用期 任职试用期 聘期 任期 聘用期 挂职期 挂职时间 任职时间 任职期限 聘任期 服务期"
    private static let appointments: WordList = "任命 任职 聘任 任"
    private static let removals: WordList = "免去 免职 免去下列同志职务 解聘 免"
  }
}
