/// Names the parties of one document alike wherever they stand.
///
/// A unit that only its form tells has, as printed, the longest of the names that the document prints,
/// since that says most. A group has the name in its key and all the members that the document
/// lists. What is named so already is left untouched, since most of it is.
///
/// ```swift
/// var naming = PartyNaming(members: dossier.membersByGroup)
/// naming.tidy(&task.attribution)  // and every other party of the document
/// if naming.hasVariants { naming.unify(&task.attribution) }
/// ```
struct PartyNaming {
  /// The members of each group, by its key.
  private let members: [ExactText: [UnitMention]]
  /// The longest printed name of each unit that only its form tells, by its key.
  private var names: [ExactText: String] = [:]
  /// Whether the document prints several names of a unit, so that all have to be unified.
  private(set) var hasVariants = false

  /// Begins with the members of each group, by its key.
  init(members: [ExactText: [UnitMention]]) {
    self.members = members
  }

  /// Names the parties of an attribution, each once in a role.
  mutating func tidy(_ attribution: inout Attribution) {
    attribution.removeRepetitions()
    note(attribution.lead)
    note(attribution.participants)
    note(attribution.responsible)
    for place in attribution.groups.indices { tidy(&attribution.groups[place].group) }
  }

  /// Names a party.
  mutating func tidy(_ party: inout PartyMention) {
    switch party {
    case .unit(let unit): note(unit)
    case .group(var group):
      tidy(&group)
      party = .group(group)
    }
  }

  private mutating func note(_ units: [UnitMention]) {
    for place in units.indices where units[place].recognisedByForm { note(units[place]) }
  }

  /// Takes note of how a unit is printed.
  mutating func note(_ unit: UnitMention) {
    guard unit.recognisedByForm else { return }
    let key = ExactText(unit.key)
    guard let other = names[key] else {
      names[key] = unit.printed
      return
    }
    guard !ExactText.areSame(unit.printed, other) else { return }
    hasVariants = true
    if Self.says(unit.printed, moreThan: other) { names[key] = unit.printed }
  }

  private mutating func tidy(_ group: inout GroupMention) {
    group.name = GroupMention.name(ofKey: group.key)
    let listed = members[ExactText(group.key)] ?? []
    if !(listed.isEmpty && group.members.isEmpty) { group.members = listed }
    note(group.members)
  }

  private static func says(_ name: String, moreThan other: String) -> Bool {
    let (left, right) = (name.unicodeScalars.count, other.unicodeScalars.count)
    return left == right ? name.utf8.lexicographicallyPrecedes(other.utf8) : left > right
  }
}

// MARK: - One printed name

extension PartyNaming {
  /// Lets the units of an attribution bear one printed name each.
  func unify(_ attribution: inout Attribution) {
    unify(&attribution.lead)
    unify(&attribution.participants)
    unify(&attribution.responsible)
    for place in attribution.groups.indices { unify(&attribution.groups[place].group.members) }
  }

  /// Lets a party, or its members, bear one printed name each.
  func unify(_ party: inout PartyMention) {
    switch party {
    case .unit(var unit):
      unify(&unit)
      party = .unit(unit)
    case .group(var group):
      unify(&group.members)
      party = .group(group)
    }
  }

  private func unify(_ units: inout [UnitMention]) {
    for place in units.indices where units[place].recognisedByForm { unify(&units[place]) }
  }

  /// Lets a unit bear one printed name.
  func unify(_ unit: inout UnitMention) {
    guard unit.recognisedByForm, let name = names[ExactText(unit.key)] else { return }
    unit.printed = name
  }
}
