import DocumentExtraction
import TripleStore

/// What an analyst asks first about an official: which posts, which events, with whom.
public struct OfficialDossier: Sendable, Hashable {
  /// A post, from the notice that gave it to the one that took it back.
  public struct Post: Sendable, Hashable {
    /// The post.
    public var post: String
    /// The unit's node, where a notice names one.
    public var unit: Term?
    /// The unit's printed name.
    public var unitName: String
    /// The day of the notice that gave it; nil where only its end is known.
    public var from: String?
    /// The day of the notice that took it back; nil where none was read.
    public var to: String?
    /// Whether it is held on probation at first.
    public var isProbationary: Bool
    /// What the notice adds in brackets.
    public var notes: [String]
    /// The lines of the notices.
    public var passages: [Passage]
  }

  /// A title that chronicles print with the name.
  public struct Title: Sendable, Hashable {
    /// The title.
    public var title: String
    /// The first day on which it is printed.
    public var first: String
    /// The last day on which it is printed.
    public var last: String
    /// In how many events it is printed.
    public var events: Int
    /// The lines of the last.
    public var passages: [Passage]
  }

  /// An event that the official took part in.
  public struct Appearance: Sendable, Hashable {
    /// The event's node.
    public var event: Term
    /// Its first day.
    public var day: String
    /// Its last day, where it took several.
    public var lastDay: String?
    /// What happened.
    public var heading: String
    /// The place as printed.
    public var place: String?
    /// What the official did there: `host`, `speak`, `attend`.
    public var roles: [String]
    /// The title as printed there.
    public var title: String?
    /// The lines of the event.
    public var passages: [Passage]
  }

  /// Someone who took part in the same events.
  public struct Companion: Sendable, Hashable {
    /// The other's node.
    public var node: Term
    /// The other's printed name.
    public var name: String
    /// In how many events.
    public var events: Int
    /// The day of the last.
    public var last: String
    /// What happened at the last.
    public var heading: String
    /// The lines of the last.
    public var passages: [Passage]
  }

  /// The official.
  public var official: Term
  /// The printed name.
  public var name: String
  /// The region whose official it is.
  public var jurisdiction: String?
  /// What tells the official from others of the name.
  public var knownAs: [String]
  /// The printed names of others of the same name, with what tells them apart.
  public var namesakes: [String]
  /// Posts, those held now first, then the latest first.
  public var posts: [Post]
  /// Titles, the latest first.
  public var titles: [Title]
  /// Events, the latest first.
  public var appearances: [Appearance]
  /// Companions, the most frequent first.
  public var companions: [Companion]
}
