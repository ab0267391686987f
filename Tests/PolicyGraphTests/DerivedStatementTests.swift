import DocumentExtraction
import RDFFormats
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("What exports say besides what is stated")
struct DerivedStatementTests {
  private static let derived = Result { try PolicyGraph.bundled().includingDerived().store }

  /// How many triples match; words by prefix and name, nil for anything.
  private func count(
    _ subject: Term?, _ predicate: String, _ object: Term? = nil
  ) throws -> Int {
    let store = try Self.derived.get()
    let terms = [subject, .iri(predicate), object]
    var ids: [TermID?] = []
    for term in terms {
      guard let term else {
        ids.append(nil)
        continue
      }
      guard let id = store.dictionary.id(of: term) else { return 0 }
      ids.append(id)
    }
    return store.count(
      matching: TriplePattern(subject: ids[0], predicate: ids[1], object: ids[2]))
  }

  private func instances(_ iri: String) throws -> Int {
    try count(nil, Vocabulary.type, .iri(iri))
  }

  @Test("documents are legal resources, units organizations, indicators observations")
  func classes() throws {
    #expect(
      try instances(SharedVocabulary.legislation + "LegalResource")
        == instances(Vocabulary.iri("Document")))
    #expect(
      try instances(SharedVocabulary.organization + "Organization")
        >= instances(Vocabulary.iri("Unit")))
    #expect(
      try instances(SharedVocabulary.dataCube + "Observation")
        == instances(Vocabulary.iri("Indicator")))
  }

  @Test("what rules derive is there, and in the words of ELI")
  func relations() throws {
    let cited = try count(nil, Vocabulary.iri("cites"))
    #expect(cited > 0)
    #expect(try count(nil, SharedVocabulary.legislation + "cites") == cited)
    #expect(
      try count(nil, SharedVocabulary.legislation + "based_on")
        == count(nil, Vocabulary.iri("basedOn")))
  }

  @Test("a change names its organizations, and these name the change")
  func changes() throws {
    let changes = try count(nil, Vocabulary.iri("predecessor"))
    #expect(changes > 0)
    #expect(try count(nil, SharedVocabulary.organization + "changedBy") == changes)
  }

  @Test("posts are in units and held by people")
  func posts() throws {
    let posts = try instances(SharedVocabulary.organization + "Post")
    #expect(posts > 0)
    #expect(try count(nil, SharedVocabulary.organization + "postIn") == posts)
    let held = try count(nil, SharedVocabulary.organization + "heldBy")
    #expect(held > 0)
    #expect(try count(nil, SharedVocabulary.organization + "holds") == held)
  }

  @Test("every observation of the data set has its dimensions, and no two have the same")
  func cube() throws {
    let store = try Self.derived.get()
    let dataCube = SharedVocabulary.dataCube
    func objects(_ subject: TermID, _ predicate: String) -> [TermID] {
      let id = store.dictionary.id(of: .iri(predicate))
      return store.triples(matching: TriplePattern(subject: subject, predicate: id)).map(\.object)
    }
    let set = try #require(store.dictionary.id(of: .iri(dataCube + "dataSet")))
    let observations = store.triples(matching: TriplePattern(predicate: set)).map(\.subject)
    #expect(observations.count > 10)
    var places: Set<[TermID]> = []
    for observation in observations {
      let place = [
        Vocabulary.iri("inDocument"), SharedVocabulary.dimensions + "refPeriod",
        dataCube + "measureType",
      ].flatMap { objects(observation, $0) }
      #expect(place.count == 3)
      #expect(places.insert(place).inserted)
      guard place.count == 3, case .iri(let measure) = store.dictionary.term(place[2]) else {
        continue
      }
      #expect(objects(observation, measure).count == 1)
    }
  }

  @Test("what is stated stays as it is, what follows stands in a graph of its own")
  func graphs() throws {
    let store = try Self.derived.get()
    let graph = try #require(store.existingGraph(named: DerivedStatements.graphName))
    let stated = try PolicyGraph.bundled().store
    #expect(store.count == stated.count + store.triples(in: graph).count)
  }
}
