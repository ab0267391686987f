import DocumentExtraction
import TripleStore

/// What values are called in a sentence that are words of the vocabulary and not of a text: `lead`,
/// `牵头`.
///
/// The vocabulary lists them as instances of its class `Code`.
package struct CodeNames: Sendable {
  private let text: GraphText
  private static let label = "http://www.w3.org/2000/01/rdf-schema#label"

  /// Prepares to name the values of a graph.
  package init(_ store: TripleStore) { text = GraphText(store) }

  /// The name of a value.
  ///
  /// - Parameters:
  ///   - code: the value.
  ///   - language: the tag of the language.
  /// - Returns: the name; nil where it is no code, or has no name in the language.
  /// - Complexity: O(log *n*) in the number of triples.
  package func name(of code: String, in language: String) -> String? {
    guard let id = text.predicate(code), text.hasClass(id, "Code") else { return nil }
    let dictionary = text.store.dictionary
    return text.objects(id, dictionary.id(of: .iri(Self.label)))
      .first { dictionary.language(of: $0) == language }.map(dictionary.lexicalForm)
  }
}
