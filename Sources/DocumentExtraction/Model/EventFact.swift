/// A chronicle entry.
public struct EventFact: Sendable, Hashable {
  /// What someone does at an event, by falling precedence.
  public enum PersonRole: String, Sendable, Hashable, CaseIterable {
    case host, speak, sign, meet, accompany, attend, other
  }
  /// Someone who takes part.
  public struct Person: Sendable, Hashable {
    /// The name.
    public var name: String
    /// The title as printed, or nil.
    public var title: String?
    /// The roles, at least one, by falling precedence.
    public var roles: [PersonRole]
    /// How many persons of the same name the event names before this one.
    var namesakes = 0

    /// Creates a participant.
    public init(name: String, title: String?, roles: [PersonRole]) {
      self.name = name
      self.title = title
      self.roles = roles
    }
  }

  /// The first day, `2025-04-01`.
  public var date: String
  /// The last day of a range, or nil.
  public var endDate: String?
  /// Further single days.
  public var otherDates: [String]
  /// The place: a region's official name, or nil.
  public var place: String?
  /// What happened: the first sentence's beginning, at most 30 characters.
  public var heading: String
  /// Who took part, in printed order.
  public var persons: [Person]
  /// Where it stands.
  public var passages: [Passage]

  /// Creates an event.
  public init(
    date: String, endDate: String? = nil, otherDates: [String] = [], place: String? = nil,
    heading: String, persons: [Person], passages: [Passage]
  ) {
    self.date = date
    self.endDate = endDate
    self.otherDates = otherDates
    self.place = place
    self.heading = heading
    self.persons = Self.countingNamesakes(persons)
    self.passages = passages
  }

  /// The persons, those of one name told apart by their order.
  private static func countingNamesakes(_ persons: [Person]) -> [Person] {
    guard persons.count > 1 else { return persons }
    var persons = persons
    var counts = [ExactText: Int](minimumCapacity: persons.count)
    for index in persons.indices {
      let count = counts[ExactText(persons[index].name), default: 0]
      persons[index].namesakes = count
      counts[ExactText(persons[index].name)] = count + 1
    }
    return persons
  }
}
