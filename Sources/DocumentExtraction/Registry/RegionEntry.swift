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
