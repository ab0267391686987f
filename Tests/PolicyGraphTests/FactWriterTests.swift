import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph

@Suite("Facts as they are written")
struct FactWriterTests {
  /// Statements of the bundled graph: of each predicate the first few, and all that speak of nodes
  /// that share a name with others.
  private static func statements(_ graph: PolicyGraph) -> [StatedFact] {
    let dictionary = graph.store.dictionary
    var seen: [TermID: Int] = [:]
    return graph.store.triples(matching: TriplePattern()).filter { triple in
      seen[triple.predicate, default: 0] += 1
      return seen[triple.predicate, default: 0] <= 20
    }.compactMap { triple in
      guard case .iri(let predicate) = dictionary.term(triple.predicate) else { return nil }
      return StatedFact(
        dictionary.term(triple.subject), predicate, dictionary.term(triple.object))
    }
  }

  @Test("every kind of statement reads back as the same")
  func roundTrip() throws {
    let graph = try PolicyGraph.bundled()
    var wrong: [String] = []
    for fact in Self.statements(graph) {
      let text = graph.text(of: fact)
      let source = SourceText(name: "<fact>", text: text)
      let (atom, _) = Parser.parseAtom(source)
      guard let atom, let read = try? graph.fact(atom, in: source),
        graph.statement(like: read) == fact || Self.isOther(read, fact)
      else {
        wrong.append(text)
        continue
      }
    }
    #expect(wrong == [])
  }

  /// Whether a statement differs only in the language or the datatype of its value, of which the
  /// graph states several.
  private static func isOther(_ read: StatedFact, _ fact: StatedFact) -> Bool {
    guard case .literal(let one) = read.object, case .literal(let other) = fact.object else {
      return false
    }
    return read.subject == fact.subject && read.predicate == fact.predicate
      && one.lexicalForm == other.lexicalForm
  }

  @Test(
    "values are written as they are typed",
    arguments: [
      (Term.iri("urn:sanjiang:unit:青海省科学技术厅"), "@省科技厅"),
      (.iri("urn:sanjiang:task:青政〔2016〕76号/二/1"), "@\"青政〔2016〕76号 二/1 任务\""),
      (.iri("http://univ.example/li"), "<http://univ.example/li>"),
      (TypedLiteral.number("5.50"), "5.50"), (TypedLiteral.truth(true), "true"),
      (TypedLiteral.time("2025-01-02"), "d\"2025-01-02\""),
      (TypedLiteral.text("a \"b\""), "\"a \\\"b\\\"\""),
    ])
  func values(term: Term, text: String) throws {
    #expect(FactWriter(try PolicyGraph.bundled().store).text(of: term) == text)
  }
}
