/// Who does an item, as its attribution prints it, before the names are looked up.
struct PrintedAttribution: Sendable {
  /// A party with its role.
  struct Entry: Sendable {
    /// The party.
    var party: NamedParty
    /// Its role.
    var role: Role
  }

  /// The parties, in printed order.
  var entries: [Entry] = []
  /// Whether a list ends in 等.
  var isOpen = false
  /// Remarks that charge a party with every item.
  var standing: [StandingRule] = []
  /// By when, as printed.
  var deadline: String?

  /// Whether it says nothing.
  var isEmpty: Bool { entries.isEmpty && deadline == nil && standing.isEmpty }

  /// Adds the parties of a list in one role.
  mutating func add(_ list: PartyList, as role: Role) {
    if entries.count + list.parties.count > Self.longList {
      addMany(list.parties, as: role)
    } else {
      for party in list.parties {
        let role = party.role ?? role
        let isKnown = entries.contains {
          $0.party.characters == party.characters && $0.role == role
        }
        if !isKnown { entries.append(Entry(party: party, role: role)) }
      }
    }
    if list.isOpen { isOpen = true }
    standing += list.standing
  }

  /// Adds parties that are too many to be compared one by one.
  private mutating func addMany(_ parties: [NamedParty], as role: Role) {
    var known = Set(entries.map { ExactText([$0.party.name, $0.role.rawValue]) })
    for party in parties {
      let entry = Entry(party: party, role: party.role ?? role)
      if known.insert(ExactText([party.name, entry.role.rawValue])).inserted {
        entries.append(entry)
      }
    }
  }

  /// Lists of more parties are compared by a table.
  private static let longList = 40

  /// Makes whoever stands first among several the one that leads, where nobody is said to.
  mutating func letFirstLead() {
    guard entries.count > 1, !entries.contains(where: { $0.role == .lead }),
      let first = entries.firstIndex(where: { $0.role == .responsible })
    else { return }
    entries[first].role = .lead
  }

  /// Takes what this attribution says is the same as in the one before it: 责任单位：同上.
  mutating func fillDittos(from previous: PrintedAttribution?) {
    if deadline == Self.ditto { deadline = previous?.deadline }
    guard let previous, entries.contains(where: Self.isDitto) else { return }
    entries = entries.flatMap { entry in
      Self.isDitto(entry) ? previous.entries.filter { $0.role == entry.role } : [entry]
    }
    isOpen = isOpen || previous.isOpen
  }

  private static func isDitto(_ entry: Entry) -> Bool {
    !entry.party.isRecognised && entry.party.name == ditto
  }

  private static let ditto = "同上"

  /// Adds another attribution.
  mutating func add(_ other: PrintedAttribution) {
    entries += other.entries
    isOpen = isOpen || other.isOpen
    standing += other.standing
    deadline = deadline ?? other.deadline
  }
}
