import TripleStore

/// Reads dossiers back from what the graph holds of one source.
///
/// The way back from ``DossierAssertions``: the JSON of what it returns is that of what was
/// asserted. Of warnings only the codes come back, at the lines of the item that they are about.
public struct DossierReader {
  private let nodes: NodeDescriptions
  private let source: String
  private let registeredName: (_ iri: String) -> String?

  /// Prepares to read.
  ///
  /// - Parameters:
  ///   - statements: the statements of the named graph of the source.
  ///   - source: the name of the file.
  ///   - registeredName: the name under which a dossier shows a unit or region of the registry;
  ///     nil for one that the registry does not know.
  /// - Complexity: O(*n*) in the number of statements.
  public init(
    statements: some Sequence<Statement>, source: String,
    registeredName: @escaping (_ iri: String) -> String?
  ) {
    nodes = NodeDescriptions(statements)
    self.source = source
    self.registeredName = registeredName
  }

  /// Every document that the source holds, with its key, by the UTF-8 bytes of the keys.
  ///
  /// - Complexity: O(*n* log *n*) in the number of statements.
  public func dossiers() -> [(key: String, dossier: DocumentDossier)] {
    nodes.documents.compactMap { iri in
      NodeKind.document.key(of: iri).map { key in
        let restoration = DossierRestoration(
          nodes: nodes, source: source, registeredName: registeredName, document: iri, key: key)
        return (key, restoration.dossier())
      }
    }
  }
}
