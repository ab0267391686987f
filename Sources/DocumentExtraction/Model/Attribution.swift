/// Who does an item, as its attribution says.
public struct Attribution: Sendable, Hashable {
  /// Units that lead.
  public var lead: [UnitMention] = []
  /// Units that take part.
  public var participants: [UnitMention] = []
  /// Units that are responsible, or stand in a bare list.
  public var responsible: [UnitMention] = []
  /// Groups with their role, in printed order.
  public var groups: [GroupRole] = []
  /// Whether a list ends in 等.
  public var isOpen = false

  /// Creates an attribution that names no one.
  public init() {}

  /// Whether it names no one.
  public var isEmpty: Bool {
    lead.isEmpty && participants.isEmpty && responsible.isEmpty && groups.isEmpty
  }
}
