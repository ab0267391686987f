import DocumentExtraction
import TripleStore

/// What documents are called in a graph that united others, where one number stands on several.
///
/// A shard that holds one of them alone calls it by the number; what was corrected there is meant of
/// that one, also where it is called `…~2` now.
struct DocumentRenaming {
  private var keys: [ExactText: String] = [:]

  /// Learns what the documents of a shard are called there and now.
  init(_ readings: [(old: [String], new: [String])]) {
    for (old, new) in readings {
      for (old, new) in zip(old, new) where keys[ExactText(old)] == nil {
        keys[ExactText(old)] = new
      }
    }
  }

  /// A correction of the shard in the names of now.
  func correction(_ correction: Correction) -> Correction {
    var renamed = correction
    renamed.fact.subject = term(correction.fact.subject)
    renamed.fact.object = term(correction.fact.object)
    return renamed
  }

  /// The node of a document, or of what stands in one, in the names of now.
  private func term(_ term: Term) -> Term {
    guard case .iri(let iri) = term, let kind = NodeKind(of: iri), Self.kinds.contains(kind),
      let key = kind.key(of: iri)
    else { return term }
    // Keys may hold slashes themselves: the longest beginning that is the key of a document decides.
    var end = key.endIndex
    while true {
      if let new = keys[ExactText(String(key[..<end]))] { return .iri(kind.iri(new + key[end...])) }
      guard kind != .document, let slash = key[..<end].lastIndex(of: "/") else { return term }
      end = slash
    }
  }

  /// The kinds of nodes whose keys begin with that of a document.
  private static let kinds: Set<NodeKind> = [
    .document, .section, .task, .indicator, .citation, .term, .appointment, .event, .participation,
    .standing, .statement,
  ]
}
