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
