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

  /// One item in one role.
  public struct Charge: Sendable, Hashable {
    /// The role.
    public var role: Role
    /// The task or indicator.
    public var item: WorkItem
    /// How the unit comes to it.
    public var way: Way
    /// Through whom: the group, or the unit whose place it took; nil where it is named itself.
    public var through: String?
    /// Whether only a correction charges it, and no source.
    public var isCorrection = false
  }

  /// A post of the unit and who holds it.
  public struct Holder: Sendable, Hashable {
    /// The official's node.
    public var node: Term
    /// The official's printed name.
    public var official: String
    /// The post.
    public var post: String
    /// Since when.
    public var since: String
    /// The lines of the appointment.
    public var passages: [Passage]
  }

  /// A unit that leads together with it.
  public struct Partner: Sendable, Hashable {
    /// The unit's node.
    public var node: Term
    /// The unit's printed name.
    public var unit: String
    /// What the two lead together, the newest first.
    public var items: [WorkItem]
    /// How many items the two lead together.
    public var shared: Int { items.count }
  }

  /// A document that it issued.
  public struct Issue: Sendable, Hashable {
    /// The document's node.
    public var node: Term
    /// The document's printed name.
    public var document: String
    /// The title.
    public var title: String
    /// The day of its signature.
    public var issued: String?
    /// Where it stands.
    public var passages: [Passage]
  }

  /// The unit.
  public var unit: Term
  /// Its printed name.
  public var name: String
  /// Whether it is a group of units.
  public var isGroup: Bool
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
  /// The regions that it governs.
  public var governs: [String]
  /// The units whose place it took, the nearest first.
  public var predecessors: [Relative]
  /// The units that took its place, the nearest first.
  public var successors: [Relative]
  /// The changes that it comes from and that followed it, in the order of time.
  public var changes: [Change]
  /// The groups that it is a member of, by printed name.
  public var groups: [String]
  /// The members of a group, by printed name.
  public var members: [String]
  /// What it answers for: its own first, then through groups, standing, inherited; leading first.
  public var charges: [Charge]
  /// Where the documents of these stand.
  public var documentPassages: [Term: [Passage]]
  /// Who holds which post, as far as notices of appointment were read.
  public var holders: [Holder]
  /// The units that it leads with, the most frequent first.
  public var partners: [Partner]
  /// The documents that it issued and that were read, the newest first.
  public var issues: [Issue]
}

extension UnitDossier.Charge {
  /// The order of a dossier: way, role, the newest document first, then the item.
  static func isListed(_ left: Self, before right: Self) -> Bool {
    let (ways, roles) = (UnitDossier.Way.allCases, Role.allCases)
    let a = (ways.firstIndex(of: left.way) ?? 0, roles.firstIndex(of: left.role) ?? 0)
    let b = (ways.firstIndex(of: right.way) ?? 0, roles.firstIndex(of: right.role) ?? 0)
    if a != b { return a < b }
    if left.item != right.item { return WorkItem.isListed(left.item, before: right.item) }
    return (left.through ?? "") < (right.through ?? "")
  }
}
