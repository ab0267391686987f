import DatalogSyntax
import Diagnostics
import Testing

@testable import PolicyGraph

@Suite("Rules and saved queries that the program carries")
struct BundledQueryTests {
  @Test("every file parses without a remark")
  func parse() {
    for file in BundledFile.files(in: "Queries") {
      let result = Parser.parse(SourceText(name: file.name, bytes: file.bytes))
      #expect(result.diagnostics.map(\.message) == [], "\(file.name)")
    }
  }

  @Test("every rule and saved query says what it means, and no name is given twice")
  func described() {
    var names: Set<String> = []
    for file in BundledFile.files(in: "Queries") {
      let program = Parser.parse(SourceText(name: file.name, bytes: file.bytes)).program
      for query in program.savedQueries {
        #expect(!query.notes.isEmpty, "\(query.name.name) has no note")
        #expect(names.insert(query.name.name).inserted, "\(query.name.name) is defined twice")
      }
      for rule in program.rules where rule.body != nil {
        #expect(!rule.notes.isEmpty, "a rule of \(file.name) has no note")
      }
    }
    #expect(names.count >= 25)
  }
}
