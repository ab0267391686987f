/// A pattern as an automaton that may be in several states at once.
///
/// Source: K. Thompson, *Regular expression search algorithm*, 1968, with counted repetitions
/// written out.
struct PatternProgram {
  /// One state of the automaton.
  enum State {
    /// Reads a character of a set, by its number in ``sets``.
    case scalar(set: Int, next: Int)
    /// Goes on in two places.
    case fork(Int, Int)
    /// Goes on where a condition holds.
    case assertion(PatternNode.Assertion, next: Int)
    /// The pattern ends.
    case end
  }

  /// An automaton has at most so many states.
  static let mostStates = 20_000

  private(set) var states: [State] = [.end]
  /// The sets of characters, each once.
  private(set) var sets: [ScalarSet] = []
  /// The state in which matching begins.
  private(set) var start = 0
  private var numbers: [ScalarSet: Int] = [:]
  /// What building has cost, which bounds the states and repetitions of nothing too.
  private var steps = 0

  /// The pattern would need more than ``mostStates`` states.
  struct TooLarge: Error {}

  /// Builds the automaton of a pattern.
  ///
  /// - Complexity: O(*n*) in the number of states.
  init(_ pattern: PatternNode) throws(TooLarge) {
    start = try add(pattern, before: 0)
  }

  /// Adds the states of a part.
  ///
  /// - Parameters:
  ///   - node: The part.
  ///   - next: The state that follows it.
  /// - Returns: The state with which it begins.
  /// - Throws: ``TooLarge`` where there would be too many.
  private mutating func add(_ node: PatternNode, before next: Int) throws(TooLarge) -> Int {
    steps += 1
    guard steps <= PatternProgram.mostStates else { throw TooLarge() }
    switch node {
    case .scalar(let set): return append(.scalar(set: number(of: set), next: next))
    case .assertion(let assertion): return append(.assertion(assertion, next: next))
    case .sequence(let parts):
      var entry = next
      for part in parts.reversed() { entry = try add(part, before: entry) }
      return entry
    case .choice(let alternatives):
      var entry = try add(alternatives[alternatives.count - 1], before: next)
      for alternative in alternatives.dropLast().reversed() {
        let other = try add(alternative, before: next)
        entry = append(.fork(other, entry))
      }
      return entry
    case .repetition(let node, let least, let most):
      return try addRepetition(of: node, least, most, before: next)
    }
  }

  private mutating func addRepetition(
    of node: PatternNode, _ least: Int, _ most: Int?, before next: Int
  ) throws(TooLarge) -> Int {
    var entry = next
    if let most {
      for _ in least..<most {
        let inner = try add(node, before: entry)
        entry = append(.fork(inner, next))
      }
    } else {
      entry = append(.end)
      let inner = try add(node, before: entry)
      states[entry] = .fork(inner, next)
    }
    for _ in 0..<least { entry = try add(node, before: entry) }
    return entry
  }

  private mutating func append(_ state: State) -> Int {
    states.append(state)
    return states.count - 1
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }

  /// Whether it asks for edges of words.
  var hasWordEdges: Bool {
    states.contains {
      if case .assertion(let kind, _) = $0 {
        kind == .wordEdge || kind == .noWordEdge
      } else {
        false
      }
    }
  }
}
