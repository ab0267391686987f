import Testing

@Suite("Documents that no one has seen before")
struct UnseenDocumentTests {
  private static let documents = Result { try UnseenDocument.all() }

  @Test("are read as a person reads them", arguments: UnseenDocument.Kind.allCases)
  func agreement(kind: UnseenDocument.Kind) throws {
    var agreement = Agreement()
    for document in try Self.documents.get() {
      guard let expected = document.expectedFacts(kind) else { continue }
      agreement.count(
        found: document.foundFacts(kind), annotated: expected, of: document.name)
    }
    #expect(agreement.score >= 0.95, "\(kind.rawValue): \(agreement)")
  }

  @Test("are there in numbers")
  func count() throws {
    #expect(try Self.documents.get().count >= 8)
  }
}
