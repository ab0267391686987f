import Platform
import TripleStore

/// Questions to a loaded store, one after the other at random places.
struct LookUps {
  private let store: TripleStore
  private let triples: [Triple]
  private let report: (String, Double, String) -> Void

  /// Chooses the places to ask at: always the same for the same store.
  init(store: TripleStore, report: @escaping (String, Double, String) -> Void) {
    self.store = store
    self.report = report
    let all = Array(store.triples(matching: TriplePattern()))
    var state: UInt64 = 1
    triples = (0..<(all.isEmpty ? 0 : 1_000_000)).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return all[Int(state >> 33) % all.count]
    }
  }

  /// Asks, and reports nanoseconds for each question.
  func run() {
    askDictionary()
    askTriples()
    var sum = 0
    let scanning = Clock.seconds {
      for triple in store.triples(matching: TriplePattern()) { sum += Int(triple.object.rawValue) }
    }
    report("step of a scan", scanning / Double(store.count) * 1e9, "ns")
    report("sum of the objects' ids", Double(sum), "")
  }

  private func askDictionary() {
    let dictionary = store.dictionary
    let terms = triples.map { dictionary.term($0.subject) }
    let names = triples.map { dictionary.lexicalForm(of: $0.subject) }
    measure("id of a term") { dictionary.id(of: terms[$0]) != nil }
    measure("id of an IRI's bytes") { dictionary.id(ofIRI: names[$0].utf8.span) != nil }
    measure("term of an id") { dictionary.term(triples[$0].object) != terms[$0] }
  }

  private func askTriples() {
    measure("contains") { store.contains(triples[$0]) }
    measure("count of (s, p, ?)") {
      let (subject, predicate) = (triples[$0].subject, triples[$0].predicate)
      return store.count(matching: TriplePattern(subject: subject, predicate: predicate)) > 0
    }
    measure("count of (s, ?, o)") {
      let (subject, object) = (triples[$0].subject, triples[$0].object)
      return store.count(matching: TriplePattern(subject: subject, object: object)) > 0
    }
    measure("first of (s, p, ?)") {
      let (subject, predicate) = (triples[$0].subject, triples[$0].predicate)
      let pattern = TriplePattern(subject: subject, predicate: predicate)
      return store.firstTriple(matching: pattern) != nil
    }
    measure("first of (?, p, o)") {
      let (predicate, object) = (triples[$0].predicate, triples[$0].object)
      return store.firstTriple(matching: TriplePattern(predicate: predicate, object: object)) != nil
    }
    measure("beginning of (?, p, o)") {
      let (predicate, object) = (triples[$0].predicate, triples[$0].object)
      let pattern = TriplePattern(predicate: predicate, object: object)
      var matches = store.triples(matching: pattern).makeIterator()
      return matches.next() != nil
    }
  }

  /// Asks one kind of question at all places; every answer must be yes.
  private func measure(_ what: String, _ question: (Int) -> Bool) {
    var found = 0
    let seconds = Clock.seconds {
      for index in triples.indices where question(index) { found += 1 }
    }
    report(what, seconds / Double(max(triples.count, 1)) * 1e9, "ns")
    if found < triples.count { report("MISSED: \(what)", Double(triples.count - found), "") }
  }
}
