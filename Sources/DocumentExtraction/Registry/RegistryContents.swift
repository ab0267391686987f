import TripleStore

/// What the registry files say, entry by entry, before anything is indexed.
struct RegistryContents: Sendable {
  private(set) var units: [UnitEntry] = []
  private(set) var regions: [RegionEntry] = []
  private(set) var groups: [GroupEntry] = []
  private(set) var measures: [MeasureEntry] = []
  private(set) var officials: [OfficialEntry] = []
  private(set) var departments: [DepartmentEntry] = []

  /// Where the entry of each subject stands; nil for subjects of no registered kind.
  private var places: [TermID: (kind: RegistryTerm.Kind, place: Int)?] = [:]

  /// Creates contents without an entry.
  init() {}

  /// Reads the statements of a store; what is not about a registered kind is passed over.
  ///
  /// Entries stand in the order in which the store met them. Units without an official name, which
  /// only documents name, are left out.
  ///
  /// - Complexity: O(*n*) in the number of statements whose predicate the registry reads.
  init(_ store: TripleStore) {
    self.init(store.dictionary) { store.triples(matching: TriplePattern(predicate: $0)) }
  }

  /// Reads statements by their predicates.
  ///
  /// - Parameters:
  ///   - dictionary: The terms.
  ///   - triples: The triples with a predicate, sorted by subject and object.
  init(_ dictionary: TermDictionary, triples: (TermID) -> some Sequence<Triple>) {
    for word in RegistryTerm.words {
      guard let predicate = dictionary.id(of: .iri(RegistryTerm.vocabulary + word)) else {
        continue
      }
      for triple in triples(predicate) {
        add(word, of: triple.subject, dictionary.lexicalForm(of: triple.object), in: dictionary)
      }
    }
    units.removeAll { !$0.isRegistered }
    linkSuccessors()
  }

  /// Adds what one statement says to the entry that it is about.
  private mutating func add(
    _ word: String, of subject: TermID, _ object: String, in dictionary: TermDictionary
  ) {
    guard let (kind, place) = entry(of: subject, in: dictionary) else { return }
    switch kind {
    case .unit: units[place].add(word, object)
    case .region: regions[place].add(word, object)
    case .group: groups[place].add(word, object)
    case .measure: if word == "alias" { measures[place].aliases.append(object) }
    case .official: officials[place].add(word, object)
    case .department: departments[place].add(word, object)
    }
  }

  /// The entry of a subject, made where there is none.
  private mutating func entry(
    of subject: TermID, in dictionary: TermDictionary
  ) -> (kind: RegistryTerm.Kind, place: Int)? {
    if let known = places[subject] { return known }
    var entry: (kind: RegistryTerm.Kind, place: Int)?
    if dictionary.kind(of: subject) == .iri,
      let (kind, key) = RegistryTerm.node(dictionary.lexicalForm(of: subject))
    {
      entry = (kind, make(kind, key))
    }
    places[subject] = .some(entry)
    return entry
  }

  /// Makes an entry, and returns its place.
  private mutating func make(_ kind: RegistryTerm.Kind, _ key: String) -> Int {
    switch kind {
    case .unit:
      units.append(UnitEntry(key: key, name: key))
      return units.count - 1
    case .region:
      regions.append(RegionEntry(code: key))
      return regions.count - 1
    case .group:
      groups.append(GroupEntry(key: key, name: key))
      return groups.count - 1
    case .measure:
      measures.append(MeasureEntry(key: key))
      return measures.count - 1
    case .official:
      officials.append(OfficialEntry(key: key))
      return officials.count - 1
    case .department:
      departments.append(DepartmentEntry(key: key))
      return departments.count - 1
    }
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
      jurisdictionCode = RegistryTerm.key(of: object, in: RegistryTerm.Kind.region.namespace) ?? ""
    case "governs":
      governedCode = RegistryTerm.key(of: object, in: RegistryTerm.Kind.region.namespace)
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
    case "within": parentCode = RegistryTerm.key(of: object, in: RegistryTerm.Kind.region.namespace)
    case "established": validity.from = object
    case "abolished": validity.to = object
    case "succeeds":
      if let old = RegistryTerm.key(of: object, in: RegistryTerm.Kind.region.namespace) {
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
      jurisdictionCode = RegistryTerm.key(of: object, in: RegistryTerm.Kind.region.namespace) ?? ""
    case "member":
      if let key = RegistryTerm.key(of: object, in: RegistryTerm.Kind.unit.namespace) {
        memberKeys.append(key)
      }
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

extension DepartmentEntry {
  /// Adds what one statement says of the department.
  fileprivate mutating func add(_ word: String, _ object: String) {
    switch word {
    case "officialName": officialName = object
    case "alias": aliases.append(object)
    case "kind": isDuty = object == "duty"
    default: break
    }
  }
}
