/// Whoever can be addressed or charged: a unit or a group.
public enum PartyMention: Sendable, Hashable {
  /// A unit.
  case unit(UnitMention)
  /// A group.
  case group(GroupMention)
}
