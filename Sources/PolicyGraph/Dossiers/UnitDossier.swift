import DocumentExtraction
import TripleStore

/// What an analyst asks first about a unit: who it was and is, and what it answers for.
public struct UnitDossier: Sendable, Hashable {
  /// How a unit comes to answer for an item.
  public enum Way: String, Sendable, Hashable, CaseIterable {
    /// The item names it.
    case named
    /// The item names a group that it is a member of.
    case group
    /// A standing rule of the document charges it, or a group of it.
    case standing
    /// It took the place of a unit that answered for the item.
    case inherited
  }

  /// A unit of its lineage.
  public struct Relative: Sendable, Hashable {
    /// The unit.
    public var unit: Term
    /// Its printed name.
    public var name: String
    /// When the one took the other's place, as the registry has it: `2018-11`.
    public var since: String?
    /// The steps between the two, 1 for the next.
    public var distance: Int
  }

  /// One item in one role.
  public struct Charge: Sendable, Hashable {
    /// The role.
    public var role: Role
    /// The task or indicator.
    public var item: Term
    /// Its printed name: `青政办〔2021〕29号 二/39`.
    public var itemName: String
    /// Its heading, or what it measures.
    public var heading: String
    /// Whether it is an indicator.
    public var isIndicator: Bool
    /// Whether its list of parties ends in 等.
    public var isOpen: Bool
    /// The document's printed name.
    public var document: String
    /// The year of the document's date.
    public var year: String?
    /// How the unit comes to it.
    public var way: Way
    /// Through whom: the group, or the unit whose place it took; nil where it is named itself.
    public var through: String?
    /// The lines of the item.
    public var passages: [Passage]
  }

  /// A post of the unit and who holds it.
  public struct Holder: Sendable, Hashable {
    /// The official's printed name.
    public var official: String
    /// The post.
    public var post: String
    /// Since when.
    public var since: String
  }

  /// A unit that leads together with it.
  public struct Partner: Sendable, Hashable {
    /// The unit's printed name.
    public var unit: String
    /// How many items the two lead together.
    public var shared: Int
  }

  /// The unit.
  public var unit: Term
  /// Its printed name.
  public var name: String
  /// Its official full name.
  public var officialName: String?
  /// Its other names, sorted.
  public var aliases: [String]
  /// `national`, `provincial`, `prefectural`, `county`, `enterprise`, or nil.
  public var tier: String?
  /// Since when it bears its name, and until when.
  public var established: String?
  /// Until when it bore its name.
  public var abolished: String?
  /// Whether only the form of its name shows that it is a unit.
  public var isRecognisedByForm: Bool
  /// The units whose place it took, the nearest first.
  public var predecessors: [Relative]
  /// The units that took its place, the nearest first.
  public var successors: [Relative]
  /// The groups that it is a member of, by printed name.
  public var groups: [String]
  /// What it answers for: its own first, then through groups, standing, inherited; leading first.
  public var charges: [Charge]
  /// Who holds which post, as far as notices of appointment were read.
  public var holders: [Holder]
  /// The units that it leads with, the most frequent first.
  public var partners: [Partner]
}
