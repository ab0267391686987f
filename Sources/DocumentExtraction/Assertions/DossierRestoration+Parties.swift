import TripleStore

extension DossierRestoration {
  /// Who does a task or answers for an indicator, in printed order.
  func attribution(of node: String) -> Attribution {
    let ranks = PartyOrder.ranks(text(node, .order))
    var attribution = Attribution()
    attribution.isOpen = nodes.has(node, .openList)
    let parties = nodes.parties(of: node).map { entry in
      (entry, rank: ranks[PartyOrder.Key(marker: entry.role.rawValue, iri: entry.party)] ?? Int.max)
    }
    for (entry, _) in parties.sorted(by: Self.precedes) {
      if let unit = unit(entry.party) {
        attribution.add(unit, entry.role)
      } else if let group = group(entry.party) {
        attribution.groups.append(GroupRole(group: group, role: entry.role))
      }
    }
    return attribution
  }

  private static func precedes(
    _ left: (entry: (role: Role, party: String), rank: Int),
    _ right: (entry: (role: Role, party: String), rank: Int)
  ) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    return left.entry.party.utf8.lexicographicallyPrecedes(right.entry.party.utf8)
  }

  /// The group with an IRI, or nil where the IRI is no group's.
  private func group(_ iri: String) -> GroupMention? {
    NodeKind.group.key(of: iri).map { key in
      GroupMention(name: GroupMention.name(ofKey: key), key: key, members: members(of: iri))
    }
  }

  /// The members that a document of this source lists, in printed order.
  private func members(of group: String) -> [UnitMention] {
    nodes.locatedStatements(of: group, .member, in: document).compactMap { _, statement in
      if case .iri(let member) = statement.object { unit(member) } else { nil }
    }
  }

  private func party(_ iri: String) -> PartyMention? {
    unit(iri).map(PartyMention.unit) ?? group(iri).map(PartyMention.group)
  }

  /// To whom the document is addressed, in printed order.
  func addressees() -> [PartyMention] {
    let ranks = PartyOrder.ranks(text(document, .order))
    let parties = nodes.texts(document, .addressee).map { iri in
      (iri, ranks[PartyOrder.Key(marker: PartyOrder.addressee, iri: iri)] ?? Int.max)
    }
    return parties.sorted { $0.1 < $1.1 }.compactMap { party($0.0) }
  }

  /// A party that a standing rule charges.
  func standingParty(_ node: String) -> StandingParty? {
    guard let party = nodes.text(node, .party).flatMap(party),
      let role = Role(rawValue: text(node, .role))
    else { return nil }
    return StandingParty(party: party, role: role, passages: nodes.passages(of: node))
  }
}

extension Attribution {
  /// Adds a unit in a role.
  mutating func add(_ unit: UnitMention, _ role: Role) {
    switch role {
    case .lead: lead.append(unit)
    case .participant: participants.append(unit)
    case .responsible: responsible.append(unit)
    }
  }
}
