/// A unit as a document names it.
public struct UnitMention: Sendable, Hashable {
  /// As printed, repaired.
  public var printed: String
  /// The key of the unit's IRI: official full name, or `scope/name` when known by its form only.
  public var key: String
  /// The name to show: the registry's preferred short name, or the printed one.
  public var canonical: String
  /// Whether the registry does not know it and only its form says that it is a unit.
  public var recognisedByForm: Bool

  /// Creates a mention.
  public init(printed: String, key: String, canonical: String, recognisedByForm: Bool) {
    self.printed = printed
    self.key = key
    self.canonical = canonical
    self.recognisedByForm = recognisedByForm
  }

  /// Creates a mention of a unit that only the form of its name tells; it is shown by the name that
  /// its key tells.
  ///
  /// - Parameters:
  ///   - printed: The name as printed, repaired.
  ///   - key: The key, `scope/name`.
  public init(printed: String, keyByForm key: String) {
    self.init(printed: printed, key: key, canonical: printed, recognisedByForm: true)
    canonical = fullName
  }
}
