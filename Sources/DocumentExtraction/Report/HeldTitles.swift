/// The documents that were read, by what others cite them by.
struct HeldTitles {
  private var numbers: Set<ExactText> = []
  private var titles: Set<NormalizedTitle> = []

  /// Adds a document.
  mutating func add(_ document: DocumentReport) {
    if let number = document.number { numbers.insert(ExactText(number)) }
    titles.insert(NormalizedTitle(document.title))
    if let subject = document.subject { titles.insert(NormalizedTitle(subject)) }
  }

  /// Whether a citation means one of them.
  func contains(_ citation: CitationFact) -> Bool {
    if let number = citation.number, numbers.contains(ExactText(number)) { return true }
    return citation.title.map { titles.contains(NormalizedTitle($0)) } ?? false
  }
}
