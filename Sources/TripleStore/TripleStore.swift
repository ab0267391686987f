/// A set of triples in memory, sorted every way a query may ask for them.
///
/// ```swift
/// var store = TripleStore()
/// let plan = store.graph(named: .iri("urn:sanjiang:source:plan.txt"))
/// let unit = store.id(for: .iri("urn:sanjiang:unit:青海省档案局"))
/// let leads = store.id(for: .iri("urn:sanjiang:vocabulary:leads"))
/// let task = store.id(for: .iri("urn:sanjiang:task:青政办〔2021〕29号/一/1"))
/// store.insert(Triple(unit, leads, task), graph: plan)
/// store.triples(matching: TriplePattern(predicate: leads))   // one triple
/// store.remove(graph: plan)                                  // none is left
/// ```
///
/// Terms are numbered by a ``TermDictionary``; triples are rows of three numbers. Each triple
/// carries the graphs that state it and counts once, however many do.
///
/// The triples stand in sorted runs of falling size. A new triple goes to the last and smallest;
/// runs of similar size are merged, so that inserting *n* triples one by one costs O(*n* log *n*)
/// (Bentley, Saxe: *Decomposable searching problems*, 1980), and at any moment a question is
/// answered from O(log *n*) runs. ``settle()`` merges them all into one, after which pairs are lent
/// without copying.
///
/// A store is a value: a copy shares the memory until one of the two changes.
public struct TripleStore: Sendable {
  /// The terms and their numbers.
  public package(set) var dictionary = TermDictionary()
  /// The sorted parts, the largest first; no triple is in two of them.
  var runs: [TripleRun] = []
  /// Which graphs state a triple, by the number that the runs hold.
  var graphSets = GraphSets()
  /// The names of the graphs, by the number of the graph; the unnamed one comes first.
  var graphNames: [TermID?] = [nil]
  /// The graph of each name.
  var graphsByName: [TermID: GraphID] = [:]

  /// Creates an empty store.
  public init() {}

  /// Creates an empty store that numbers and hashes terms the same way each time.
  ///
  /// For stores that are made of known files only: whoever knows the seed can make terms collide.
  ///
  /// - Parameter seed: What the hashes of terms depend on.
  package init(seed: UInt64) { dictionary = TermDictionary(seed: seed) }

  /// The number of distinct triples.
  ///
  /// - Complexity: O(log *n*).
  public var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Whether there is no triple.
  public var isEmpty: Bool { count == 0 }

  /// How many bytes of memory the terms and the triples take.
  ///
  /// - Complexity: O(log *n*).
  public var memoryBytes: Int {
    runs.reduce(dictionary.memoryBytes) { $0 + $1.memoryBytes }
  }

  /// The id of a term, which the dictionary learns if it is new.
  ///
  /// - Parameter term: The term.
  /// - Returns: Its id in this store.
  /// - Complexity: O(*m*) in the length of the term.
  public mutating func id(for term: Term) -> TermID { dictionary.id(for: term) }

  /// Merges the sorted parts into one, so that reading need not.
  ///
  /// Call it when much has been inserted and more is to be read.
  ///
  /// - Complexity: O(*n*) in the number of triples, O(1) if nothing changed since the last call.
  public mutating func settle() {
    while runs.count > 1 { mergeLastTwo() }
    dictionary.mergeParts(from: 0)
  }

  /// Merges the two smallest runs.
  mutating func mergeLastTwo() {
    let last = runs.removeLast()
    runs[runs.count - 1] = runs[runs.count - 1].merged(with: last)
  }
}
