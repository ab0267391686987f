import DocumentExtraction
import TripleStore

/// What a document's dossier has beyond what the document itself says: who has most to do, what it
/// rests on and what rests on it, how long it is in force.
public struct DocumentOverview: Sendable, Hashable {
  /// A unit that the document charges.
  public struct Workload: Sendable, Hashable {
    /// The unit's node.
    public var node: Term
    /// The unit's printed name.
    public var unit: String
    /// The items in each role.
    public var items: [Role: Set<Term>]
    /// The lines of the first item that it leads, or else of the first.
    public var passages: [Passage]

    /// How many items in all.
    public var total: Int { items.values.reduce(into: Set()) { $0.formUnion($1) }.count }
    /// How many items it leads.
    public var led: Int { items[.lead]?.count ?? 0 }
  }

  /// A citation of or by another document.
  public struct Reference: Sendable, Hashable {
    /// Why: `basis`, `implements`, `amends`, `repeals`, `mention`.
    public var reason: String
    /// The other document's node.
    public var node: Term
    /// The other document's printed name.
    public var document: String
    /// The other document's title.
    public var title: String
    /// Whether the other document was read.
    public var isHeld: Bool
    /// The day of the other document's signature.
    public var issued: String?
    /// The lines of the citation.
    public var passages: [Passage]
  }

  /// Someone whom the document appoints, removes or names at an event.
  public struct Person: Sendable, Hashable {
    /// The official's node.
    public var node: Term
    /// The official's printed name.
    public var name: String
    /// In how many events and notices.
    public var times: Int
    /// The lines of the first.
    public var passages: [Passage]
  }

  /// Something that was guessed in reading the document.
  public struct Guess: Sendable, Hashable {
    /// The printed name of the item.
    public var name: String
    /// What was guessed, as a code of reading.
    public var reason: String
    /// The lines of the item.
    public var passages: [Passage]
  }

  /// The document.
  public var document: Term
  /// Its printed name.
  public var name: String
  /// Its title, as far as is known.
  public var title: String
  /// Whether it was read.
  public var isHeld: Bool
  /// The day from which it is in force.
  public var validFrom: String?
  /// Its last day.
  public var validTo: String?
  /// The documents that end or change it.
  public var endings: [Reference]
  /// Whom it charges, those who lead most first.
  public var workloads: [Workload]
  /// Who takes part in its events, the most frequent first.
  public var attendees: [Person]
  /// Whom it appoints or removes, the most frequent first.
  public var appointees: [Person]
  /// The documents that it rests on, changes or ends.
  public var foundations: [Reference]
  /// The documents that it mentions.
  public var mentions: [Reference]
  /// The documents that cite it.
  public var citedBy: [Reference]
  /// What was guessed in reading it, in its order.
  public var guesses: [Guess]
}
