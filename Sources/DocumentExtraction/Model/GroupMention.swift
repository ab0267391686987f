/// A group as a document names it: 各市州人民政府, 省有关部门.
public struct GroupMention: Sendable, Hashable {
  /// As printed, repaired.
  public var name: String
  /// The key of the group's IRI: `jurisdiction/name`.
  public var key: String
  /// Members that the text itself lists.
  public var members: [UnitMention]

  /// Creates a mention.
  public init(name: String, key: String, members: [UnitMention] = []) {
    self.name = name
    self.key = key
    self.members = members
  }
}
