import DatalogEngine
import Diagnostics
import DocumentExtraction
import RDFFormats
import Testing
import TripleStore

@testable import PolicyGraph

/// A graph of made-up units of one name, and of documents of one title with a task each.
private func graphOfNamesakes(_ count: Int) throws -> PolicyGraph {
  var facts = "@prefix sj: <urn:sanjiang:vocabulary:> .\n"
  for number in 0..<count {
    let year = 2000 + number
    facts += """
      <urn:sanjiang:unit:丙\(year)/办公室> a sj:Unit ; sj:name "办公室" .
      <urn:sanjiang:document:丙省/意见/\(year)> a sj:Document ; sj:title "意见" ;
        sj:issued "\(year)-01-01" .
      <urn:sanjiang:task:丙省/意见/\(year)/一/1> a sj:Task .

      """
  }
  var store = TripleStore()
  try TurtleReader.read(SourceText(name: "facts", text: facts), into: &store)
  return PolicyGraph(data: store)
}

@Suite("Names that many things bear")
struct SharedNamesTests {
  /// So many that minutes would pass if each looked at all others.
  private static let count = 2000
  private static let graph = Result { try graphOfNamesakes(count) }

  @Test("all of them are printed in a moment, each so that it is told", .timeLimit(.minutes(1)))
  func manyNamesakes() throws {
    let forms = try Self.graph.get().printedForms
    for year in 2000..<2000 + Self.count {
      #expect(forms.text(of: .iri("urn:sanjiang:unit:丙\(year)/办公室")) == "办公室 丙\(year)")
      let document = "丙省/意见/\(year)"
      #expect(forms.text(of: .iri("urn:sanjiang:document:\(document)")) == "意见 \(year)-01-01")
      #expect(
        forms.text(of: .iri("urn:sanjiang:task:\(document)/一/1")) == "意见 \(year)-01-01 一/1")
    }
  }

  @Test("what tells them is worked out once")
  func workedOutOnce() throws {
    let graph = try graphOfNamesakes(3)
    let (words, shared) = (TellingWords(GraphText(graph.store)), SharedNames())
    let dictionary = graph.store.dictionary
    let ids = (2000...2002).compactMap {
      dictionary.id(of: .iri("urn:sanjiang:unit:丙\($0)/办公室"))
    }
    let name = try #require(dictionary.id(of: TypedLiteral.text("办公室")))
    var asked = 0
    let found = ids.map { id in
      shared.word(telling: id, called: name, by: words) {
        asked += 1
        return Set(ids)
      }
    }
    #expect(found == ["丙2000", "丙2001", "丙2002"])
    #expect(asked == 1)
  }

  @Test("an error lists ten of them and says how many more there are", .timeLimit(.minutes(1)))
  func ambiguous() throws {
    let graph = try Self.graph.get()
    do throws(DiagnosticList) {
      _ = try graph.rows("triple(@办公室, p, o)", rules: [])
      Issue.record("many are called so")
    } catch {
      let problem = try #require(error.diagnostics.first)
      #expect(problem.message == "`办公室` may be 2000 things")
      let listed = (2000..<2010).map { "`@\"办公室 丙\($0)\"` (unit)" }
      #expect(
        problem.help == "write one of " + listed.joined(separator: ", ") + " and 1990 more")
    }
  }

  @Test("names are gathered once for all unknown names, and freed with their index")
  func gatheredOnce() throws {
    var index: NameIndex? = NameIndex(try Self.graph.get().store)
    weak let freed = index
    let entities = try #require(index?.entities)
    for name in ["办公", "办公楼", "意见书"] { _ = index?.suggestions(for: name) }
    #expect(index?.entities === entities)
    #expect(index?.suggestions(for: "办公").first?.hasPrefix("办公室 丙") == true)
    index = nil
    #expect(freed == nil)
  }
}
