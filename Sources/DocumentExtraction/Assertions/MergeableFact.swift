/// A part of a dossier that can be met again: in a second source, or twice in one.
protocol MergeableFact {
  /// What makes two of them the same.
  var identity: ExactText { get }
  /// Where it was read.
  var passages: [Passage] { get set }

  /// Takes from `other`, which has the same identity, what is missing here.
  mutating func absorb(_ other: Self)
}

extension MergeableFact {
  /// Keeps each fact once, in order of first appearance, with its passages in order.
  ///
  /// - Complexity: O(*n* log *n*) in the number of facts and passages.
  static func merge(_ facts: inout [Self]) {
    if facts.repeats(by: { $0.identity }) { facts = once(facts) }
    orderPassages(of: &facts)
  }

  /// Each fact once, in order of first appearance, with its passages in order.
  static func merged(_ facts: [Self]) -> [Self] {
    var result = facts
    merge(&result)
    return result
  }

  /// Brings the passages of each fact into order.
  static func orderPassages(of facts: inout [Self]) {
    for place in facts.indices where !Passage.areOrdered(facts[place].passages) {
      facts[place].passages = Passage.ordered(facts[place].passages)
    }
  }

  private static func once(_ facts: [Self]) -> [Self] {
    var places: [ExactText: Int] = [:]
    var result: [Self] = []
    for fact in facts {
      let identity = fact.identity
      if let place = places[identity] {
        result[place].absorb(fact)
        result[place].passages += fact.passages
      } else {
        places[identity] = result.count
        result.append(fact)
      }
    }
    return result
  }
}

extension MergeableFact {
  /// Whether one fact stands before another; facts of one place are in the order of their names.
  static func stands(_ left: Self, before right: Self) -> Bool {
    guard let a = left.passages.first, let b = right.passages.first else {
      return left.passages.isEmpty && !right.passages.isEmpty
    }
    return a == b ? left.identity < right.identity : a < b
  }
}

extension Passage: Comparable {
  /// By file, then by line.
  public static func < (left: Passage, right: Passage) -> Bool {
    if !ExactText.areSame(left.source, right.source) {
      return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
    }
    return (left.first, left.last) < (right.first, right.last)
  }

  /// Each passage once, by file and line.
  static func ordered(_ passages: [Passage]) -> [Passage] {
    areOrdered(passages) ? passages : Array(Set(passages)).sorted()
  }

  /// Whether each passage stands once, by file and line.
  static func areOrdered(_ passages: [Passage]) -> Bool {
    passages.count < 2 || zip(passages, passages.dropFirst()).allSatisfy { $0 < $1 }
  }
}

/// An item of the outline, whose id says where it stands.
protocol OutlineItem {
  /// The path of ordinals.
  var id: String { get set }
}

extension SectionFact: MergeableFact, OutlineItem {
  var identity: ExactText { ExactText(id) }

  mutating func absorb(_ other: SectionFact) {
    if heading.isEmpty { heading = other.heading }
    if ordinal.isEmpty { ordinal = other.ordinal }
  }
}

extension TaskFact: MergeableFact, OutlineItem {
  var identity: ExactText { ExactText(id) }

  mutating func absorb(_ other: TaskFact) {
    if heading.isEmpty { heading = other.heading }
    if ordinal.isEmpty { ordinal = other.ordinal }
    deadline = deadline ?? other.deadline
    attribution.absorb(other.attribution)
  }
}

extension IndicatorFact: MergeableFact, OutlineItem {
  var identity: ExactText { ExactText(id) }

  mutating func absorb(_ other: IndicatorFact) {
    if ordinal.isEmpty { ordinal = other.ordinal }
    value = value ?? other.value
    upperValue = upperValue ?? other.upperValue
    valueText = valueText ?? other.valueText
    unit = unit ?? other.unit
    nature = nature ?? other.nature
    horizon = horizon ?? other.horizon
    baseline = baseline ?? other.baseline
    isProse = isProse || other.isProse
    attribution.absorb(other.attribution)
  }
}

extension CitationFact: MergeableFact {
  var identity: ExactText { ExactText([NormalizedTitle(title ?? "").text, number ?? ""]) }

  mutating func absorb(_ other: CitationFact) {}
}

extension Abbreviation: MergeableFact {
  var identity: ExactText { ExactText(short) }

  mutating func absorb(_ other: Abbreviation) {}
}

extension DefinitionFact: MergeableFact {
  var identity: ExactText { ExactText(term) }

  mutating func absorb(_ other: DefinitionFact) {}
}

extension AppointmentFact: MergeableFact {
  var identity: ExactText { ExactText([person, action.rawValue, unit.key, post]) }

  mutating func absorb(_ other: AppointmentFact) {
    isProbationary = isProbationary || other.isProbationary
    note = note ?? other.note
  }
}

extension EventFact: MergeableFact {
  var identity: ExactText { ExactText([date, heading]) }

  mutating func absorb(_ other: EventFact) {
    endDate = endDate ?? other.endDate
    place = place ?? other.place
    otherDates += other.otherDates
    persons += other.persons
  }
}

extension RegionMention: MergeableFact {
  var identity: ExactText { ExactText(code) }

  mutating func absorb(_ other: RegionMention) { items += other.items }
}

extension StandingParty: MergeableFact {
  var identity: ExactText { ExactText([role.rawValue, party.iri]) }

  mutating func absorb(_ other: StandingParty) {}
}
