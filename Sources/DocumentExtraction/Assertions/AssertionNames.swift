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

extension AssertionNames {
  /// Asks a registry.
  public init(_ registry: Registry) {
    self.init(
      measure: { registry.measureKey(of: $0) },
      official: { registry.officialKey(of: $0) },
      unit: { name in
        registry.registeredUnit(name, jurisdiction: .nation, date: nil).map { entry in
          UnitMention(
            printed: name, key: entry.key, canonical: entry.name, recognisedByForm: false)
        }
      })
  }
}

extension Registry {
  /// The key of an official: `jurisdiction/name`, or the entry of one of several who share it.
  ///
  /// Of those who share a name it is the one known by the printed title, else the only one known at
  /// the time. Nothing else tells two apart.
  func officialKey(of mention: AssertionNames.OfficialMention) -> String {
    let plain = AssertionNames.plain.official(mention)
    let namesakes = officials.filter { $0.key.utf8.starts(with: (plain + "/").utf8) }
    if let title = mention.title.map(NameKey.init),
      let known = namesakes.first(where: { $0.titles.contains { NameKey($0) == title } })
    {
      return known.key
    }
    let current = namesakes.filter { entry in mention.date.map(entry.validity.contains) ?? false }
    return current.count == 1 ? current[0].key : plain
  }
}
