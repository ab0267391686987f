import DocumentExtraction
import TripleStore

/// Writes what the registries of a nation state, and what documents name without being held.
struct NationalRegistry {
  /// Where it goes.
  let lines: TripleLines
  /// What there is.
  let nation: Nation
  /// The groups, measures, laws and officials.
  let names: NationalNames

  /// Writes all of it.
  ///
  /// - Complexity: O(*n*) in the number of its statements.
  func write(_ regions: BundledRegions) {
    for (subject, predicate, object) in regions.statements { lines.add(subject, predicate, object) }
    for place in nation.places where place.tier == .county { add(place) }
    for unit in nation.units { add(unit) }
    for place in nation.places.indices { addGroups(of: place) }
    for succession in nation.successions {
      add(
        nation.units[succession.successor], nation.units[succession.predecessor], succession.since)
    }
    for measure in names.measures {
      lines.add(measure.node, is: .measure)
      lines.add(measure.node, .name, text: measure.name)
    }
    for law in names.laws {
      lines.add(law.node, is: .document)
      lines.add(law.node, .title, text: law.title)
    }
    for place in nation.places.indices { addOfficials(of: place) }
  }

  private func add(_ place: Place) {
    lines.add(place.node, is: .region)
    lines.add(place.node, .code, text: place.code)
    lines.add(place.node, .tier, text: place.tier.rawValue)
    lines.add(place.node, .officialName, text: place.officialName)
    lines.add(place.node, .name, text: place.name)
    lines.add(place.node, .within, nation.places[place.parent].node)
  }

  private func add(_ unit: Unit) {
    let place = nation.places[unit.place]
    lines.add(unit.node, is: .unit)
    lines.add(unit.node, .officialName, text: unit.key)
    lines.add(unit.node, .name, text: unit.name)
    lines.add(unit.node, .kind, text: unit.kind)
    lines.add(unit.node, .tier, text: place.tier.rawValue)
    lines.add(unit.node, .jurisdiction, place.node)
    if unit.kind == "government" { lines.add(unit.node, .governs, place.node) }
    if place.tier == .provincial { lines.add(unit.node, .alias, text: place.name + unit.name) }
    if let since = unit.since { lines.add(unit.node, .established, month: since) }
    if let until = unit.until { lines.add(unit.node, .abolished, month: until) }
  }

  private func add(_ successor: Unit, _ predecessor: Unit, _ since: Day) {
    let node = NodeName(.succession, "\(successor.key)/\(predecessor.key)")
    lines.add(node, is: .succession)
    lines.add(node, .successor, successor.node)
    lines.add(node, .predecessor, predecessor.node)
    lines.add(node, .since, month: since)
    lines.add(successor.node, .succeeds, predecessor.node)
  }

  private func addGroups(of place: Int) {
    for group in names.groups(of: place) {
      lines.add(group.node, is: .group)
      lines.add(group.node, .name, text: group.name)
      lines.add(group.node, .jurisdiction, nation.places[place].node)
      for member in group.members { lines.add(group.node, .member, nation.units[member].node) }
    }
  }

  private func addOfficials(of place: Int) {
    for number in 0..<names.officials(of: place) {
      let official = names.official(number, of: place)
      lines.add(official.node, is: .official)
      lines.add(official.node, .name, text: official.name)
    }
  }
}
