import TripleStore

/// Changes of a store, the same in every process, of which any number can be made and checked.
///
/// Change *k* lets graph *k* mod 8 state something new in place of what it stated before; so what the
/// store holds after change *k* is what the last eight changes state.
public struct ChangeSequence: Sendable {
  /// How many graphs take turns.
  private static let graphs = 8
  /// How many triples a small change states at most.
  private let smallest: Int
  /// How many triples a large change states.
  private let largest: Int

  /// A sequence.
  ///
  /// - Parameters:
  ///   - smallest: How many triples a change states at most.
  ///   - largest: How many triples each eleventh change states.
  public init(smallest: Int = 40, largest: Int = 400) {
    (self.smallest, self.largest) = (smallest, largest)
  }

  /// The changes that `store-process` makes.
  public static let ofProcesses = ChangeSequence()

  /// What change `number` states, as numbers of subjects, predicates and objects.
  private func rows(_ number: Int) -> [(subject: Int, predicate: Int, object: Int)] {
    var generator = SeededGenerator(seed: UInt64(number))
    let isLarge = number % 11 == 10
    let count = isLarge ? largest : Int.random(in: 0...smallest, using: &generator)
    return (0..<count).map { row in
      let subject = Int.random(in: 0..<(isLarge ? largest : 30), using: &generator)
      // Some triples are stated by several graphs.
      let object = row % 3 == 0 ? row % 7 : number * 1000 + row
      return (subject, row % 4, object)
    }
  }

  /// Makes a change, and marks it as the last one.
  ///
  /// - Parameters:
  ///   - number: Which one, from 1 on.
  ///   - store: The store after the change before it.
  public func apply(_ number: Int, to store: inout TripleStore) {
    if number > 1 { store.remove(Self.mark(number - 1, in: &store)) }
    store.insert(Self.mark(number, in: &store))
    let graph = store.graph(named: .iri("urn:graph:\(number % Self.graphs)"))
    let triples = rows(number).map { row in
      Triple(
        store.id(for: .iri("urn:甲:\(row.subject)")), store.id(for: .iri("urn:p:\(row.predicate)")),
        store.id(for: .literal(Literal("值 \(row.object)"))))
    }
    store.replace(graph: graph, with: triples)
  }

  /// A triple that tells which change was made last.
  private static func mark(_ number: Int, in store: inout TripleStore) -> Triple {
    let subject = store.id(for: .iri("urn:last"))
    return Triple(subject, subject, store.id(for: .literal(Literal("\(number)"))))
  }

  /// How a store differs from what it has to be after a change; nil where it does not.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - number: Which change; 0 for before the first.
  /// - Returns: What is missing and what is wrong.
  public func difference(of store: TripleStore, after number: Int) -> String? {
    let (found, expected) = (Self.statements(of: store), statements(after: number))
    if found == expected { return nil }
    let (missing, wrong) = (expected.subtracting(found), found.subtracting(expected))
    return
      "\(missing.count) missing: \(missing.min() ?? ""); \(wrong.count) wrong: \(wrong.min() ?? "")"
  }

  /// The statements after a change, as ``statements(of:)`` gives them.
  public func statements(after number: Int) -> Set<String> {
    var statements: Set<String> = number > 0 ? ["urn:last urn:last \(number) "] : []
    for last in max(number - Self.graphs + 1, 1)...max(number, 1) where number > 0 {
      let graph = "urn:graph:\(last % Self.graphs)"
      for (subject, predicate, object) in rows(last) {
        statements.insert("urn:甲:\(subject) urn:p:\(predicate) 值 \(object) \(graph)")
      }
    }
    return statements
  }

  /// All statements of a store: the texts of subject, predicate and object, and the graph's.
  public static func statements(of store: TripleStore) -> Set<String> {
    var statements: Set<String> = []
    for triple in store.triples(matching: TriplePattern()) {
      let terms = [triple.subject, triple.predicate, triple.object]
      let text = terms.map(store.dictionary.lexicalForm).joined(separator: " ")
      for graph in store.graphs(stating: triple) {
        statements.insert("\(text) \(store.name(of: graph).map(Self.text) ?? "")")
      }
    }
    return statements
  }

  private static func text(_ term: Term) -> String {
    if case .iri(let iri) = term { iri } else { "\(term)" }
  }
}
