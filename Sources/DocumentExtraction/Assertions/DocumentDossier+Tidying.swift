extension DocumentDossier {
  /// Names units and groups by their keys, and gives each group all the members that are listed.
  ///
  /// - Parameter position: The place of a member in a group; the printed order where it is nil.
  mutating func tidyParties(
    by position: ((_ group: String, _ member: UnitMention) -> Int)? = nil
  ) {
    var members = membersByGroup
    if let position {
      for (group, listed) in members {
        members[group] = listed.sorted {
          position(group.text, $0) < position(group.text, $1)
        }
      }
    }
    nameParties(with: PartyNaming(members: members))
  }

  /// Names the parties; the issuer keeps its full name and has no say.
  private mutating func nameParties(with naming: consuming PartyNaming) {
    for place in tasks.indices { naming.tidy(&tasks[place].attribution) }
    for place in indicators.indices { naming.tidy(&indicators[place].attribution) }
    for place in appointments.indices { naming.note(appointments[place].unit) }
    for place in addressees.indices { naming.tidy(&addressees[place]) }
    for place in standingParties.indices { naming.tidy(&standingParties[place].party) }
    guard naming.hasVariants else { return }
    for place in tasks.indices { naming.unify(&tasks[place].attribution) }
    for place in indicators.indices { naming.unify(&indicators[place].attribution) }
    for place in appointments.indices { naming.unify(&appointments[place].unit) }
    for place in addressees.indices { naming.unify(&addressees[place]) }
    for place in standingParties.indices { naming.unify(&standingParties[place].party) }
  }

  /// Gives a second item of one kind and id the id `…~2`, in document order.
  mutating func makeIDsUnique() {
    Self.number(&sections)
    Self.number(&tasks)
    Self.number(&indicators)
  }

  private static func number<Item: OutlineItem>(_ items: inout [Item]) {
    guard items.repeats(by: { ExactText($0.id) }) else { return }
    var seen: Set<ExactText> = []
    for place in items.indices where !seen.insert(ExactText(items[place].id)).inserted {
      let printed = items[place].id
      var count = 2
      while !seen.insert(ExactText("\(printed)~\(count)")).inserted { count += 1 }
      items[place].id = "\(printed)~\(count)"
    }
  }

  /// Lets what stands in an unknown section, or around in a circle, stand in the document itself, so
  /// that every item is part of its document.
  mutating func dropUnknownParents() {
    let places = Dictionary(
      zip(sections.map { ExactText($0.id) }, sections.indices),
      uniquingKeysWith: { first, _ in first })
    for place in sections.indices where !leadsOut(place, places) { sections[place].parent = nil }
    for place in tasks.indices {
      if let parent = tasks[place].parent, places[ExactText(parent)] == nil {
        tasks[place].parent = nil
      }
    }
    let taskIDs = Set(tasks.map { ExactText($0.id) })
    for place in indicators.indices {
      if let parent = indicators[place].parent.map({ ExactText($0) }), places[parent] == nil,
        !taskIDs.contains(parent)
      {
        indicators[place].parent = nil
      }
    }
  }

  /// Whether the way from a section upwards ends at the document; that of those before it does.
  private func leadsOut(_ place: Int, _ places: [ExactText: Int]) -> Bool {
    var next = place
    for _ in 0..<sections.count {
      guard let parent = sections[next].parent else { return true }
      guard let parent = places[ExactText(parent)] else { return false }
      if parent < place { return true }
      next = parent
    }
    return false
  }

  /// Lists the items of regions in document order, without what is no item of the document.
  mutating func dropUnknownItems() {
    guard regions.contains(where: { !$0.items.isEmpty }) else { return }
    let items = tasks.map(\.id) + indicators.map(\.id) + events.indices.map { "\($0 + 1)" }
    let places = Dictionary(
      items.enumerated().map { (ExactText($1), $0) }, uniquingKeysWith: { first, _ in first })
    for region in regions.indices {
      let named = Set(regions[region].items.compactMap { places[ExactText($0)] })
      regions[region].items = named.sorted().map { items[$0] }
    }
  }

  /// The members that the document lists anywhere, by the group's key.
  var membersByGroup: [ExactText: [UnitMention]] {
    var result: [ExactText: [UnitMention]] = [:]
    func take(_ group: GroupMention) {
      if !group.members.isEmpty { result[ExactText(group.key), default: []] += group.members }
    }
    for place in tasks.indices { tasks[place].attribution.groups.forEach { take($0.group) } }
    for place in indicators.indices {
      indicators[place].attribution.groups.forEach { take($0.group) }
    }
    for case .group(let group) in addressees { take(group) }
    for case .group(let group) in standingParties.lazy.map(\.party) { take(group) }
    return result.mapValues { members in
      members.distinct { ExactText($0.key) }
    }
  }
}

extension GroupMention {
  /// The name in a key: what follows the jurisdiction.
  static func name(ofKey key: String) -> String {
    guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { return key }
    return String(key[key.index(after: slash)...])
  }
}
