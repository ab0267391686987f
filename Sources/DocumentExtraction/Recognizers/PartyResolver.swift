/// Turns printed names into units and groups of one document.
///
/// A document names few units often: each is looked up once.
final class PartyResolver {
  /// Who knows the names.
  let registry: Registry
  /// Whose document it is.
  let jurisdiction: Jurisdiction
  /// The document's date.
  let date: String?
  /// Whether a list prints the word of the level only once: 省教育厅、财政厅.
  ///
  /// Where a list begins with 财政厅, the document names its offices without the word.
  var completesNames = true
  /// The units found so far, by their names as printed.
  private var units: [ExactText: UnitMention] = [:]

  init(registry: Registry, jurisdiction: Jurisdiction, date: String?) {
    self.registry = registry
    self.jurisdiction = jurisdiction
    self.date = date
  }

  /// The year that the document speaks of where it names none.
  var year: Int? { date.flatMap { DateText(iso: $0)?.year } }

  /// The unit of a name.
  func unit(_ name: String) -> UnitMention {
    if let known = units[ExactText(name)] { return known }
    let unit = registry.unit(printed: name, jurisdiction: jurisdiction, date: date)
    units[ExactText(name)] = unit
    return unit
  }

  /// The group of a name.
  func group(_ party: NamedParty) -> GroupMention {
    let members = party.members.map { member in
      let units = member.candidates.map(unit)
      return units.first { !$0.recognisedByForm } ?? units.first ?? unit(party.name)
    }
    return registry.group(printed: party.name, jurisdiction: jurisdiction, members: members)
  }

  /// The unit or group of a party.
  func party(_ party: NamedParty) -> PartyMention {
    party.isGroup ? .group(group(party)) : .unit(unit(party.name))
  }

  /// An attribution with its names looked up.
  func attribution(_ printed: PrintedAttribution) -> Attribution {
    var result = Attribution()
    result.isOpen = printed.isOpen
    var level: [Unicode.Scalar]?
    for entry in printed.entries {
      if entry.party.isGroup {
        result.groups.append(GroupRole(group: group(entry.party), role: entry.role))
        continue
      }
      let unit = unit(completed(entry.party.name, level: &level))
      switch entry.role {
      case .lead: result.lead.append(unit)
      case .participant: result.participants.append(unit)
      case .responsible: result.responsible.append(unit)
      }
    }
    return result
  }

  /// Whether a list begins with an office that is named without the word of its level.
  func beginsWithBareOffice(_ printed: PrintedAttribution) -> Bool {
    guard let first = printed.entries.first?.party, !first.isGroup else { return false }
    let key = NameKey(first.name)
    return RelativeName(key) == nil && registry.isLocalOffice(key)
  }

  /// A name with the word of its level, which the list prints only once: the 财政厅 of 省教育厅、财政厅.
  private func completed(_ name: String, level: inout [Unicode.Scalar]?) -> String {
    let key = NameKey(name)
    if let relative = RelativeName(key) {
      level = relative.word
      return name
    }
    guard completesNames, let level, registry.isLocalOffice(key) else { return name }
    return String(level[...]) + name
  }
}
