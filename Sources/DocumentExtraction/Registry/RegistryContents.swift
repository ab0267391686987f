/// What the registry files say, entry by entry, before anything is indexed.
struct RegistryContents: Sendable {
  private(set) var units: [UnitEntry] = []
  private(set) var regions: [RegionEntry] = []
  private(set) var groups: [GroupEntry] = []
  private(set) var measures: [MeasureEntry] = []
  private(set) var officials: [OfficialEntry] = []

  private var unitPlaces: [String: Int] = [:]
  private var regionPlaces: [String: Int] = [:]
  private var groupPlaces: [String: Int] = [:]
  private var measurePlaces: [String: Int] = [:]
  private var officialPlaces: [String: Int] = [:]

  /// Reads statements in any order; what is not about a registered kind is passed over.
  ///
  /// Entries stand in the order of their keys, so that the order of the files does not matter.
  ///
  /// - Complexity: O(*n* log *n*) in the number of statements.
  init(_ statements: some Sequence<RegistryStatement>) {
    for statement in statements { add(statement.word, of: statement.subject, statement.object) }
    units.removeAll { !$0.isRegistered }
    units.sort { $0.key < $1.key }
    regions.sort { $0.code < $1.code }
    groups.sort { $0.key < $1.key }
    measures.sort { $0.key < $1.key }
    officials.sort { $0.key < $1.key }
    linkSuccessors()
  }

  /// Adds what one statement says to the entry that it is about.
  private mutating func add(_ word: String, of subject: String, _ object: String) {
    if let key = RegistryTerm.key(of: subject, in: RegistryTerm.unit) {
      let place = Self.place(of: key, in: &unitPlaces, &units) { UnitEntry(key: key, name: key) }
      units[place].add(word, object)
    } else if let code = RegistryTerm.key(of: subject, in: RegistryTerm.region) {
      let place = Self.place(of: code, in: &regionPlaces, &regions) { RegionEntry(code: code) }
      regions[place].add(word, object)
    } else if let key = RegistryTerm.key(of: subject, in: RegistryTerm.group) {
      let place = Self.place(of: key, in: &groupPlaces, &groups) { GroupEntry(key: key, name: key) }
      groups[place].add(word, object)
    } else if let key = RegistryTerm.key(of: subject, in: RegistryTerm.measure) {
      let place = Self.place(of: key, in: &measurePlaces, &measures) { MeasureEntry(key: key) }
      if word == "alias" { measures[place].aliases.append(object) }
    } else if let key = RegistryTerm.key(of: subject, in: RegistryTerm.official) {
      let place = Self.place(of: key, in: &officialPlaces, &officials) { OfficialEntry(key: key) }
      officials[place].add(word, object)
    }
  }

  /// The place of the entry of `key`, made where there is none.
  private static func place<Entry>(
    of key: String, in places: inout [String: Int], _ entries: inout [Entry], make: () -> Entry
  ) -> Int {
    if let place = places[key] { return place }
    places[key] = entries.count
    entries.append(make())
    return entries.count - 1
  }

  /// Gives every region the codes of those that took its place.
  private mutating func linkSuccessors() {
    var successors: [String: [String]] = [:]
    for region in regions {
      for old in region.predecessorCodes { successors[old, default: []].append(region.code) }
    }
    for place in regions.indices {
      regions[place].successorCodes = successors[regions[place].code] ?? []
    }
  }
}

extension UnitEntry {
  /// Adds what one statement says of the unit.
  fileprivate mutating func add(_ word: String, _ object: String) {
    switch word {
    case "officialName": isRegistered = true
    case "name": name = object
    case "alias": aliases.append(object)
    case "localAlias": localAliases.append(object)
    case "tier": tier = object
    case "kind": kind = object
    case "jurisdiction":
      jurisdictionCode = RegistryTerm.key(of: object, in: RegistryTerm.region) ?? ""
    case "governs": governedCode = RegistryTerm.key(of: object, in: RegistryTerm.region)
    case "established": validity.from = object
    case "abolished": validity.to = object
    default: break
    }
  }
}

extension RegionEntry {
  /// Adds what one statement says of the region.
  fileprivate mutating func add(_ word: String, _ object: String) {
    switch word {
    case "officialName": officialName = object
    case "name": name = object
    case "alias": aliases.append(object)
    case "weakAlias": weakAliases.append(object)
    case "abbreviation": abbreviation = object
    case "tier": tier = object
    case "within": parentCode = RegistryTerm.key(of: object, in: RegistryTerm.region)
    case "established": validity.from = object
    case "abolished": validity.to = object
    case "succeeds":
      if let old = RegistryTerm.key(of: object, in: RegistryTerm.region) {
        predecessorCodes.append(old)
      }
    default: break
    }
  }
}

extension GroupEntry {
  /// Adds what one statement says of the group.
  fileprivate mutating func add(_ word: String, _ object: String) {
    switch word {
    case "name": name = object
    case "alias": aliases.append(object)
    case "jurisdiction":
      jurisdictionCode = RegistryTerm.key(of: object, in: RegistryTerm.region) ?? ""
    case "member":
      if let key = RegistryTerm.key(of: object, in: RegistryTerm.unit) { memberKeys.append(key) }
    default: break
    }
  }
}

extension OfficialEntry {
  /// Adds what one statement says of the official.
  fileprivate mutating func add(_ word: String, _ object: String) {
    switch word {
    case "name": name = object
    case "knownAs": titles.append(object)
    case "knownFrom": validity.from = object
    case "knownTo": validity.to = object
    default: break
    }
  }
}
