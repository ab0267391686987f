import TripleStore

/// A statement with the sources that make it.
public struct SourcedStatement: Hashable, Sendable {
  /// The statement.
  public var statement: Statement
  /// The names of the files that say so, by UTF-8 bytes.
  public var sources: [String]

  /// Creates a statement with its sources.
  public init(statement: Statement, sources: [String]) {
    self.statement = statement
    self.sources = sources
  }
}

/// Turns what was read out of documents into statements of the graph.
///
/// ```swift
/// let assertions = DossierAssertions(documents: documents, names: names)
/// for sourced in assertions.statements(of: documents[0]) { … }
/// ```
///
/// The statements of a document are those of all its sources, each with the files that make it.
/// Where two sources give one node different values for a predicate that has only one, the value of
/// the fuller reading is stated and the other is kept as a `sj:Variant`.
public struct DossierAssertions: Sendable {
  private let linker: CitationLinker
  private let names: AssertionNames

  /// Prepares the assertions of all documents of a graph, which decide together what a citation
  /// means.
  public init(documents: [HeldDocument], names: AssertionNames) {
    let ordered = documents.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    linker = CitationLinker(documents: ordered, names: names)
    self.names = names
  }

  /// Prepares the assertions of all documents of a collection.
  ///
  /// - Complexity: O(*n* log *n*) in documents and citations.
  public init(_ collection: DocumentCollection, names: AssertionNames) {
    let order = collection.placesByKey
    linker = CitationLinker(
      references: order.lazy.map { collection.references(at: $0) }, names: names)
    self.names = names
  }

  /// The statements about a document, each once, in document order.
  ///
  /// - Complexity: O(*n*) in the number of facts.
  public func statements(of document: HeldDocument) -> [SourcedStatement] {
    let numbering = DocumentNumbering(document.merged)
    var combination = SourceCombination(document: document)
    for reading in document.readings {
      var assertions = ReadingAssertions(
        document: document, reading: reading, numbering: numbering, linker: linker, names: names)
      assertions.collect()
      combination.add(assertions, from: reading.sources.first ?? "")
    }
    return combination.finish()
  }

  /// The statements about a source file: its name and the SHA-256 of its bytes.
  public static func statements(ofSource name: String, digest: String?) -> [Statement] {
    let node = NodeKind.source.iri(name)
    var statements = [
      Statement(node, Vocabulary.type, .iri(NodeClass.source.iri)),
      Statement(node, Property.fileName.iri, TypedLiteral.text(name)),
    ]
    if let digest {
      statements.append(Statement(node, Property.digest.iri, TypedLiteral.text(digest)))
    }
    return statements
  }
}
