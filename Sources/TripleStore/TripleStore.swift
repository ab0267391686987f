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
/// The triples stand in sorted levels of falling size. A new triple goes to the last and smallest;
/// levels of similar size are merged, so that inserting *n* triples one by one costs O(*n* log *n*)
/// (Bentley, Saxe: *Decomposable searching problems*, 1980), and at any moment a question is
/// answered from O(log *n*) levels. ``settle()`` merges them all into one, after which pairs are lent
/// without copying.
///
/// Levels that are kept in a file are frozen: they stay as they are, and a younger level says what is
/// no longer true of them.
///
/// A store is a value: a copy shares the memory until one of the two changes.
public struct TripleStore: Sendable {
  /// The terms and their numbers.
  public package(set) var dictionary = TermDictionary()
  /// What was stated and taken back, the oldest first; no level is empty.
  var levels: [StoreLevel] = []
  /// How many levels, the oldest, stay as they are, because they are in a file.
  var frozenCount = 0
  /// How many triples levels take away from older ones.
  var removedCount = 0
  /// How much of all else is in a file.
  var frozenExtent = StoreExtent()
  /// Pairs of which several levels know something.
  var mergedPairs = MergedPairs()
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
  public var count: Int { levels.reduce(0) { $0 + $1.added.count - $1.removed.count } }

  /// Whether there is no triple.
  public var isEmpty: Bool { count == 0 }

  /// How many bytes of memory the terms and the triples take.
  ///
  /// - Complexity: O(log *n*).
  public var memoryBytes: Int {
    levels.reduce(dictionary.memoryBytes) { $0 + $1.memoryBytes }
  }

  /// The id of a term, which the dictionary learns if it is new.
  ///
  /// - Parameter term: The term.
  /// - Returns: Its id in this store.
  /// - Complexity: O(*m*) in the length of the term.
  public mutating func id(for term: Term) -> TermID { dictionary.id(for: term) }
}
