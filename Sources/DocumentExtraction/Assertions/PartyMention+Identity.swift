extension UnitMention {
  /// The IRI of the unit's node.
  public var iri: String { NodeKind.unit.iri(key) }
}

extension GroupMention {
  /// The IRI of the group's node.
  public var iri: String { NodeKind.group.iri(key) }
}

extension PartyMention {
  /// The IRI of the party's node.
  public var iri: String {
    switch self {
    case .unit(let unit): unit.iri
    case .group(let group): group.iri
    }
  }
}

extension Attribution {
  /// The units in one role.
  public func units(_ role: Role) -> [UnitMention] {
    switch role {
    case .lead: lead
    case .participant: participants
    case .responsible: responsible
    }
  }

  /// Adds the parties that `other` names besides.
  mutating func absorb(_ other: Attribution) {
    lead += other.lead
    participants += other.participants
    responsible += other.responsible
    groups += other.groups
    isOpen = isOpen || other.isOpen
    removeRepetitions()
  }

  /// Keeps each unit once in a role, and each group once in a role.
  mutating func removeRepetitions() {
    lead.keepFirst { ExactText($0.key) }
    participants.keepFirst { ExactText($0.key) }
    responsible.keepFirst { ExactText($0.key) }
    groups.keepFirst { ExactText([$0.role.rawValue, $0.group.key]) }
  }
}
