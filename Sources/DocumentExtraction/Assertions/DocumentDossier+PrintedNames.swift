extension DocumentDossier {
  /// Lets every mention of a unit that only its form tells bear one name: of those that the document
  /// prints the longest, since that says most.
  ///
  /// The issuer keeps its full name and has no say.
  mutating func unifyPrintedNames() {
    var names: [ExactText: String] = [:]
    mapUnits { unit in
      guard unit.recognisedByForm else { return unit }
      let name = names[ExactText(unit.key)]
      if name.map({ Self.says(unit.printed, moreThan: $0) }) ?? true {
        names[ExactText(unit.key)] = unit.printed
      }
      return unit
    }
    mapUnits { unit in
      guard unit.recognisedByForm, let name = names[ExactText(unit.key)] else { return unit }
      var unit = unit
      unit.printed = name
      return unit
    }
  }

  private static func says(_ name: String, moreThan other: String) -> Bool {
    let (left, right) = (name.unicodeScalars.count, other.unicodeScalars.count)
    return left == right ? name.utf8.lexicographicallyPrecedes(other.utf8) : left > right
  }

  /// Replaces every unit that has something to do.
  private mutating func mapUnits(_ transform: (UnitMention) -> UnitMention) {
    for place in tasks.indices { tasks[place].attribution.mapUnits(transform) }
    for place in indicators.indices { indicators[place].attribution.mapUnits(transform) }
    for place in appointments.indices {
      appointments[place].unit = transform(appointments[place].unit)
    }
    addressees = addressees.map { $0.mappingUnits(transform) }
    standingParties = standingParties.map { rule in
      StandingParty(
        party: rule.party.mappingUnits(transform), role: rule.role, passages: rule.passages)
    }
  }
}

extension Attribution {
  fileprivate mutating func mapUnits(_ transform: (UnitMention) -> UnitMention) {
    lead = lead.map(transform)
    participants = participants.map(transform)
    responsible = responsible.map(transform)
    for place in groups.indices {
      groups[place].group = groups[place].group.mappingMembers(transform)
    }
  }
}

extension GroupMention {
  fileprivate func mappingMembers(_ transform: (UnitMention) -> UnitMention) -> GroupMention {
    GroupMention(name: name, key: key, members: members.map(transform))
  }
}

extension PartyMention {
  fileprivate func mappingUnits(_ transform: (UnitMention) -> UnitMention) -> PartyMention {
    switch self {
    case .unit(let unit): .unit(transform(unit))
    case .group(let group): .group(group.mappingMembers(transform))
    }
  }
}
