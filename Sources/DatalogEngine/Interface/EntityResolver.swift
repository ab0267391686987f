import DatalogSyntax
import TripleStore

/// Who `@name` is in an opened graph.
public protocol EntityResolver: Sendable {
  /// Finds the node of a name, alias, number or unique abbreviation.
  ///
  /// - Parameter name: what stands after the `@`, without quotes.
  /// - Returns: the node, or why there is not exactly one.
  func resolve(_ name: String) -> EntityResolution

  /// Whether a node is of a kind that may stand in a place: the place decides between several things
  /// of one name.
  ///
  /// - Parameters:
  ///   - node: the node.
  ///   - place: where its name stands.
  /// - Returns: whether it fits; true also where nothing is known of the place.
  func fits(_ node: Term, _ place: ArgumentPlace) -> Bool
}

extension EntityResolver {
  /// Everything fits everywhere.
  public func fits(_ node: Term, _ place: ArgumentPlace) -> Bool { true }

  /// Finds the node of a name that stands in a place.
  ///
  /// - Parameters:
  ///   - name: what stands after the `@`, without quotes.
  ///   - place: where it stands.
  /// - Returns: the node, also where it is the only one of several that fits the place; or why there
  ///   is not exactly one.
  public func resolve(_ name: String, in place: ArgumentPlace) -> EntityResolution {
    let resolution = resolve(name)
    guard case .several(let candidates) = resolution else { return resolution }
    let fitting = candidates.filter { fits($0.node, place) }
    return fitting.count == 1 ? .one(fitting[0].node) : resolution
  }
}

/// A place in an atom: a column of a predicate of the graph.
public struct ArgumentPlace: Hashable, Sendable {
  /// What the predicate means.
  public let meaning: PredicateMeaning
  /// The column, from 0.
  public let column: Int

  /// Creates a place.
  public init(_ meaning: PredicateMeaning, column: Int) {
    self.meaning = meaning
    self.column = column
  }
}

/// What became of a name.
public enum EntityResolution: Sendable {
  /// It names exactly one node.
  case one(Term)
  /// It names none; these names come nearest.
  case none(suggestions: [String])
  /// It names several.
  case several([EntityCandidate])
}

/// One of several nodes that a name may mean.
public struct EntityCandidate: Sendable, Hashable {
  /// The node.
  public let node: Term
  /// A name that means no other.
  public let name: String
  /// A few words on what it is.
  public let note: String

  /// So many of several are listed at most.
  fileprivate static let mostListed = 10

  /// Creates a candidate.
  public init(node: Term, name: String, note: String) {
    self.node = node
    self.name = name
    self.note = note
  }

  /// The name as it is written in a question, and what it stands for: `` `@Water` (unit)``.
  public var described: String { "`\(ProgramPrinter.text(ofEntity: name))` (\(note))" }
}

extension [EntityCandidate] {
  /// The first of them as they are written in a question, and how many more there are.
  package var described: String {
    let listed = prefix(EntityCandidate.mostListed)
    let rest = count - listed.count
    return listed.map(\.described).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

/// A resolver that knows nobody: what `run` uses, where no graph is open.
public struct EmptyResolver: EntityResolver {
  /// Creates the resolver.
  public init() {}

  /// Nobody is found.
  public func resolve(_ name: String) -> EntityResolution { .none(suggestions: []) }
}
