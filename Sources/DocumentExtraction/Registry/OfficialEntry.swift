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
