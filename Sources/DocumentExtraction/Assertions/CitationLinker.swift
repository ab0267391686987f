/// A document that a citation leads to.
public struct CitedDocument: Sendable, Hashable {
  /// The key of its IRI.
  public var key: String
  /// Whether it was read, so that it describes itself.
  public var isHeld: Bool
  /// The title, as the citations tell it.
  public var title: String?
  /// The number, as the citations tell it.
  public var number: String?
  /// The issuer, as the title tells it.
  public var issuer: UnitMention?
}

/// What citations of and in one document are linked by.
struct DocumentReferences {
  /// The key of the document.
  let key: String
  /// Its number.
  let number: String?
  /// Its title, and that of the plan that it issues.
  let titles: [String]
  /// What it cites.
  let citations: [CitationFact]

  /// Takes them from the document with a key.
  init(key: String, _ merged: DocumentDossier) {
    self.key = key
    number = merged.number
    titles = [merged.title, merged.subject].compactMap { $0 }
    citations = merged.citations
  }
}

/// Finds the document that a citation means, among all documents that are held or cited.
///
/// A citation is matched by number, else by its title, normalised and also without the issuer that
/// a title begins with; the title of a plan that a notice issues means the notice. Where several
/// documents share a title it means none of them. What nobody holds is still one document, however
/// often it is cited: under its number as soon as one citation gives number and title together.
/// A word for a kind of document alone (《建议》) names a document of the citing one's world only:
/// another's is never taken for the same.
public struct CitationLinker: Sendable {
  private var heldByNumber: [ExactText: String] = [:]
  private var heldByTitle: [NormalizedTitle: Set<ExactText>] = [:]
  private var cited: [ExactText: CitedDocument] = [:]
  private var numberByTitle: [NormalizedTitle: Set<ExactText>] = [:]
  private let names: AssertionNames

  /// Indexes what the documents are and what they cite.
  ///
  /// - Parameters:
  ///   - documents: all documents of the graph, in an order that does not depend on when each was
  ///     read.
  ///   - names: who the issuer named in a title is.
  /// - Complexity: O(*n*) in documents and citations.
  public init(documents: [HeldDocument], names: AssertionNames) {
    self.init(
      references: documents.map { DocumentReferences(key: $0.key, $0.merged) }, names: names)
  }

  /// Indexes what documents are and cite; each is asked for three times, and none is kept.
  init(references: some Collection<DocumentReferences>, names: AssertionNames) {
    self.names = names
    for document in references { hold(document) }
    for document in references { document.citations.forEach { learnNumber($0) } }
    for document in references {
      for citation in document.citations { describe(citation, by: document.key) }
    }
  }

  /// The document that `citation`, of the document with the key `citing`, means.
  public func target(of citation: CitationFact, by citing: String) -> CitedDocument {
    let key = key(of: citation, by: citing)
    return cited[ExactText(key.key)] ?? CitedDocument(key: key.key, isHeld: key.isHeld)
  }

  private mutating func hold(_ document: DocumentReferences) {
    if let number = document.number, heldByNumber[ExactText(number)] == nil {
      heldByNumber[ExactText(number)] = document.key
    }
    for title in document.titles {
      for form in forms(of: title) {
        heldByTitle[form, default: []].insert(ExactText(document.key))
      }
    }
  }

  private mutating func learnNumber(_ citation: CitationFact) {
    guard let number = citation.number, let title = citation.title else { return }
    for form in forms(of: title) { numberByTitle[form, default: []].insert(ExactText(number)) }
  }

  private mutating func describe(_ citation: CitationFact, by citing: String) {
    let (key, isHeld) = key(of: citation, by: citing)
    var document = cited[ExactText(key)] ?? CitedDocument(key: key, isHeld: isHeld)
    if !isHeld {
      document.title = document.title ?? citation.title
      document.number = document.number ?? citation.number
      document.issuer = document.issuer ?? citation.title.flatMap { issuer(in: $0)?.unit }
    }
    cited[ExactText(key)] = document
  }

  private func key(of citation: CitationFact, by citing: String) -> (key: String, isHeld: Bool) {
    if let number = citation.number {
      return heldByNumber[ExactText(number)].map { ($0, true) } ?? (number, false)
    }
    let title = citation.title ?? ""
    let normal = NormalizedTitle(title)
    if CitedTitleForm.isKindAlone(normal.text.unicodeScalars) {
      return ("\(citing)/\(normal.text)", false)
    }
    if let key = unique(heldByTitle[normal]) { return (key, true) }
    if let number = unique(numberByTitle[normal]) { return (number, false) }
    guard let issuer = issuer(in: title) else { return (normal.text, false) }
    return ("\(issuer.unit.key)/\(issuer.rest.text)", false)
  }

  private func unique(_ keys: Set<ExactText>?) -> String? {
    keys?.count == 1 ? keys?.first?.text : nil
  }

  /// The title, and what is left of it behind the issuer.
  private func forms(of title: String) -> [NormalizedTitle] {
    [NormalizedTitle(title)] + (issuer(in: title).map { [$0.rest] } ?? [])
  }

  /// The unit whose name the title begins with, before 关于.
  private func issuer(in title: String) -> (unit: UnitMention, rest: NormalizedTitle)? {
    let normal = NormalizedTitle(title).text
    guard let split = normal.firstRange(of: "关于"), split.lowerBound > normal.startIndex else {
      return nil
    }
    guard let unit = names.unit(String(normal[..<split.lowerBound])) else { return nil }
    return (unit, NormalizedTitle(String(normal[split.lowerBound...])))
  }
}
