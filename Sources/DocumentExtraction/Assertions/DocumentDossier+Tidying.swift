extension DocumentDossier {
  /// The dossier with ids that are unique, groups that are named by their keys, and lists of
  /// parties without repetitions.
  func tidied() -> DocumentDossier {
    var result = self
    result.makeIDsUnique()
    result.dropUnknownParents()
    result.dropUnknownItems()
    result.tidyParties()
    return result
  }

  /// Names units and groups by their keys, and gives each group all the members that are listed.
  ///
  /// - Parameter position: The place of a member in a group; the printed order where it is nil.
  mutating func tidyParties(
    by position: ((_ group: String, _ member: UnitMention) -> Int)? = nil
  ) {
    issuer = issuer?.tidied()
    var members = membersByGroup
    if let position {
      for (group, listed) in members {
        members[group] = listed.sorted {
          position(group.text, $0) < position(group.text, $1)
        }
      }
    }
    for place in tasks.indices { tasks[place].attribution.tidy(members: members) }
    for place in indicators.indices { indicators[place].attribution.tidy(members: members) }
    for place in appointments.indices {
      appointments[place].unit = appointments[place].unit.tidied()
    }
    addressees = addressees.map { $0.tidied(members: members) }
    standingParties = standingParties.map { rule in
      StandingParty(
        party: rule.party.tidied(members: members), role: rule.role, passages: rule.passages)
    }
    unifyPrintedNames()
  }

  /// Gives a second item of one kind and id the id `…~2`, in document order.
  private mutating func makeIDsUnique() {
    Self.number(&sections, id: \.id)
    Self.number(&tasks, id: \.id)
    Self.number(&indicators, id: \.id)
  }

  private static func number<Fact>(_ facts: inout [Fact], id: WritableKeyPath<Fact, String>) {
    var seen: Set<ExactText> = []
    for place in facts.indices where !seen.insert(ExactText(facts[place][keyPath: id])).inserted {
      let printed = facts[place][keyPath: id]
      var count = 2
      while !seen.insert(ExactText("\(printed)~\(count)")).inserted { count += 1 }
      facts[place][keyPath: id] = "\(printed)~\(count)"
    }
  }

  /// Lets what stands in an unknown section, or around in a circle, stand in the document itself, so
  /// that every item is part of its document.
  private mutating func dropUnknownParents() {
    var parents = Dictionary(
      sections.map { (ExactText($0.id), $0.parent.map { ExactText($0) }) },
      uniquingKeysWith: { first, _ in first })
    for place in sections.indices where !Self.leadsOut(ExactText(sections[place].id), parents) {
      parents[ExactText(sections[place].id)] = .some(nil)
      sections[place].parent = nil
    }
    var known = Set(parents.keys)
    func parent(_ id: String?) -> String? {
      id.flatMap { known.contains(ExactText($0)) ? $0 : nil }
    }
    for place in tasks.indices { tasks[place].parent = parent(tasks[place].parent) }
    known.formUnion(tasks.map { ExactText($0.id) })
    for place in indicators.indices { indicators[place].parent = parent(indicators[place].parent) }
  }

  /// Whether the way from section to section ends at the document.
  private static func leadsOut(_ id: ExactText, _ parents: [ExactText: ExactText?]) -> Bool {
    var seen: Set<ExactText> = []
    var next = id
    while seen.insert(next).inserted {
      guard let parent = parents[next] else { return false }
      guard let parent else { return true }
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
    var mentions = (tasks.map(\.attribution) + indicators.map(\.attribution))
      .flatMap(\.groups).map(\.group)
    for case .group(let group) in addressees + standingParties.map(\.party) {
      mentions.append(group)
    }
    var result: [ExactText: [UnitMention]] = [:]
    for mention in mentions where !mention.members.isEmpty {
      result[ExactText(mention.key), default: []] += mention.members
    }
    return result.mapValues { members in
      members.map { $0.tidied() }.distinct { ExactText($0.key) }
    }
  }
}

extension Attribution {
  /// Names the groups by their keys, with all the members that the document lists.
  mutating func tidy(members: [ExactText: [UnitMention]]) {
    lead = lead.map { $0.tidied() }
    participants = participants.map { $0.tidied() }
    responsible = responsible.map { $0.tidied() }
    for place in groups.indices {
      groups[place].group = groups[place].group.tidied(members: members)
    }
    removeRepetitions()
  }
}

extension GroupMention {
  /// The mention under the name of its key, with the members of `members`.
  func tidied(members: [ExactText: [UnitMention]]) -> GroupMention {
    GroupMention(name: Self.name(ofKey: key), key: key, members: members[ExactText(key)] ?? [])
  }

  /// The name in a key: what follows the jurisdiction.
  static func name(ofKey key: String) -> String {
    guard let slash = key.utf8.firstIndex(of: UInt8(ascii: "/")) else { return key }
    return String(key[key.index(after: slash)...])
  }
}

extension PartyMention {
  /// The mention with a group under the name of its key.
  func tidied(members: [ExactText: [UnitMention]]) -> PartyMention {
    switch self {
    case .unit(let unit): .unit(unit.tidied())
    case .group(let group): .group(group.tidied(members: members))
    }
  }
}
