extension UnitMention: Packable {
  static var blank: UnitMention {
    UnitMention(printed: "", key: "", canonical: "", recognisedByForm: false)
  }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&printed)
    cursor.pass(&key)
    cursor.pass(&canonical)
    cursor.pass(&recognisedByForm)
  }
}

extension GroupMention: Packable {
  static var blank: GroupMention { GroupMention(name: "", key: "") }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&name)
    cursor.pass(&key)
    cursor.pass(&members)
  }
}

extension GroupRole: Packable {
  static var blank: GroupRole { GroupRole(group: .blank, role: .lead) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&group)
    cursor.pass(&role)
  }
}

extension PartyMention: Packable {
  static var blank: PartyMention { .unit(.blank) }

  /// Passes the one that it is, and of the other that there is none.
  mutating func pass(_ cursor: inout PackingCursor) {
    var (unit, group): (UnitMention?, GroupMention?) =
      switch self {
      case .unit(let unit): (unit, nil)
      case .group(let group): (nil, group)
      }
    cursor.pass(&unit)
    cursor.pass(&group)
    self = group.map { .group($0) } ?? .unit(unit ?? .blank)
  }
}

extension Attribution: Packable {
  static var blank: Attribution { Attribution() }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&lead)
    cursor.pass(&participants)
    cursor.pass(&responsible)
    cursor.pass(&groups)
    cursor.pass(&isOpen)
  }
}

extension StandingParty: Packable {
  static var blank: StandingParty { StandingParty(party: .blank, role: .lead, passages: []) }

  mutating func pass(_ cursor: inout PackingCursor) {
    cursor.pass(&party)
    cursor.pass(&role)
    cursor.pass(&passages)
  }
}
