import DocumentExtraction
import TripleStore

/// What a document rests on, what rests on it, and what else it hangs together with.
///
/// The links are those of the rule `ground` in `Queries/dependencies.dl`, gathered by the two
/// documents and the reason.
public struct DocumentDependencies: Sendable, Hashable {
  /// Why one document hangs together with another.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// It was issued to carry the other out.
    case implements
    /// It was made on the basis of the other.
    case basis
    /// It changes the other.
    case amends
    /// It ends the other.
    case repeals
    /// It names the other.
    case mention
    /// It sets measures that the other sets too.
    case measure
    /// Its tasks seem to go on with tasks of the other; nothing states it.
    case task
    /// It charges units that took the place of units that the other charges.
    case successor
    /// It was printed in a file, and in another too; the other end is the file.
    case source

    /// Whether the document rests on the other, so that a chain goes on there.
    public var isChain: Bool { self == .implements || self == .basis }

    /// Whether it is guessed from what both say, and no document states it.
    public var isInferred: Bool { self == .task }
  }

  /// One link between two documents.
  public struct Link: Sendable, Hashable {
    /// The document that rests on, names or goes on with the other.
    public var from: Term
    /// The other.
    public var to: Term
    /// The reason.
    public var reason: Reason
    /// Through how many things: citations, measures, tasks, units.
    public var places: Int
    /// What they are called, in the order of the names: measures, headings of tasks, units; empty
    /// for citations and files, which the other document names.
    public var things: [String]
    /// Where the first document tells so, in the order of files and lines; empty for successors.
    public var passages: [Passage]
  }

  /// What is to be known of an end of a link.
  public struct Document: Sendable, Hashable {
    /// Its printed name.
    public var name: String
    /// Its title; nil where it is not known, or is the printed name.
    public var title: String?
    /// Whether it was read; of others only their citations are known.
    public var isHeld: Bool
  }

  /// The document that it is all about.
  public var document: Term
  /// The links of the chain from it to what it rests on, at whatever distance, and those of the
  /// chain from what rests on it; its own links of every other reason.
  public var links: [Link]
  /// The ends of the links, and the document itself.
  public var documents: [Term: Document]

  /// The links that lead on from a document.
  public func links(from document: Term) -> [Link] { links.filter { $0.from == document } }

  /// The links that lead to a document.
  public func links(to document: Term) -> [Link] { links.filter { $0.to == document } }
}
