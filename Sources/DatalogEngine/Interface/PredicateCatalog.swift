/// What the names of predicates mean in an opened graph: the vocabulary, seen from the engine.
///
/// The engine asks the catalogue only for names that the program neither declares nor reads as
/// input. A rule whose head has a meaning here, and is not declared, adds to what the graph
/// states; so a vocabulary may name predicates that only rules fill.
public protocol PredicateCatalog: Sendable {
  /// Tells what a plain name means.
  ///
  /// - Parameters:
  ///   - name: the name as written, in any language of the vocabulary: `leads`, `牵头`.
  ///   - arity: the number of arguments it is used with.
  /// - Returns: the meaning, or nil when the name means nothing with so many arguments.
  func meaning(of name: String, arity: Int) -> PredicateMeaning?

  /// What an IRI written as a predicate means with so many arguments, or nil for nothing.
  func meaning(ofIRI iri: String, arity: Int) -> PredicateMeaning?

  /// The known names most like `name`, the likeliest first, for a hint.
  func names(near name: String) -> [String]

  /// The known names that mean what `name` means elsewhere, however they are spelled.
  func names(meantBy name: String) -> [String]
}

extension PredicateCatalog {
  /// A catalogue that knows only its own names.
  public func names(meantBy name: String) -> [String] { [] }
}

/// What one name of a predicate stands for.
public enum PredicateMeaning: Hashable, Sendable {
  /// The two-place predicate of the statements with this property.
  case property(String)
  /// The one-place predicate of the nodes that have one of these classes as `rdf:type`.
  ///
  /// The subclasses are listed with the class itself.
  case instances(of: [String])
  /// `triple(s, p, o)`: every statement.
  case anyTriple
  /// Another name of a relation that rules define.
  case relation(String)
  /// Several properties or classes end so; the program has to say which.
  case ambiguous([String])

  /// The number of arguments it takes; nil where only the rules know.
  public var arity: Int? {
    switch self {
    case .property: 2
    case .instances: 1
    case .anyTriple: 3
    case .relation, .ambiguous: nil
    }
  }
}

/// A catalogue without names: what `run` uses, where no graph is open.
public struct EmptyCatalog: PredicateCatalog {
  /// Creates the catalogue.
  public init() {}

  /// Nothing means anything.
  public func meaning(of name: String, arity: Int) -> PredicateMeaning? { nil }

  /// Nothing means anything.
  public func meaning(ofIRI iri: String, arity: Int) -> PredicateMeaning? { nil }

  /// There are no names.
  public func names(near name: String) -> [String] { [] }
}
