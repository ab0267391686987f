import Diagnostics
import RDFFormats
import TestSupport
import Testing
import TripleStore

/// The tests that the W3C published for RDF 1.1, run from their manifests.
@Suite(
  "W3C suites",
  .enabled(if: SharedMaterial.isAvailable("rdf-tests"), "skipped: ../shared/rdf-tests is absent"))
struct W3CSuiteTests {
  @Test(
    "every case of a suite has the outcome that its manifest names",
    arguments: [("rdf-turtle", 313), ("rdf-n-triples", 70)])
  func suite(name: String, expectedCases: Int) throws {
    let folder = "rdf-tests/rdf/rdf11/\(name)"
    let manifest = try Manifest(folder: folder)
    #expect(manifest.cases.count == expectedCases)
    for testCase in manifest.cases {
      let passes = try testCase.passes(in: folder)
      #expect(passes, "\(testCase.name): \(testCase.kind)")
    }
  }
}

/// The cases that a manifest lists.
private struct Manifest {
  var cases: [ManifestCase] = []

  init(folder: String) throws {
    let vocabulary = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
    var store = TripleStore()
    let source = SourceText(
      name: "manifest.ttl", bytes: try SharedMaterial.bytes(folder + "/manifest.ttl"))
    try TurtleReader.read(source, into: &store, base: "http://manifest/")
    func objects(_ subject: TermID, _ predicate: String) -> [TermID] {
      guard let id = store.dictionary.id(of: .iri(predicate)) else { return [] }
      return store.triples(matching: TriplePattern(subject: subject, predicate: id)).map(\.object)
    }
    guard let actions = store.dictionary.id(of: .iri(vocabulary + "action")) else { return }
    for triple in store.triples(matching: TriplePattern(predicate: actions)) {
      let types = objects(
        triple.subject, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
      ).map { "\(store.dictionary.term($0))" }
      guard
        let kind = ManifestCase.Kind.allCases.first(where: { kind in
          types.contains { $0.hasSuffix(kind.rawValue + "\")") }
        })
      else { continue }
      cases.append(
        ManifestCase(
          name: store.dictionary.lexicalForm(of: triple.subject), kind: kind,
          action: Self.file(store, triple.object),
          result: objects(triple.subject, vocabulary + "result").first.map {
            Self.file(store, $0)
          }))
    }
  }

  private static func file(_ store: TripleStore, _ id: TermID) -> String {
    String(store.dictionary.lexicalForm(of: id).split(separator: "/").last ?? "")
  }
}

private struct ManifestCase {
  enum Kind: String, CaseIterable {
    case turtleEvaluation = "TestTurtleEval"
    case turtlePositive = "TestTurtlePositiveSyntax"
    case turtleNegative = "TestTurtleNegativeSyntax"
    case turtleNegativeEvaluation = "TestTurtleNegativeEval"
    case triplesPositive = "TestNTriplesPositiveSyntax"
    case triplesNegative = "TestNTriplesNegativeSyntax"
  }

  var name: String
  var kind: Kind
  var action: String
  var result: String?

  func passes(in folder: String) throws -> Bool {
    let read = try? statements(folder + "/" + action)
    switch kind {
    case .turtlePositive, .triplesPositive: return read != nil
    case .turtleNegative, .turtleNegativeEvaluation, .triplesNegative: return read == nil
    case .turtleEvaluation:
      guard let read, let result else { return false }
      return GraphIsomorphism.areIsomorphic(read, try statements(folder + "/" + result))
    }
  }

  private func statements(_ path: String) throws -> Set<GraphIsomorphism.Statement> {
    var store = TripleStore()
    let file = String(path.split(separator: "/").last ?? "")
    let source = SourceText(name: file, bytes: try SharedMaterial.bytes(path))
    if path.hasSuffix(".nt") {
      try NTriplesReader.read(source, into: &store)
    } else {
      let base = "https://w3c.github.io/rdf-tests/rdf/rdf11/rdf-turtle/" + file
      try TurtleReader.read(source, into: &store, base: base)
    }
    return Set(
      store.triples(matching: TriplePattern()).map {
        GraphIsomorphism.Statement(
          store.dictionary.term($0.subject), store.dictionary.term($0.predicate),
          store.dictionary.term($0.object))
      })
  }
}
