/// Names the parties of one document alike wherever they stand.
///
/// A unit that only its form tells has the name that its key tells; as printed, the longest of the
/// names that the document prints, since that says most. A group has the name in its key and all
/// the members that the document lists. What is named so already is left untouched, since most of it
/// is.
///
/// ```swift
/// var naming = PartyNaming(members: dossier.membersByGroup)
/// naming.tidy(&task.attribution)  // and every other party of the document
/// if naming.hasVariants { naming.unify(&task.attribution) }
/// ```
struct PartyNaming {
  /// The members of each group, by its key.
  private let members: [ExactText: [UnitMention]]
  /// The names of the units that only their form tells, by their keys.
  private var names: [ExactText: Names] = [:]
  /// Whether the document prints several names of a unit, so that all have to be unified.
  private(set) var hasVariants = false

  private struct Names {
    /// The name that the key tells, nil where it tells none.
    var canonical: String?
    /// The longest printed one.
    var printed: String
  }

  /// Begins with the members of each group, by its key.
  init(members: [ExactText: [UnitMention]]) {
    self.members = members
  }

  /// Names the parties of an attribution, each once in a role.
  mutating func tidy(_ attribution: inout Attribution) {
    attribution.removeRepetitions()
    tidy(&attribution.lead)
    tidy(&attribution.participants)
    tidy(&attribution.responsible)
    for place in attribution.groups.indices { tidy(&attribution.groups[place].group) }
  }

  /// Names a party.
  mutating func tidy(_ party: inout PartyMention) {
    switch party {
    case .unit(var unit):
      tidy(&unit)
      party = .unit(unit)
    case .group(var group):
      tidy(&group)
      party = .group(group)
    }
  }

  private mutating func tidy(_ units: inout [UnitMention]) {
    for place in units.indices where units[place].recognisedByForm { tidy(&units[place]) }
  }

  /// Names a unit, and takes note of how it is printed.
  mutating func tidy(_ unit: inout UnitMention) {
    guard unit.recognisedByForm else { return }
    let key = ExactText(unit.key)
    var known = names[key]
    if known == nil {
      known = Names(canonical: unit.nameInKey, printed: unit.printed)
      names[key] = known
    } else if let other = known?.printed, !ExactText.areSame(unit.printed, other) {
      hasVariants = true
      if Self.says(unit.printed, moreThan: other) { names[key]?.printed = unit.printed }
    }
    guard let canonical = known?.canonical, !ExactText.areSame(canonical, unit.canonical) else {
      return
    }
    unit.canonical = canonical
  }

  private mutating func tidy(_ group: inout GroupMention) {
    group.name = GroupMention.name(ofKey: group.key)
    let listed = members[ExactText(group.key)] ?? []
    if !(listed.isEmpty && group.members.isEmpty) { group.members = listed }
    tidy(&group.members)
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
    guard unit.recognisedByForm, let name = names[ExactText(unit.key)]?.printed else { return }
    unit.printed = name
  }
}
