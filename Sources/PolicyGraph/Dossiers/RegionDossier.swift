import DocumentExtraction
import TripleStore

/// What an analyst asks first about a region: what is to be done there, by whom, and what it was.
public struct RegionDossier: Sendable, Hashable {
  /// A task or indicator that concerns the region.
  public struct Concern: Sendable, Hashable {
    /// The task or indicator.
    public var item: WorkItem
    /// The places that it names: the region, parts of it, what it was before.
    public var places: [String]
    /// Who leads it.
    public var leads: [String]
    /// Who leads it, as nodes.
    public var leadNodes: [Term]
  }

  /// A unit that leads tasks there.
  public struct Leader: Sendable, Hashable {
    /// The unit's node.
    public var node: Term
    /// The unit's printed name.
    public var unit: String
    /// What it leads there, the newest first.
    public var items: [WorkItem]
  }

  /// An event there.
  public struct Event: Sendable, Hashable {
    /// The event's node.
    public var node: Term
    /// The first day.
    public var day: String
    /// What happened.
    public var heading: String
    /// The places that it names.
    public var places: [String]
    /// How many people took part.
    public var people: Int
    /// The lines.
    public var passages: [Passage]
  }

  /// A region inside it.
  public struct Part: Sendable, Hashable {
    /// The region's node.
    public var node: Term
    /// The region's printed name.
    public var name: String
    /// The code.
    public var code: String
    /// Since when it bears its name.
    public var established: String?
    /// Until when it bore its name.
    public var abolished: String?
    /// How many tasks and indicators name it or what lies in it.
    public var items: Int
  }

  /// The region.
  public var region: Term
  /// Its printed name.
  public var name: String
  /// Its official full name.
  public var officialName: String?
  /// Its code after GB/T 2260.
  public var code: String?
  /// `national`, `provincial`, `prefectural` or `county`.
  public var tier: String?
  /// Its other names.
  public var aliases: [String]
  /// The regions that it lies in, the smallest first.
  public var within: [String]
  /// Since when it bears its name.
  public var established: String?
  /// Until when it bore its name.
  public var abolished: String?
  /// The units that govern it.
  public var governors: [String]
  /// The regions whose place it took, the nearest first.
  public var predecessors: [Relative]
  /// The regions that took its place, the nearest first.
  public var successors: [Relative]
  /// The changes that it comes from and that followed it, in the order of time.
  public var changes: [Change]
  /// Tasks, the newest first.
  public var tasks: [Concern]
  /// Indicators, the newest first.
  public var indicators: [Concern]
  /// Who leads tasks there, the most frequent first.
  public var leaders: [Leader]
  /// Events, the latest first.
  public var events: [Event]
  /// What lies in it, those of which most is said first.
  public var parts: [Part]
}
