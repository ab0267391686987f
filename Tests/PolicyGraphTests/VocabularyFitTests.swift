import DatalogEngine
import DatalogSyntax
import Diagnostics
import DocumentExtraction
import Testing
import TripleStore

@testable import PolicyGraph

private let bundled = Result { try PolicyGraph.bundled() }

@Suite("What the vocabulary rules out")
struct VocabularyFitTests {
  private func whynot(_ question: String) throws -> Refutation {
    let graph = try bundled.get()
    let source = SourceText(name: "question", text: "?- \(question).")
    let query = try #require(Parser.parseQuery(source).query)
    return try #require(try graph.engine.whynot(query, in: source, rules: graph.rules))
  }

  /// A property or class, and the classes of what it is stated of.
  private struct Usage: Hashable {
    var predicate: Term
    var subject: [Term]
    var object: [Term]
  }

  @Test("nothing that the bundled graph states is ruled out")
  func bundledGraph() throws {
    let graph = try bundled.get()
    let fit = VocabularyFit(catalog: graph.catalog, store: graph.store)
    func classes(_ term: Term) -> [Term] {
      graph.values(of: StatedFact(term, Vocabulary.type, term))
    }
    var seen: Set<Usage> = []
    for triple in graph.store.triples(matching: TriplePattern()) {
      let term = graph.store.dictionary.term
      let (subject, predicate, object) = (
        term(triple.subject), term(triple.predicate), term(triple.object)
      )
      guard case .iri(let property) = predicate else { continue }
      let kinds = property == Vocabulary.type ? [object] : classes(object)
      let usage = Usage(predicate: predicate, subject: classes(subject), object: kinds)
      guard seen.insert(usage).inserted else { continue }
      var meaning = PredicateMeaning.property(property)
      if property == Vocabulary.type, case .iri(let iri) = object {
        meaning = .instances(of: [iri])
      }
      let misfit = fit.misfit(
        of: meaning, meaning.arity == 1 ? [.term(subject)] : [.term(subject), .term(object)])
      // That a value is there already is no wonder here.
      if case .taken? = misfit { continue }
      #expect(misfit == nil, "\(property) of \(subject)")
    }
    #expect(seen.count > 100)
  }

  @Test(
    "what cannot be is told to be so, and is no remedy",
    arguments: [
      ("leads(@王瑛, @\"青政〔2016〕76号 七/23\")", .kind(place: 0, wanted: ["Party"], own: "Official")),
      ("leads(@省审计厅, \"x\")", .value(place: 1, wanted: ["Work"])),
      ("name(@省审计厅, @西宁市)", .node(place: 1, wanted: ["string"])),
      ("Region(@省审计厅)", .kind(place: 0, wanted: ["Region"], own: "Unit")),
      ("within(@中国, @西宁市)", .circle),
      ("within(@西宁市, @西宁市)", .circle),
    ] as [(String, Misfit)])
  func impossible(question: String, misfit: Misfit) throws {
    let refutation = try whynot(question)
    #expect(refutation.gap.misfit == misfit)
    #expect(refutation.remedy.isEmpty)
  }

  @Test("there is no second title")
  func single() throws {
    let refutation = try whynot("title(@\"青政〔2016〕76号\", \"x\")")
    guard case .taken? = refutation.gap.misfit else {
      Issue.record("\(refutation.gap)")
      return
    }
    #expect(refutation.remedy.isEmpty)
  }

  @Test("a mark may be set on a thing of any kind, and what is possible is a remedy")
  func possible() throws {
    for question in [
      "setInProse(@\"青政〔2016〕76号 七/23\")", "leads(@省审计厅, @\"青政办〔2021〕29号 二/39\")",
    ] {
      let refutation = try whynot(question)
      #expect(refutation.gap.misfit == nil)
      #expect(refutation.remedy.count == 1)
    }
  }

  @Test("a unit that took over only later is told so")
  func successor() throws {
    let refutation = try whynot(
      "responsible(@省自然资源厅, \"lead\", @\"青政〔2016〕76号 七/23\", d) as of 2017")
    let attempt = try #require(refutation.gap.attempts.first)
    #expect(attempt.rule.position == 2)
    #expect(refutation.otherTime == .integer(2018))
    #expect(refutation.remedy.isEmpty)
  }
}
