/// A numbered item with a printed attribution.
public struct TaskFact: Sendable, Hashable {
  /// Section ordinal and own ordinal, `二/25`.
  public var id: String
  /// The heading.
  public var heading: String
  /// The ordinal as printed.
  public var ordinal: String
  /// The id of the section it stands in, or nil.
  public var parent: String?
  /// Who does it.
  public var attribution: Attribution
  /// The day or year by which it is to be done, or nil.
  public var deadline: String?
  /// Where it stands, heading to attribution.
  public var passages: [Passage]

  /// Creates a task.
  public init(
    id: String, heading: String, ordinal: String, parent: String?, attribution: Attribution,
    deadline: String? = nil, passages: [Passage]
  ) {
    self.id = id
    self.heading = heading
    self.ordinal = ordinal
    self.parent = parent
    self.attribution = attribution
    self.deadline = deadline
    self.passages = passages
  }
}
