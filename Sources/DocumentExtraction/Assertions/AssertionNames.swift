/// What assertions ask the registry: the keys of what documents name without identifying it.
public struct AssertionNames: Sendable {
  /// The key of the measure that an indicator's name names.
  public var measure: @Sendable (_ name: String) -> String
  /// The key of an official: `jurisdiction/name`, more where the registry tells two apart.
  public var official: @Sendable (_ mention: OfficialMention) -> String
  /// The unit that a full name names, or nil.
  public var unit: @Sendable (_ name: String) -> UnitMention?

  /// An official as a document names him or her.
  public struct OfficialMention: Sendable, Hashable {
    /// The name.
    public var name: String
    /// Whose document it is.
    public var jurisdiction: String?
    /// The day, month or year of the mention.
    public var date: String?
    /// Unit and post, or the title printed with the name.
    public var title: String?
  }

  /// Names that no registry knows anything about.
  public static let plain = AssertionNames(
    measure: { NormalizedTitle($0).text },
    official: { mention in
      mention.jurisdiction.map { "\($0)/\(mention.name)" } ?? mention.name
    },
    unit: { _ in nil })
}
