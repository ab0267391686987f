import TestSupport
import Testing

/// The tests that the W3C published for RDF 1.1 and RDF 1.2, run from their manifests.
@Suite(
  "W3C suites",
  .enabled(if: SharedMaterial.isAvailable("rdf-tests"), "skipped: ../shared/rdf-tests is absent"))
struct W3CSuiteTests {
  /// The folders of a version and the number of their cases, as the manifests have them.
  static let versions: [(name: String, folders: [(String, Int)])] = [
    (
      "RDF 1.1",
      [
        ("rdf11/rdf-n-triples", 70), ("rdf11/rdf-n-quads", 87), ("rdf11/rdf-turtle", 313),
        ("rdf11/rdf-trig", 356),
      ]
    ),
    (
      "RDF 1.2",
      [
        ("rdf12/rdf-n-triples/syntax", 29), ("rdf12/rdf-n-triples/c14n", 41),
        ("rdf12/rdf-n-quads/syntax", 27), ("rdf12/rdf-n-quads/c14n", 41),
        ("rdf12/rdf-turtle/syntax", 74), ("rdf12/rdf-turtle/eval", 29),
        ("rdf12/rdf-trig/syntax", 35), ("rdf12/rdf-trig/eval", 25),
      ]
    ),
  ]

  @Test(
    "every case of a version has the outcome that its manifest names",
    arguments: zip(versions, [826, 301]))
  func version(_ version: (name: String, folders: [(String, Int)]), total: Int) throws {
    var passed = 0
    for (folder, count) in version.folders {
      let manifest = try W3CManifest(folder: "rdf-tests/rdf/" + folder)
      #expect(manifest.cases.count == count, "\(folder)")
      #expect(manifest.cases.allSatisfy { $0.kind != nil }, "\(folder): kinds of tests")
      var passedHere = 0
      for testCase in manifest.cases {
        let passes = try testCase.passes()
        #expect(passes, "\(folder) \(testCase.name)")
        if passes { passedHere += 1 }
      }
      print("W3C \(folder): \(passedHere) of \(count) pass")
      passed += passedHere
    }
    print("W3C \(version.name): \(passed) of \(total) pass")
    #expect(passed == total)
  }
}
