import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("Graph/vocabulary.ttl")
struct VocabularyTests {
  private static let owlFunctional = "http://www.w3.org/2002/07/owl#FunctionalProperty"

  /// Whether the vocabulary states something of a word.
  private func states(_ subject: String, _ predicate: String, _ object: String) throws -> Bool {
    let store = try emptyGraph.get().store
    guard let subject = store.dictionary.id(of: .iri(subject)),
      let predicate = store.dictionary.id(of: .iri(predicate)),
      let object = store.dictionary.id(of: .iri(object))
    else { return false }
    return store.contains(Triple(subject, predicate, object))
  }

  @Test(
    "describes every predicate that documents' facts are stated with", arguments: Property.allCases)
  func property(property: Property) throws {
    let entry = try #require(try emptyGraph.get().catalog.entry(named: property.rawValue))
    #expect(entry.iri == property.iri)
    #expect(!entry.isDerived)
    #expect(!entry.chineseNames.isEmpty)
    let end = property.evidenceEnd == .subject ? "subject" : "object"
    #expect(try states(property.iri, Vocabulary.iri("statedAt"), Vocabulary.iri(end)))
    let isFunctional = try states(property.iri, Vocabulary.type, Self.owlFunctional)
    #expect(isFunctional == property.isFunctional)
  }

  @Test("describes every class that nodes of documents have", arguments: NodeClass.allCases)
  func nodeClass(nodeClass: NodeClass) throws {
    let entry = try #require(try emptyGraph.get().catalog.entry(named: nodeClass.rawValue))
    #expect(entry.iri == nodeClass.iri)
    #expect(entry.arity == 1)
    #expect(!entry.chineseNames.isEmpty)
  }

  @Test("describes every word of the vocabulary that the bundled graph uses")
  func complete() throws {
    let graph = try PolicyGraph.bundled()
    let used = graph.store.predicates.map { graph.store.dictionary.lexicalForm(of: $0) }
    for iri in used {
      guard let word = Vocabulary.word(of: iri) else { continue }
      #expect(graph.catalog.entry(named: word) != nil, "\(word)")
    }
  }

  @Test("gives no name to two words")
  func distinct() throws {
    var seen: [String: String] = [:]
    for entry in try emptyGraph.get().catalog.entries {
      for name in [entry.name] + entry.chineseNames {
        #expect(seen.updateValue(entry.name, forKey: name) == nil, "\(name)")
      }
    }
  }

  @Test("understands no hint as a name, and suggests for each what it is a hint of")
  func hints() throws {
    let catalog = try emptyGraph.get().catalog
    var count = 0
    for entry in catalog.entries {
      for hint in entry.hints {
        count += 1
        #expect(catalog.entry(named: hint) == nil, "\(hint)")
        let names = [entry.name] + entry.chineseNames
        #expect(catalog.names(near: hint).contains(where: names.contains), "\(hint)")
      }
    }
    #expect(count > 200)
    #expect(catalog.names(near: "Responsible-For").first == "responsibleFor")
  }
}
