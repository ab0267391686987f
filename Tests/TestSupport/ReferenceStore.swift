/// What a triple store must do, written in the plainest way: a set of quads.
///
/// Terms and graphs are any values a test likes; slow, and obviously right.
public struct ReferenceStore<Term: Hashable, Graph: Hashable> {
  /// A statement: subject, predicate, object, and who states it.
  public struct Quad: Hashable {
    /// The triple.
    public let triple: [Term]
    /// The graph.
    public let graph: Graph
  }

  /// All statements.
  public private(set) var quads: Set<Quad> = []

  /// Creates an empty store.
  public init() {}

  /// The distinct triples.
  public var triples: Set<[Term]> { Set(quads.map(\.triple)) }

  /// States a triple; returns whether the graph did not state it before.
  public mutating func insert(_ triple: [Term], graph: Graph) -> Bool {
    quads.insert(Quad(triple: triple, graph: graph)).inserted
  }

  /// Takes back a statement; returns whether it was there.
  public mutating func remove(_ triple: [Term], graph: Graph) -> Bool {
    quads.remove(Quad(triple: triple, graph: graph)) != nil
  }

  /// Takes back all that a graph states.
  public mutating func remove(graph: Graph) {
    quads = quads.filter { $0.graph != graph }
  }

  /// The triples that a graph states.
  public func triples(in graph: Graph) -> Set<[Term]> {
    Set(quads.filter { $0.graph == graph }.map(\.triple))
  }

  /// The graphs that state a triple.
  public func graphs(stating triple: [Term]) -> Set<Graph> {
    Set(quads.filter { $0.triple == triple }.map(\.graph))
  }

  /// The triples that match a pattern of terms and open positions.
  public func triples(matching pattern: [Term?]) -> Set<[Term]> {
    triples.filter { triple in
      for position in triple.indices {
        if let wanted = pattern[position], wanted != triple[position] { return false }
      }
      return true
    }
  }
}
