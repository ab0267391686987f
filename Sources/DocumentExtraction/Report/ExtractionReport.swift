/// What was found in documents and what was not understood, with lines.
///
/// ```swift
/// let report = ExtractionReport(dossiers.map { DocumentReport($0, registry: registry) })
/// for remark in report.documents[0].remarks { print(remark.message) }
/// if let turtle = report.registryDraft { print(turtle) }  // what a registry would have to say
/// ```
public struct ExtractionReport: Sendable {
  /// The documents, in the order of reading.
  public let documents: [DocumentReport]
  /// A file for a registry, in Turtle, that makes known every unit and place that was not; nil where
  /// all were.
  public let registryDraft: String?

  private let held: HeldTitles

  /// Brings together what is to be said of documents.
  ///
  /// - Complexity: O(*n*) in the number of documents and remarks.
  public init(_ documents: [DocumentReport]) {
    self.documents = documents
    var held = HeldTitles()
    var draft = RegistryDraft()
    for document in documents {
      held.add(document)
      draft.add(document.unknown)
    }
    self.held = held
    registryDraft = draft.text
  }

  /// The documents that one cites by number and that were not read, as it names them.
  ///
  /// - Parameter document: One of the documents.
  /// - Returns: Titles, numbers where no title is printed.
  /// - Complexity: O(*n*) in the number of citations.
  public func citedElsewhere(by document: DocumentReport) -> [String] {
    document.cited.filter { !held.contains($0) }
      .map { citation in citation.title.map { "《\($0)》" } ?? citation.number ?? "" }
  }
}
