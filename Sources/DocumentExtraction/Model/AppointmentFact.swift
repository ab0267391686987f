/// One post given to or taken from one person.
public struct AppointmentFact: Sendable, Hashable {
  /// What is done.
  public enum Action: String, Sendable, Hashable { case appoint, remove }

  /// The person's name.
  public var person: String
  /// What is done.
  public var action: Action
  /// The unit the post belongs to.
  public var unit: UnitMention
  /// The post.
  public var post: String
  /// Whether a 试用期 is set.
  public var isProbationary: Bool
  /// What else stands in brackets.
  public var note: String?
  /// Where it stands.
  public var passages: [Passage]

  /// Creates an appointment.
  public init(
    person: String, action: Action, unit: UnitMention, post: String, isProbationary: Bool,
    note: String?, passages: [Passage]
  ) {
    self.person = person
    self.action = action
    self.unit = unit
    self.post = post
    self.isProbationary = isProbationary
    self.note = note
    self.passages = passages
  }
}
