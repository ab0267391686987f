/// A group in a role.
public struct GroupRole: Sendable, Hashable {
  /// The group.
  public var group: GroupMention
  /// Its role.
  public var role: Role

  /// Creates a group's role.
  public init(group: GroupMention, role: Role) {
    self.group = group
    self.role = role
  }
}
