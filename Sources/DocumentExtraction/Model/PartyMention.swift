/// Whoever can be addressed or charged: a unit or a group.
public enum PartyMention: Sendable, Hashable {
  /// A unit.
  case unit(UnitMention)
  /// A group.
  case group(GroupMention)

  /// The canonical name of a unit, the printed name of a group.
  public var name: String {
    switch self {
    case .unit(let unit): unit.canonical
    case .group(let group): group.name
    }
  }
}
