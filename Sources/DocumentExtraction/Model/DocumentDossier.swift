/// Everything read out of one document: the Swift twin of the JSON of `sanjiang extract`.
///
/// Units stand both as printed and, once the registry has been asked, by their canonical name and
/// IRI key. Every part knows the passages it was read from.
public struct DocumentDossier: Sendable, Hashable {
  /// The document's number, `青政办〔2021〕29号`, in half-width digits and 〔〕.
  public var number: String?
  /// The full title without stray spaces.
  public var title: String
  /// The title of the plan that a 印发…的通知 issues.
  public var subject: String?
  /// The issuing unit.
  public var issuer: UnitMention?
  /// The date of signature, `2025-05-16`.
  public var date: String?
  /// Whose document it is, `青海省`: the scope in the keys of its groups and officials; nil where
  /// nothing tells.
  public var jurisdiction: String?
  /// The files it was read from, in the order of reading.
  public var sources: [String] = []
  /// 索引号.
  public var indexNumber: String?
  /// 公文时效.
  public var status: String?
  /// 主题分类, one per class.
  public var topics: [String] = []
  /// 主送: units and groups.
  public var addressees: [PartyMention] = []
  /// The day or year from which it is in force.
  public var validFrom: String?
  /// The last day or year in which it is in force.
  public var validTo: String?
  /// Outline nodes that are not tasks, in document order.
  public var sections: [SectionFact] = []
  /// Numbered items with a printed attribution.
  public var tasks: [TaskFact] = []
  /// Figures to reach.
  public var indicators: [IndicatorFact] = []
  /// What it cites.
  public var citations: [CitationFact] = []
  /// Short names it declares.
  public var abbreviations: [Abbreviation] = []
  /// Terms it defines.
  public var definitions: [DefinitionFact] = []
  /// Posts given and taken.
  public var appointments: [AppointmentFact] = []
  /// Chronicle entries.
  public var events: [EventFact] = []
  /// Regions it speaks of, by official full name in force at its date, in order of first mention.
  public var regions: [RegionMention] = []
  /// Groups that a standing rule makes responsible for every task.
  public var standingParties: [StandingParty] = []
  /// Where the whole document stands.
  public var passages: [Passage] = []
  /// What was guessed or not understood.
  public var warnings: [ReadingWarning] = []

  /// Creates a dossier with nothing but a title.
  public init(title: String) {
    self.title = title
  }
}

/// A stretch of a source: lines of the untouched file, counted from 1, both included.
public struct Passage: Sendable, Hashable {
  /// The file's name, without its folder.
  public var source: String
  /// The first line.
  public var first: Int
  /// The last line.
  public var last: Int

  /// Creates a passage.
  public init(source: String, first: Int, last: Int) {
    self.source = source
    self.first = first
    self.last = last
  }
}

/// A unit as a document names it.
public struct UnitMention: Sendable, Hashable {
  /// As printed, repaired.
  public var printed: String
  /// The key of the unit's IRI: official full name, or `scope/name` when known by its form only.
  public var key: String
  /// The name to show: the registry's preferred short name, or the printed one.
  public var canonical: String
  /// Whether the registry does not know it and only its form says that it is a unit.
  public var recognisedByForm: Bool

  /// Creates a mention.
  public init(printed: String, key: String, canonical: String, recognisedByForm: Bool) {
    self.printed = printed
    self.key = key
    self.canonical = canonical
    self.recognisedByForm = recognisedByForm
  }
}

/// A group as a document names it: 各市州人民政府, 省有关部门.
public struct GroupMention: Sendable, Hashable {
  /// As printed, repaired.
  public var name: String
  /// The key of the group's IRI: `jurisdiction/name`.
  public var key: String
  /// Members that the text itself lists.
  public var members: [UnitMention]

  /// Creates a mention.
  public init(name: String, key: String, members: [UnitMention] = []) {
    self.name = name
    self.key = key
    self.members = members
  }
}

/// Whoever can be addressed or charged: a unit or a group.
public enum PartyMention: Sendable, Hashable {
  /// A unit.
  case unit(UnitMention)
  /// A group.
  case group(GroupMention)
}

/// What a party has to do with a task or indicator.
public enum Role: String, Sendable, Hashable, CaseIterable {
  /// 牵头.
  case lead
  /// 参加, 配合.
  case participant
  /// 负责, or a bare list.
  case responsible
}

/// Who does an item, as its attribution says.
public struct Attribution: Sendable, Hashable {
  /// Units that lead.
  public var lead: [UnitMention] = []
  /// Units that take part.
  public var participants: [UnitMention] = []
  /// Units that are responsible, or stand in a bare list.
  public var responsible: [UnitMention] = []
  /// Groups with their role, in printed order.
  public var groups: [GroupRole] = []
  /// Whether a list ends in 等.
  public var isOpen = false

  /// Creates an attribution that names no one.
  public init() {}

  /// Whether it names no one.
  public var isEmpty: Bool {
    lead.isEmpty && participants.isEmpty && responsible.isEmpty && groups.isEmpty
  }
}

/// A group in a role.
public struct GroupRole: Sendable, Hashable {
  /// The group.
  public var group: GroupMention
  /// Its role.
  public var role: Role

  /// Creates a group's role.
  public init(group: GroupMention, role: Role) {
    self.group = group
    self.role = role
  }
}

/// An outline node: chapter, section, article, item without attribution.
public struct SectionFact: Sendable, Hashable {
  /// The path of ordinals, `二/1`.
  public var id: String
  /// The heading.
  public var heading: String
  /// The ordinal as printed, `（一）`.
  public var ordinal: String
  /// Its depth, 1 for the outermost.
  public var level: Int
  /// The id of the section it stands in, or nil for the document itself.
  public var parent: String?
  /// Where it stands.
  public var passages: [Passage]

  /// Creates a section.
  public init(
    id: String, heading: String, ordinal: String, level: Int, parent: String?,
    passages: [Passage]
  ) {
    self.id = id
    self.heading = heading
    self.ordinal = ordinal
    self.level = level
    self.parent = parent
    self.passages = passages
  }
}

/// A numbered item with a printed attribution.
public struct TaskFact: Sendable, Hashable {
  /// Section ordinal and own ordinal, `二/25`.
  public var id: String
  /// The heading.
  public var heading: String
  /// The ordinal as printed.
  public var ordinal: String
  /// The id of the section it stands in, or nil.
  public var parent: String?
  /// Who does it.
  public var attribution: Attribution
  /// The day or year by which it is to be done, or nil.
  public var deadline: String?
  /// Where it stands, heading to attribution.
  public var passages: [Passage]

  /// Creates a task.
  public init(
    id: String, heading: String, ordinal: String, parent: String?, attribution: Attribution,
    deadline: String? = nil, passages: [Passage]
  ) {
    self.id = id
    self.heading = heading
    self.ordinal = ordinal
    self.parent = parent
    self.attribution = attribution
    self.deadline = deadline
    self.passages = passages
  }
}

/// A figure to reach, or reached.
public struct IndicatorFact: Sendable, Hashable {
  /// How the figure is meant.
  public enum Comparator: String, Sendable, Hashable {
    case eq, ge, le, gt, lt, approx, range, qualitative
  }
  /// 预期性 or 约束性.
  public enum Nature: String, Sendable, Hashable { case expected, binding }

  /// Section ordinal, own ordinal and, where an item has several figures, a letter.
  public var id: String
  /// The name without the figure.
  public var name: String
  /// How the figure is meant.
  public var comparator: Comparator
  /// The figure as written in half-width digits, `5.5`, or nil where it is qualitative.
  public var value: String?
  /// The upper figure of a range.
  public var upperValue: String?
  /// The words of a qualitative target.
  public var valueText: String?
  /// The unit of measure as printed.
  public var unit: String?
  /// 预期性 or 约束性, where printed.
  public var nature: Nature?
  /// `2025`, `2021-2025`, or nil.
  public var horizon: String?
  /// Who answers for it.
  public var attribution: Attribution
  /// The id of the indicator of the base year, where a table gives both.
  public var baseline: String?
  /// The ordinal as printed.
  public var ordinal: String
  /// The id of the section it stands in, or nil.
  public var parent: String?
  /// Where it stands.
  public var passages: [Passage]

  /// Creates an indicator.
  public init(
    id: String, name: String, comparator: Comparator, value: String? = nil,
    upperValue: String? = nil, valueText: String? = nil, unit: String? = nil,
    nature: Nature? = nil, horizon: String? = nil, attribution: Attribution = Attribution(),
    baseline: String? = nil, ordinal: String = "", parent: String? = nil, passages: [Passage]
  ) {
    self.id = id
    self.name = name
    self.comparator = comparator
    self.value = value
    self.upperValue = upperValue
    self.valueText = valueText
    self.unit = unit
    self.nature = nature
    self.horizon = horizon
    self.attribution = attribution
    self.baseline = baseline
    self.ordinal = ordinal
    self.parent = parent
    self.passages = passages
  }
}

/// A document, law, plan or standard that is cited.
public struct CitationFact: Sendable, Hashable {
  /// Why it is cited.
  public enum Kind: String, Sendable, Hashable {
    case implements, basis, amends, repeals, mention
  }

  /// The title as printed between 《》, or nil for a bare number.
  public var title: String?
  /// The number, or nil.
  public var number: String?
  /// Why it is cited.
  public var kind: Kind
  /// Where it is cited first.
  public var passages: [Passage]

  /// Creates a citation.
  public init(title: String?, number: String?, kind: Kind, passages: [Passage]) {
    self.title = title
    self.number = number
    self.kind = kind
    self.passages = passages
  }
}

/// A short name declared with 以下简称.
public struct Abbreviation: Sendable, Hashable {
  /// The short name.
  public var short: String
  /// What it stands for.
  public var full: String
  /// Where it is declared.
  public var passages: [Passage]

  /// Creates an abbreviation.
  public init(short: String, full: String, passages: [Passage]) {
    self.short = short
    self.full = full
    self.passages = passages
  }
}

/// A term that the document defines.
public struct DefinitionFact: Sendable, Hashable {
  /// The term.
  public var term: String
  /// Where it is defined.
  public var passages: [Passage]

  /// Creates a definition.
  public init(term: String, passages: [Passage]) {
    self.term = term
    self.passages = passages
  }
}

/// One post given to or taken from one person.
public struct AppointmentFact: Sendable, Hashable {
  /// What is done.
  public enum Action: String, Sendable, Hashable { case appoint, remove }

  /// The person's name.
  public var person: String
  /// What is done.
  public var action: Action
  /// The unit the post belongs to.
  public var unit: UnitMention
  /// The post.
  public var post: String
  /// Whether a 试用期 is set.
  public var isProbationary: Bool
  /// What else stands in brackets.
  public var note: String?
  /// Where it stands.
  public var passages: [Passage]

  /// Creates an appointment.
  public init(
    person: String, action: Action, unit: UnitMention, post: String, isProbationary: Bool,
    note: String?, passages: [Passage]
  ) {
    self.person = person
    self.action = action
    self.unit = unit
    self.post = post
    self.isProbationary = isProbationary
    self.note = note
    self.passages = passages
  }
}

/// A chronicle entry.
public struct EventFact: Sendable, Hashable {
  /// What someone does at an event, by falling precedence.
  public enum PersonRole: String, Sendable, Hashable, CaseIterable {
    case host, speak, sign, meet, accompany, attend, other
  }
  /// Someone who takes part.
  public struct Person: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The title as printed, or nil.
    public var title: String?
    /// The roles, at least one, by falling precedence.
    public var roles: [PersonRole]

    /// Creates a participant.
    public init(name: String, title: String?, roles: [PersonRole]) {
      self.name = name
      self.title = title
      self.roles = roles
    }
  }

  /// The first day, `2025-04-01`.
  public var date: String
  /// The last day of a range, or nil.
  public var endDate: String?
  /// Further single days.
  public var otherDates: [String]
  /// The place: a region's official name, or nil.
  public var place: String?
  /// What happened: the first sentence's beginning, at most 30 characters.
  public var heading: String
  /// Who took part, in printed order.
  public var persons: [Person]
  /// Where it stands.
  public var passages: [Passage]

  /// Creates an event.
  public init(
    date: String, endDate: String? = nil, otherDates: [String] = [], place: String? = nil,
    heading: String, persons: [Person], passages: [Passage]
  ) {
    self.date = date
    self.endDate = endDate
    self.otherDates = otherDates
    self.place = place
    self.heading = heading
    self.persons = persons
    self.passages = passages
  }
}

/// A region that a document speaks of.
public struct RegionMention: Sendable, Hashable {
  /// The official full name in force at the document's date.
  public var name: String
  /// The GB/T 2260 code.
  public var code: String
  /// The ids of tasks, indicators or events that speak of it; empty for the document alone.
  public var items: [String]
  /// Where it is first mentioned.
  public var passages: [Passage]

  /// Creates a mention.
  public init(name: String, code: String, items: [String] = [], passages: [Passage]) {
    self.name = name
    self.code = code
    self.items = items
    self.passages = passages
  }
}

/// A rule such as “以下均需各市州人民政府落实”.
public struct StandingParty: Sendable, Hashable {
  /// Who is charged.
  public var party: PartyMention
  /// With what role.
  public var role: Role
  /// Where the rule stands.
  public var passages: [Passage]

  /// Creates a standing party.
  public init(party: PartyMention, role: Role, passages: [Passage]) {
    self.party = party
    self.role = role
    self.passages = passages
  }
}

/// Something a reader guessed or could not understand, with its line.
public struct ReadingWarning: Sendable, Hashable {
  /// A stable identifier: `repaired-break`, `unknown-unit`, `no-role`, `missing-ordinal`, ….
  public var code: String
  /// What was guessed or not understood, in lower case, the text in backquotes.
  public var message: String
  /// Where.
  public var passage: Passage

  /// Creates a warning.
  public init(code: String, message: String, passage: Passage) {
    self.code = code
    self.message = message
    self.passage = passage
  }
}
