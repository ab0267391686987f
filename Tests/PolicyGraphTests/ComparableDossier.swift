import DocumentExtraction

/// The dossier without what the graph does not keep: how registered units and the issuer were printed.
func comparable(_ dossier: DocumentDossier) -> DocumentDossier {
  var result = dossier
  result.warnings = []
  result.issuer?.printed = dossier.issuer?.canonical ?? ""
  result.addressees = dossier.addressees.map(comparable)
  for place in result.tasks.indices {
    result.tasks[place].attribution = comparable(result.tasks[place].attribution)
  }
  for place in result.indicators.indices {
    result.indicators[place].attribution = comparable(result.indicators[place].attribution)
  }
  for place in result.appointments.indices {
    result.appointments[place].unit = comparable(result.appointments[place].unit)
  }
  for place in result.standingParties.indices {
    result.standingParties[place].party = comparable(result.standingParties[place].party)
  }
  return result
}

/// Where two dossiers differ, down to the first element that does.
func differences(_ left: DocumentDossier?, _ right: DocumentDossier?) -> [String] {
  guard let left, let right else { return left == nil && right == nil ? [] : ["one is missing"] }
  return zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children)
    .compactMap { a, b in
      let (first, second) = (parts(a.value), parts(b.value))
      guard
        let place = (0..<max(first.count, second.count)).first(where: {
          !first.indices.contains($0) || !second.indices.contains($0) || first[$0] != second[$0]
        })
      else { return nil }
      let (one, two) = (first.dropFirst(place).first, second.dropFirst(place).first)
      return "\(a.label ?? "")[\(place)]: \(one ?? "nothing") ≠ \(two ?? "nothing")"
    }
}

private func parts(_ value: Any) -> [String] {
  (value as? [Any])?.map { "\($0)" } ?? ["\(value)"]
}

/// The dossier with its lists sorted, for sources whose order another one leads.
func unordered(_ dossier: DocumentDossier) -> DocumentDossier {
  var result = dossier
  for place in result.tasks.indices {
    sortMembers(&result.tasks[place].attribution)
  }
  for place in result.indicators.indices {
    sortMembers(&result.indicators[place].attribution)
  }
  result.addressees = result.addressees.map(sortedMembers)
  for place in result.standingParties.indices {
    result.standingParties[place].party = sortedMembers(result.standingParties[place].party)
  }
  result.sections.sort { $0.id < $1.id }
  result.tasks.sort { $0.id < $1.id }
  result.indicators.sort { $0.id < $1.id }
  result.citations.sort { "\($0)" < "\($1)" }
  result.abbreviations.sort { $0.short < $1.short }
  result.definitions.sort { $0.term < $1.term }
  result.appointments.sort { "\($0)" < "\($1)" }
  result.events.sort { $0.date + $0.heading < $1.date + $1.heading }
  for place in result.events.indices { result.events[place].persons.sort { $0.name < $1.name } }
  result.regions.sort { $0.code < $1.code }
  for place in result.regions.indices { result.regions[place].items.sort() }
  result.standingParties.sort { "\($0)" < "\($1)" }
  return result
}

private func comparable(_ unit: UnitMention) -> UnitMention {
  var unit = unit
  if !unit.recognisedByForm { unit.printed = unit.canonical }
  return unit
}

private func comparable(_ group: GroupMention) -> GroupMention {
  GroupMention(name: group.name, key: group.key, members: group.members.map(comparable))
}

private func comparable(_ party: PartyMention) -> PartyMention {
  switch party {
  case .unit(let unit): .unit(comparable(unit))
  case .group(let group): .group(comparable(group))
  }
}

private func comparable(_ attribution: Attribution) -> Attribution {
  var result = attribution
  result.lead = attribution.lead.map(comparable)
  result.participants = attribution.participants.map(comparable)
  result.responsible = attribution.responsible.map(comparable)
  result.groups = attribution.groups.map {
    GroupRole(group: comparable($0.group), role: $0.role)
  }
  return result
}

private func sortedMembers(_ party: PartyMention) -> PartyMention {
  guard case .group(var group) = party else { return party }
  group.members.sort { $0.key < $1.key }
  return .group(group)
}

private func sortMembers(_ attribution: inout Attribution) {
  for place in attribution.groups.indices {
    attribution.groups[place].group.members.sort { $0.key < $1.key }
  }
}
