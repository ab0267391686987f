import DocumentExtraction
import TripleStore

/// What is recorded of the corrections of a graph: a numbered node for each, in a named graph of their
/// own.
///
/// Records alone are kept; what they say is made to hold whenever the graph is opened. So what a
/// correction denies is still there when it is taken back.
enum CorrectionRecords {
  /// A correction with the number in the name of its node.
  private typealias Record = (number: Int, correction: Correction)

  /// The corrections that a store records, in the order of their numbers.
  ///
  /// - Complexity: O(*c* log *n*) in their number.
  static func corrections(in store: TripleStore) -> [Correction] {
    records(in: store).map(\.correction)
  }

  /// Records some more, behind all that are there.
  ///
  /// - Complexity: O(*c* log *n*) in the number of corrections.
  static func add(_ corrections: [Correction], to store: inout TripleStore) {
    var number = records(in: store).last?.number ?? 0
    let graph = store.graph(named: GraphName.corrections)
    for correction in corrections {
      number += 1
      for triple in triples(of: correction, number, in: &store) {
        store.insert(triple, graph: graph)
      }
    }
  }

  /// Forgets the last record of a correction.
  ///
  /// - Returns: Whether there was one.
  /// - Complexity: O(*c* log *n*) in the number of corrections, and what it takes to remove from a
  ///   store.
  static func remove(_ correction: Correction, from store: inout TripleStore) -> Bool {
    guard let record = records(in: store).last(where: { $0.correction == correction }) else {
      return false
    }
    let graph = store.graph(named: GraphName.corrections)
    for triple in triples(of: correction, record.number, in: &store) {
      store.remove(triple, graph: graph)
    }
    // A graph that was exported as it is asked and imported again states it, too.
    store.remove(correction.fact.triple(in: &store), graph: graph)
    return true
  }

  private static func triples(
    of correction: Correction, _ number: Int, in store: inout TripleStore
  ) -> [Triple] {
    let subject = store.id(for: Correction.node(number))
    return correction.properties.map { predicate, object in
      Triple(subject, store.id(for: .iri(predicate)), store.id(for: object))
    }
  }

  /// The greatest number of a record; beyond it there is nothing that people did.
  private static let mostRecords = 1 << 40

  private static func records(in store: TripleStore) -> [Record] {
    guard let graph = store.existingGraph(named: GraphName.corrections),
      let type = store.dictionary.id(of: .iri(Vocabulary.type))
    else { return [] }
    var records: [Record] = []
    for action in Correction.Action.allCases {
      guard let kind = store.dictionary.id(of: .iri(action.iri)) else { continue }
      for triple in store.triples(matching: TriplePattern(predicate: type, object: kind))
      where store.graphs(stating: triple).contains(graph) {
        if let record = record(of: triple.subject, action, in: store) { records.append(record) }
      }
    }
    return records.sorted { $0.number < $1.number }
  }

  /// What a node records; nil where something is missing.
  private static func record(
    of node: TermID, _ action: Correction.Action, in store: TripleStore
  ) -> Record? {
    let text = GraphText(store)
    func object(_ predicate: String) -> Term? {
      text.objects(node, store.dictionary.id(of: .iri(predicate))).first
        .map(store.dictionary.term)
    }
    guard let iri = text.iri(node),
      let number = iri.split(separator: ":").last.flatMap({ Int($0) }),
      // One number is written in one way, and the next one can be told.
      (1...mostRecords).contains(number), Correction.node(number) == .iri(iri),
      let subject = object(Vocabulary.rdf + "subject"),
      case .iri(let predicate)? = object(Vocabulary.rdf + "predicate"),
      let value = object(Vocabulary.rdf + "object")
    else { return nil }
    let reason = text.text(node, text.predicate("because"))
    let fact = StatedFact(subject, predicate, value)
    return (number, Correction(action, fact, because: reason))
  }
}

extension Correction {
  /// What is stated of a correction, by the IRIs of the properties.
  var properties: [(predicate: String, object: Term)] {
    let fact = [
      (Vocabulary.type, Term.iri(action.iri)),
      (Vocabulary.rdf + "subject", fact.subject),
      (Vocabulary.rdf + "predicate", .iri(fact.predicate)),
      (Vocabulary.rdf + "object", fact.object),
    ]
    return fact + (reason.map { [(Vocabulary.iri("because"), TypedLiteral.text($0))] } ?? [])
  }

  /// Makes a store say what the correction says.
  ///
  /// What is asserted is stated in the graph of the corrections, what is retracted by none.
  func apply(to store: inout TripleStore) {
    let triple = fact.triple(in: &store)
    switch action {
    case .assertion: store.insert(triple, graph: store.graph(named: GraphName.corrections))
    case .retraction:
      for stating in store.graphs(stating: triple) { store.remove(triple, graph: stating) }
    }
  }
}

extension StatedFact {
  /// The statement by the ids of a store, which learns its terms.
  fileprivate func triple(in store: inout TripleStore) -> Triple {
    Triple(store.id(for: subject), store.id(for: .iri(predicate)), store.id(for: object))
  }
}
