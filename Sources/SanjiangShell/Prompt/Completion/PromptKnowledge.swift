import DatalogEngine
import DatalogSyntax
import DocumentExtraction
import PolicyGraph

/// What can be typed on a graph with its rules; each part is gathered when it is first asked for.
final class PromptKnowledge {
  /// The graph and the rules.
  let workspace: Workspace
  /// The language of notes.
  var language = Language.en
  /// Everything that may stand before a parenthesis as a condition.
  lazy private(set) var predicates = PredicateNames(workspace)
  /// The saved queries.
  lazy private(set) var savedQueries = workspace.savedQueries
  /// Whether names mean something, as far as it was asked.
  private var meanings: [String: Bool] = [:]

  /// Begins to gather.
  ///
  /// - Parameter workspace: The graph and the rules.
  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Everything that has a name.
  var entities: EntityNames { workspace.graph.names.entities }

  /// Whether nothing was loaded or changed since.
  func isStill(_ other: Workspace) -> Bool {
    workspace.graphVersion === other.graphVersion && workspace.rulesVersion === other.rulesVersion
  }

  /// Whether a name behind `@` means something.
  func isEntity(_ name: String) -> Bool {
    if let known = meanings[name] { return known }
    let isKnown = workspace.graph.names.knows(name)
    meanings[name] = isKnown
    return isKnown
  }

  /// The kinds of node below a class of the vocabulary: units and groups for `Party`.
  func kinds(of className: String) -> Set<NodeKind> {
    guard case .instances(let iris)? = workspace.graph.catalog.meaning(of: className, arity: 1)
    else { return [] }
    return Set(
      iris.compactMap { iri in
        let word = VocabularyName.word(of: iri)
        return NodeKind(rawValue: word.prefix(1).lowercased() + word.dropFirst())
      })
  }
}

/// The last part of an IRI.
private enum VocabularyName {
  static func word(of iri: String) -> Substring {
    iri.lastIndex(of: ":").map { iri[iri.index(after: $0)...] } ?? iri[...]
  }
}
