/// An outline node: chapter, section, article, item without attribution.
public struct SectionFact: Sendable, Hashable {
  /// The path of ordinals, `二/1`.
  public var id: String
  /// The heading.
  public var heading: String
  /// The ordinal as printed, `（一）`.
  public var ordinal: String
  /// Its depth, 1 for the outermost.
  public var level: Int
  /// The id of the section it stands in, or nil for the document itself.
  public var parent: String?
  /// Where it stands.
  public var passages: [Passage]

  /// Creates a section.
  public init(
    id: String, heading: String, ordinal: String, level: Int, parent: String?,
    passages: [Passage]
  ) {
    self.id = id
    self.heading = heading
    self.ordinal = ordinal
    self.level = level
    self.parent = parent
    self.passages = passages
  }
}
