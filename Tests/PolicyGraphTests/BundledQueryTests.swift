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

  /// The programs of `Queries/`.
  private var programs: [Program] {
    BundledFile.files(in: "Queries").map {
      Parser.parse(SourceText(name: $0.name, bytes: $0.bytes)).program
    }
  }

  @Test("every rule, saved query and check says what it means, and no name is given twice")
  func described() {
    var names: Set<String> = []
    for program in programs {
      for query in program.savedQueries {
        #expect(!query.notes.isEmpty, "\(query.name.name) has no note")
        for name in query.names {
          #expect(names.insert(name).inserted, "\(name) is defined twice")
        }
      }
      for check in program.checks {
        #expect(!check.notes.isEmpty, "\(check.name.name) has no note")
        for name in check.names {
          #expect(names.insert(name).inserted, "\(name) is defined twice")
        }
      }
      for rule in program.rules where rule.body != nil {
        #expect(!rule.notes.isEmpty, "a rule of \(program.source.name) has no note")
      }
    }
    #expect(programs.flatMap(\.savedQueries).count >= 40)
    #expect(programs.flatMap(\.checks).count >= 8)
  }

  @Test("every saved query and check has a Chinese name")
  func chineseNames() {
    for program in programs {
      for names in program.savedQueries.map(\.names) + program.checks.map(\.names) {
        #expect(names.count == 2 && !names[1].utf8.allSatisfy { $0 < 0x80 }, "\(names)")
      }
    }
  }

  @Test("every predicate of a rule is in the vocabulary, with its arity and a Chinese name")
  func vocabulary() throws {
    let catalog = try PolicyGraph.empty().catalog
    for head in programs.flatMap(\.rules).flatMap(\.heads) {
      guard case .plain(let name) = head.predicate.name else { continue }
      let entry = catalog.entry(named: name)
      #expect(entry?.arity == head.arguments.count, "\(name)")
      #expect(entry?.chineseNames.isEmpty == false, "\(name)")
    }
  }

  @Test("every predicate that the vocabulary calls derived has a rule")
  func derived() throws {
    let heads = Set(programs.flatMap(\.rules).flatMap(\.heads).map(\.predicate.name))
    for entry in try PolicyGraph.empty().catalog.entries where entry.isDerived {
      #expect(heads.contains(.plain(entry.name)), "\(entry.name)")
    }
  }
}
