import DocumentExtraction
import TestSupport
import Testing
import TripleStore

@testable import PolicyGraph

/// Files of documents, some of which stand in several, and shards of these files.
private struct RandomShards {
  private var random: RandomDossier
  /// What each file says.
  private(set) var readings: [SourceReading] = []
  /// The graphs of the shards, in no order.
  private(set) var graphs: [PolicyGraph] = []

  /// Makes shards up.
  ///
  /// - Parameters:
  ///   - seed: Another one gives others.
  ///   - hasNamesakes: Whether one number may stand on several documents.
  init(seed: UInt64, hasNamesakes: Bool) {
    random = RandomDossier(seed: seed)
    let names = ["甲.txt", "乙.txt", "丙 丁.txt", "a.txt", "b.txt", "Z.txt", "戊.txt"]
    for file in names.prefix(random.number(2...names.count)) {
      readings.append(reading(file, dossiers(file, hasNamesakes)))
    }
    var shards = [[SourceReading]](repeating: [], count: random.number(1...6))
    for reading in readings { shards[random.number(0...shards.count - 1)].append(reading) }
    // A file that two shards have is one file.
    shards[0] += readings.prefix(1)
    graphs = shards.map { shard in
      var graph = PolicyGraph(data: TripleStore())
      graph.ingest(shard.shuffled(using: &random.generator))
      return graph
    }
    graphs.shuffle(using: &random.generator)
  }

  /// The files in another order.
  mutating func shuffledReadings() -> [SourceReading] {
    readings.shuffled(using: &random.generator)
  }

  /// A graph with some facts that it states, and some that nobody states, corrected.
  mutating func correct(_ graph: inout PolicyGraph) -> [Correction] {
    let store = graph.store
    let triples = Array(store.triples(matching: TriplePattern()))
    var corrections: [Correction] = random.list(0...2) { random in
      let fact = StatedFact(
        .iri("urn:x:\(random.number(1...4))"), "urn:p", .iri("urn:y:\(random.number(1...2))"))
      return Correction(random.pick([.assertion, .assertion, .retraction]), fact)
    }
    if !triples.isEmpty {
      let triple = random.pick(triples)
      let terms = [triple.subject, triple.predicate, triple.object].map(store.dictionary.term)
      if case .iri(let predicate) = terms[1] {
        corrections.append(
          Correction(.retraction, StatedFact(terms[0], predicate, terms[2]), because: "错"))
      }
    }
    graph.correct(by: corrections)
    return corrections
  }

  /// One to three of four documents, none of which stands twice in the file.
  private mutating func dossiers(_ file: String, _ hasNamesakes: Bool) -> [DocumentDossier] {
    let numbers = random.list(1...3) { $0.number(1...4) }
    return Set(numbers).sorted().map { number in
      random.source = file
      var dossier = random.dossier(number: "测政〔2024〕\(number)号")
      dossier.title = "第\(number)号文"
      if hasNamesakes {
        dossier.title = random.pick(["第\(number)号文", "另一第\(number)号文", ""])
      } else {
        dossier.issuer = nil
      }
      dossier.passages = [Passage(source: file, first: number * 1000, last: number * 1000 + 900)]
      return dossier
    }
  }
}

/// All that a graph states, in whichever graph.
private func statements(_ graph: PolicyGraph) -> Set<[String]> {
  let store = graph.store
  var result: Set<[String]> = []
  for id in store.graphs {
    let name = store.name(of: id).map { "\($0)" } ?? ""
    for triple in store.triples(in: id) {
      let terms = [triple.subject, triple.predicate, triple.object]
      result.insert([name] + terms.map { "\(store.dictionary.term($0))" })
    }
  }
  return result
}

/// Unites graphs, named by their places.
private func merged(
  _ graphs: [PolicyGraph], into graph: PolicyGraph = PolicyGraph(data: TripleStore())
) -> (graph: PolicyGraph, report: MergeReport) {
  var merging = GraphMerging(into: graph, named: "all", workers: 2)
  for (place, shard) in graphs.enumerated() { merging.add(shard, named: "\(place + 1)") }
  return merging.finish()
}

@Suite("Graphs of shards, united")
struct GraphMergingTests {
  @Test(
    "state what one run over all files would, in any order",
    arguments: SeededGenerator.seeds(12), [false, true])
  func oneRun(seed: UInt64, hasNamesakes: Bool) {
    var shards = RandomShards(seed: seed, hasNamesakes: hasNamesakes)
    var whole = PolicyGraph(data: TripleStore())
    let report = whole.ingest(shards.shuffledReadings())
    let (graph, united) = merged(shards.graphs)
    #expect(missing(statements(graph), statements(whole)) == [])
    #expect(Set(united.ingestion.documents) == Set(report.documents))
    #expect(united.ingestion.warnings.sorted() == report.warnings.sorted())
    #expect(united.files == shards.readings.count)
    #expect(united.namesakes == [])
    let again = merged(shards.graphs + shards.graphs, into: graph).graph
    #expect(missing(statements(again), statements(whole)) == [])
  }

  @Test(
    "have the corrections of all shards, as if they were made behind one another",
    arguments: SeededGenerator.seeds(6))
  func corrections(seed: UInt64) {
    var shards = RandomShards(seed: seed, hasNamesakes: false)
    var graphs = shards.graphs
    var corrections: [Correction] = []
    for place in graphs.indices {
      let made = shards.correct(&graphs[place])
      corrections += made.filter { !corrections.contains($0) }
    }
    var whole = PolicyGraph(data: TripleStore())
    whole.ingest(shards.readings)
    whole.correct(by: corrections)
    let (graph, _) = merged(graphs)
    #expect(graph.corrections == corrections)
    #expect(missing(statements(graph), statements(whole)) == [])
    let again = merged(graphs + graphs, into: graph)
    #expect(again.graph.corrections == corrections)
    #expect(missing(statements(again.graph), statements(whole)) == [])
  }

  @Test("of corrections that contradict each other the last hold, and both sides are told")
  func contradictions() {
    let fact = StatedFact(.iri("urn:x"), "urn:p", .iri("urn:y"))
    let other = StatedFact(.iri("urn:x"), "urn:p", .iri("urn:z"))
    func graph(_ corrections: Correction...) -> PolicyGraph {
      var graph = PolicyGraph(data: TripleStore())
      graph.correct(by: corrections)
      return graph
    }
    let asserting = graph(Correction(.assertion, fact), Correction(.assertion, other))
    // It says in the end that the fact does not hold.
    let denying = graph(Correction(.assertion, fact), Correction(.retraction, fact))
    for (graphs, holds) in [([denying, asserting], false), ([asserting, denying], false)] {
      let (united, report) = merged(graphs)
      #expect((united.statement(like: fact) != nil) == holds)
      #expect(united.statement(like: other) == other)
      let place = graphs[0].statement(like: fact) == nil ? 2 : 1
      #expect(
        report.contradictions == [
          ContradictingCorrections(
            fact: fact, asserting: "\(place)", denying: "\(3 - place)", holds: holds)
        ])
    }
    let (back, _) = merged([graph(Correction(.assertion, fact))], into: denying)
    #expect(back.corrections == denying.corrections)
    // What a graph says in the end holds for it, also where it began by saying the opposite.
    let (again, report) = merged([denying], into: graph(Correction(.retraction, fact)))
    #expect(again.statement(like: fact) == nil)
    #expect(report.contradictions == [])
  }

  @Test("the first of two files of one name is kept, and the other told")
  func namesakes() {
    let graphs = ["甲", "乙"].map { title in
      var dossier = DocumentDossier(title: title)
      dossier.number = "测政〔2024〕\(title)号"
      dossier.sources = ["a.txt"]
      dossier.passages = [Passage(source: "a.txt", first: 1, last: 9)]
      var graph = PolicyGraph(data: TripleStore())
      graph.ingest([SourceReading(file: "a.txt", digest: title, dossiers: [dossier])])
      return graph
    }
    let (graph, report) = merged(graphs + [graphs[0]])
    #expect(report.namesakes == [NamesakeFile(file: "a.txt", kept: "1", leftOut: "2")])
    #expect(missing(statements(graph), statements(graphs[0])) == [])
    // A graph that was there takes in what a file says now.
    let later = merged([graphs[1]], into: graph).graph
    #expect(missing(statements(later), statements(graphs[1])) == [])
  }
}
