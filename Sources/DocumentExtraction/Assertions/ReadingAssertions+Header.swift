import TripleStore

extension ReadingAssertions {
  /// The document itself: what its header says, and where it stands.
  mutating func assertHeader() {
    let node = document.iri
    type(node, .document)
    type(node, .held)
    state(node, .number, text: reading.number)
    state(node, .title, text: reading.title)
    state(node, .subject, text: reading.subject)
    if let issuer = reading.issuer { state(node, .issuer, node: issuer.iri) }
    state(node, .issued, reading.date.map(TypedLiteral.time))
    state(node, .scope, text: reading.jurisdiction)
    state(node, .indexNumber, text: reading.indexNumber)
    state(node, .status, text: reading.status)
    for topic in reading.topics { state(node, .topic, text: topic) }
    for party in reading.addressees { state(node, .addressee, node: party.iri) }
    state(node, .order, text: PartyOrder.text(addressees: reading.addressees))
    state(node, .validFrom, reading.validFrom.map(TypedLiteral.time))
    state(node, .validTo, reading.validTo.map(TypedLiteral.time))
    place(node, at: reading.passages)
    describeParties()
    assertStandingRules()
  }

  private mutating func describeParties() {
    if let issuer = reading.issuer { describe(issuer, at: reading.passages) }
    for party in reading.addressees { describe(party, at: reading.passages) }
  }

  private mutating func assertStandingRules() {
    for rule in reading.standingParties {
      let number = numbering.number(of: rule.identity, as: .standing)
      let node = iri(.standing, "\(number)")
      type(node, .standingRule)
      state(node, .partOf, node: document.iri)
      state(node, position: number)
      state(node, .party, node: rule.party.iri)
      state(node, .role, text: rule.role.rawValue)
      place(node, at: rule.passages)
      describe(rule.party, at: rule.passages)
    }
  }

  /// Describes a party that the registry may not know, when it is met first.
  mutating func describe(_ party: PartyMention, at passages: [Passage]) {
    switch party {
    case .unit(let unit):
      describe(unit, at: passages)
      statePrintedName(of: unit, at: passages)
    case .group(let group):
      guard describe(group.iri, .group, name: group.name, at: passages) else { return }
      for member in group.members {
        let number = numbering.number(of: ExactText([group.key, member.key]), as: .statement)
        state(group.iri, .member, node: member.iri)
        describe(.unit(member), at: passages)
        locate(
          Statement(group.iri, Property.member.iri, .iri(member.iri)),
          key: "member/\(group.key)/\(member.key)", position: number, at: passages)
      }
    }
  }

  /// Describes a unit that the registry may not know, when it is met first.
  mutating func describe(_ unit: UnitMention, at passages: [Passage]) {
    guard unit.recognisedByForm,
      describe(unit.iri, .unit, name: unit.canonical, at: passages)
    else { return }
    type(unit.iri, .recognisedByForm)
    state(unit.iri, .guessed, text: "recognised-by-form")
  }

  /// States how the document prints the name of a unit that no registry knows, where that is not
  /// what its key says.
  private mutating func statePrintedName(of unit: UnitMention, at passages: [Passage]) {
    guard unit.recognisedByForm, unit.printed != unit.name(in: reading.jurisdiction) else { return }
    guard isNew(ExactText([unit.iri, unit.printed])) else { return }
    let alias = Statement(unit.iri, Property.alias.iri, TypedLiteral.text(unit.printed))
    state(unit.iri, .alias, alias.object)
    locate(alias, key: "alias/\(unit.key)/\(unit.printed)", position: 1, at: passages)
  }
}
