/// An automaton that is in one state at a time, whose states are made when they are first reached.
///
/// A state is a set of states of a ``PatternProgram``. No more states are kept than fit a fixed
/// memory; when it is full, all are forgotten and made again as they are needed, so a text takes
/// time in proportion to its length and the size of the pattern at worst.
final class LazyAutomaton {
  /// The most transitions that are kept.
  private static let mostTransitions = 1 << 15
  /// The most members of all states that are kept.
  private static let mostMembers = 1 << 15
  /// A transition that has not been looked for.
  private static let unknown: Int32 = -1
  /// The state out of which nothing leads.
  static let dead = 0

  /// What stands before a state besides what it has read.
  private struct Before: Hashable {
    var isBeginning = false
    var isWord = false
  }

  /// A state: what it may go on with, and what stands before it.
  private struct Key: Hashable {
    var members: [Int32]
    var before: Before
  }

  private let program: PatternProgram
  let classes: ScalarClasses
  private let hasWordEdges: Bool
  /// Which classes are of characters that may stand in a word.
  private let wordClasses: [Bool]
  /// How many transitions a state has: one for each class, and one for the end of the text.
  private let width: Int
  private var keys: [Key] = []
  private var numbers: [Key: Int32] = [:]
  private var transitions: [Int32] = []
  private var memberCount = 0
  /// The members of the program's states that were reached without reading, in order of finding.
  private var reached: [Int32] = []
  private var isReached: [Bool]

  /// The state in which a text begins.
  private(set) var start = 0

  init(_ program: PatternProgram) {
    self.program = program
    hasWordEdges = program.hasWordEdges
    classes = ScalarClasses(program.sets + (hasWordEdges ? [.wordScalars] : []))
    wordClasses = classes.representatives.map(ScalarSet.wordScalars.contains)
    width = classes.representatives.count + 1
    isReached = Array(repeating: false, count: program.states.count)
    forget()
  }

  /// The bytes it may hold at most.
  var mostBytes: Int {
    LazyAutomaton.mostTransitions * 4 + LazyAutomaton.mostMembers * 8 + program.states.count * 32
      + classes.representatives.count * 16
  }

  /// The state behind a character of a class; nil where it has not been made yet.
  @inline(__always)
  func known(_ state: Int, _ scalarClass: Int) -> Int? {
    let next = transitions[state * width + scalarClass]
    return next == LazyAutomaton.unknown ? nil : Int(next)
  }

  /// Makes the state behind a character of a class.
  ///
  /// - Parameters:
  ///   - state: The state before.
  ///   - scalarClass: The class of the character.
  ///   - limits: What is told how much work it was.
  /// - Returns: Its number. All numbers given before may have become void.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  func make(
    _ state: Int, _ scalarClass: Int, _ limits: LimitGuard
  ) throws(EvaluationStop) -> Int {
    let key = keys[state]
    try reach(from: key, before: scalarClass, limits)
    var members: [Int32] = []
    let scalar = classes.representatives[scalarClass]
    for member in reached {
      if case .scalar(let set, let next) = program.states[Int(member)],
        program.sets[set].contains(scalar)
      {
        members.append(Int32(truncatingIfNeeded: next))
      }
    }
    members = ordered(members)
    let isWord = hasWordEdges && wordClasses[scalarClass]
    let next = Key(members: members, before: Before(isWord: isWord && !members.isEmpty))
    if let known = numbers[next] {
      transitions[state * width + scalarClass] = known
      return Int(known)
    }
    if isFull(with: members.count) {
      forget()
      return add(next)
    }
    let number = add(next)
    transitions[state * width + scalarClass] = Int32(truncatingIfNeeded: number)
    return number
  }

  /// Whether the pattern may end in a state that the end of the text follows.
  func accepts(_ state: Int, _ limits: LimitGuard) throws(EvaluationStop) -> Bool {
    let end = state * width + width - 1
    if transitions[end] == LazyAutomaton.unknown {
      try reach(from: keys[state], before: nil, limits)
      let isEnd = reached.contains {
        if case .end = program.states[Int($0)] { true } else { false }
      }
      transitions[end] = isEnd ? 1 : 0
    }
    return transitions[end] == 1
  }

  // MARK: - States

  private func isFull(with more: Int) -> Bool {
    keys.count > 4
      && (transitions.count + width > LazyAutomaton.mostTransitions
        || memberCount + more > LazyAutomaton.mostMembers)
  }

  /// Begins anew with the dead state and the start.
  private func forget() {
    keys = []
    numbers = [:]
    transitions = []
    memberCount = 0
    _ = add(Key(members: [], before: Before()))
    let first = Int32(truncatingIfNeeded: program.start)
    start = add(Key(members: [first], before: Before(isBeginning: true)))
  }

  private func add(_ key: Key) -> Int {
    keys.append(key)
    numbers[key] = Int32(truncatingIfNeeded: keys.count - 1)
    memberCount += key.members.count
    transitions += repeatElement(LazyAutomaton.unknown, count: width)
    return keys.count - 1
  }

  private func ordered(_ members: [Int32]) -> [Int32] {
    var ordered: [Int32] = []
    for member in members.sorted() where ordered.last != member { ordered.append(member) }
    return ordered
  }

  /// Finds all states of the program that are reached without reading, where a character of a class
  /// follows, or the end.
  private func reach(
    from key: Key, before next: Int?, _ limits: LimitGuard
  ) throws(EvaluationStop) {
    for member in reached { isReached[Int(member)] = false }
    reached = []
    key.members.forEach { note(Int($0)) }
    var index = 0
    while index < reached.count {
      switch program.states[Int(reached[index])] {
      case .fork(let first, let second):
        note(first)
        note(second)
      case .assertion(let assertion, let target):
        if holds(assertion, key.before, next) { note(target) }
      case .scalar, .end: break
      }
      index += 1
    }
    try limits.tick(reached.count)
  }

  private func note(_ state: Int) {
    guard !isReached[state] else { return }
    isReached[state] = true
    reached.append(Int32(truncatingIfNeeded: state))
  }

  private func holds(
    _ assertion: PatternNode.Assertion, _ before: Before, _ next: Int?
  ) -> Bool {
    let isEdge = before.isWord != (next.map { wordClasses[$0] } ?? false)
    switch assertion {
    case .beginning: return before.isBeginning
    case .end: return next == nil
    case .wordEdge: return isEdge
    case .noWordEdge: return !isEdge
    }
  }
}
