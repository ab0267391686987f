/// A unit that the registry knows.
public struct UnitEntry: Sendable, Hashable {
  /// The key of its IRI, which is its official full name.
  public let key: String
  /// The short name to show.
  public internal(set) var name: String
  /// Further names.
  public internal(set) var aliases: [String] = []
  /// Names that name it only in texts of its jurisdiction.
  public internal(set) var localAliases: [String] = []
  /// `national`, `provincial`, `prefectural`, `county` or `enterprise`.
  public internal(set) var tier = ""
  /// `department`, `party`, `government`, `enterprise`, ….
  public internal(set) var kind = ""
  /// The code of the region whose body it is.
  public internal(set) var jurisdictionCode = ""
  /// The code of the region that it governs, where it is a government.
  public internal(set) var governedCode: String?
  /// When it bore this name.
  public internal(set) var validity = Validity()
  /// Whether its official name is stated; what only documents name is no entry.
  var isRegistered = false
}

/// A region in one status.
public struct RegionEntry: Sendable, Hashable {
  /// The code of GB/T 2260.
  public let code: String
  /// The official full name.
  public internal(set) var officialName = ""
  /// The short name to show.
  public internal(set) var name = ""
  /// Further names.
  public internal(set) var aliases: [String] = []
  /// Short names that are also ordinary words.
  public internal(set) var weakAliases: [String] = []
  /// The one-character name of a province in document numbers: 青.
  public internal(set) var abbreviation: String?
  /// `national`, `provincial`, `prefectural` or `county`.
  public internal(set) var tier = ""
  /// The code of the next larger region.
  public internal(set) var parentCode: String?
  /// When it had this status.
  public internal(set) var validity = Validity()
  /// The codes of the regions in whose place it stands.
  public internal(set) var predecessorCodes: [String] = []
  /// The codes of the regions that took its place.
  public internal(set) var successorCodes: [String] = []
}

/// A group whose members or further names are known.
public struct GroupEntry: Sendable, Hashable {
  /// The key of its IRI: `jurisdiction/name`.
  public let key: String
  /// The name to show.
  public internal(set) var name: String
  /// Further names.
  public internal(set) var aliases: [String] = []
  /// The code of its jurisdiction.
  public internal(set) var jurisdictionCode = ""
  /// The keys of its members.
  public internal(set) var memberKeys: [String] = []
}

/// A measure that indicators of several documents have in common.
public struct MeasureEntry: Sendable, Hashable {
  /// The key of its IRI, the normalised name.
  public let key: String
  /// Further names.
  public internal(set) var aliases: [String] = []
}

/// An official who shares a name with another.
public struct OfficialEntry: Sendable, Hashable {
  /// The key of the IRI: `jurisdiction/name/n`.
  public let key: String
  /// The name.
  public internal(set) var name = ""
  /// Titles by which this one is known.
  public internal(set) var titles: [String] = []
  /// The span of documents in which the name means this one.
  public internal(set) var validity = Validity()
}

/// From when until when something holds; a missing end is open.
public struct Validity: Sendable, Hashable {
  /// The first day, month or year.
  public internal(set) var from: String?
  /// The day, month or year from which it no longer holds.
  public internal(set) var to: String?

  /// Whether it holds on `date`, which may be a day, a month or a year.
  ///
  /// Dates of different precision are compared as far as both go, so that what changed in some
  /// month of a year counts as changed for that whole year.
  public func contains(_ date: String) -> Bool {
    if let from, Self.isEarlier(date, than: from) { return false }
    if let to, !Self.isEarlier(date, than: to) { return false }
    return true
  }

  /// Whether `date` lies before `other` as far as both are precise.
  static func isEarlier(_ date: String, than other: String) -> Bool {
    let length = min(date.utf8.count, other.utf8.count)
    return date.utf8.prefix(length).lexicographicallyPrecedes(other.utf8.prefix(length))
  }
}
