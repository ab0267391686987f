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
