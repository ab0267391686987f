/// Turns printed names into units and groups of one document.
///
/// A document names few units often: each is looked up, and its form read, once.
final class PartyResolver {
  /// What is known of a name.
  private struct Name {
    /// The word of the level that it begins with, or nil.
    var level: [Unicode.Scalar]?
    /// Whether it is that of an office without the word of its level, once that was asked.
    var isLocalOffice: Bool?
    /// The unit that it means, once that was asked.
    var unit: UnitMention?
  }

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
  /// The names met so far.
  private var names: [Name] = []
  /// The places of the names, by what is printed.
  private var places: [PrintedName: Int] = [:]

  /// Starts with no unit known.
  ///
  /// - Parameters:
  ///   - registry: Who knows the names.
  ///   - jurisdiction: Whose document it is.
  ///   - date: The document's date.
  ///   - year: The year that it speaks of where it has no date.
  init(registry: Registry, jurisdiction: Jurisdiction, date: String?, year: Int? = nil) {
    self.year = date.flatMap { DateText(iso: $0)?.year } ?? year
    self.registry = registry
    self.jurisdiction = jurisdiction
    self.date = date
  }

  /// The year that the document speaks of where it names none.
  let year: Int?

  /// The unit of a name.
  func unit(_ name: String) -> UnitMention { unit(Array(scalarsOf: name)) }

  /// The unit of a name.
  private func unit(_ name: [Unicode.Scalar]) -> UnitMention { unit(name, at: place(of: name)) }

  /// The unit of the name at a place.
  private func unit(_ name: [Unicode.Scalar], at place: Int) -> UnitMention {
    if let known = names[place].unit { return known }
    let unit = registry.unit(
      printed: String(name[...]), jurisdiction: jurisdiction, date: date)
    names[place].unit = unit
    return unit
  }

  /// The place of a name, which is read when it is first met.
  private func place(of name: [Unicode.Scalar]) -> Int {
    let printed = PrintedName(name)
    if let place = places[printed] { return place }
    names.append(Name(level: RelativeName(NameKey(name))?.word))
    places[printed] = names.count - 1
    return names.count - 1
  }

  /// The group of a name.
  func group(_ party: NamedParty) -> GroupMention {
    let members = party.members.map { member in
      let units = member.candidates.map(unit)
      return highest(of: units) ?? units.first ?? unit(party.characters)
    }
    return registry.group(printed: party.name, jurisdiction: jurisdiction, members: members)
  }

  /// The one of the highest tier among units that the registry knows, the first of several: 玉树 in
  /// 西宁、玉树等市州政府 is the prefecture, not the city in it.
  private func highest(of units: [UnitMention]) -> UnitMention? {
    func rank(_ unit: UnitMention) -> Int {
      Registry.tierRank(registry.unit(key: unit.key)?.tier ?? "")
    }
    return units.filter { !$0.recognisedByForm }.min { rank($0) < rank($1) }
  }

  /// The unit or group of a party.
  func party(_ party: NamedParty) -> PartyMention {
    party.isGroup ? .group(group(party)) : .unit(unit(party.characters))
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
      let unit = unit(completing: entry.party.characters, level: &level)
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
    let place = place(of: first.characters)
    return names[place].level == nil && isLocalOffice(first.characters, at: place)
  }

  /// The unit of a name with the word of its level, which the list prints only once: the 财政厅 of
  /// 省教育厅、财政厅.
  private func unit(
    completing name: [Unicode.Scalar], level: inout [Unicode.Scalar]?
  ) -> UnitMention {
    let place = place(of: name)
    if let own = names[place].level {
      level = own
    } else if completesNames, let level, isLocalOffice(name, at: place) {
      return unit(level + name)
    }
    return unit(name, at: place)
  }

  /// Whether the name at a place is that of an office without the word of its level.
  private func isLocalOffice(_ name: [Unicode.Scalar], at place: Int) -> Bool {
    if let known = names[place].isLocalOffice { return known }
    let isOffice = registry.isLocalOffice(NameKey(name))
    names[place].isLocalOffice = isOffice
    return isOffice
  }
}
