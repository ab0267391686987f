/// A class or predicate as `Graph/vocabulary.ttl` describes it.
public struct VocabularyEntry: Sendable, Hashable {
  /// What it is to a query.
  public enum Kind: Sendable, Hashable {
    /// A one-place predicate: the nodes of a class.
    case `class`
    /// A two-place predicate.
    case property
    /// A predicate of more places, which only rules fill.
    case relation
  }

  /// The full IRI.
  public var iri: String
  /// What it is to a query.
  public var kind: Kind
  /// The English name, which is the last part of the IRI.
  public var name: String
  /// The Chinese names, the first one preferred.
  public var chineseNames: [String]
  /// What people write who do not know the names; a hint is never understood as one.
  public var hints: [String]
  /// What it means, in one sentence.
  public var comment: String
  /// The number of arguments.
  public var arity: Int
  /// Whether only rules derive it.
  public var isDerived: Bool
  /// The classes of the first argument, by name.
  public var domain: [String]
  /// The classes or datatypes of the second argument, by name.
  public var range: [String]
  /// Whether a node has at most one value by it.
  public var isSingle: Bool
  /// Whether no chain of it leads back to where it begins.
  public var isAcyclic: Bool
  /// How a fact is told in a sentence, by language; `{1}`, `{2}` stand for its places.
  public var readings: [String: String]
}
