/// The literals of a body that are not atoms, given out as their variables become bound.
///
/// Who waits for what is the same for every order and is shared by copies; a copy has only what
/// changes.
struct ConditionQueue {
  /// How much work a condition is, and how much can go wrong in it.
  private enum Rank: Int, CaseIterable {
    case comparison, membership, test, computation, aggregate, counter
  }

  /// What a condition waits for; an equation that binds a variable waits for one side only.
  private struct Waiter {
    var index: Int
    var binds: Int?
    var rank: Rank
  }

  private var waiters: [Waiter] = []
  /// The waiters of each variable.
  private var waiting: [[Int]]
  /// How many variables each waiter still waits for.
  private var missing: [Int] = []
  /// The waiters of each rank that need nothing more, in the order in which they came to that.
  private var ready: [[Int]] = Array(repeating: [], count: Rank.allCases.count)
  /// How many of each rank have been given out.
  private var given = Array(repeating: 0, count: Rank.allCases.count)
  private var isTaken: [Bool]
  /// The variables that atoms bind, which is when there is a row to count.
  private let atomVariables: Set<Int>

  /// Creates the queue of a body in which no variable is bound.
  ///
  /// - Parameters:
  ///   - body: The literals.
  ///   - variables: A number above those of their variables.
  init(_ body: [CoreLiteral], variables: Int) {
    var atomVariables: Set<Int> = []
    if body.contains(where: \.hasCounter) {
      for case .atom(let atom) in body { atomVariables.formUnion(atom.variables) }
    }
    self.atomVariables = atomVariables
    isTaken = Array(repeating: false, count: body.count)
    waiting = Array(repeating: [], count: variables)
    for (index, literal) in body.enumerated() { add(literal, at: index) }
  }

  /// Takes note that a variable has a value, which is once for each.
  mutating func bind(_ variable: Int) {
    for waiter in waiting[variable] {
      missing[waiter] -= 1
      if missing[waiter] == 0 { ready[waiters[waiter].rank.rawValue].append(waiter) }
    }
  }

  /// The next condition that can be evaluated, and the variable that it binds, if any.
  mutating func popReady() -> (index: Int, binds: Int?)? {
    for rank in ready.indices {
      while given[rank] < ready[rank].count {
        let waiter = waiters[ready[rank][given[rank]]]
        given[rank] += 1
        if isTaken[waiter.index] { continue }
        isTaken[waiter.index] = true
        return (waiter.index, waiter.binds)
      }
    }
    return nil
  }

  private mutating func add(_ literal: CoreLiteral, at index: Int) {
    switch literal {
    case .atom: break
    case .negation(let atom): add(index, Set(atom.variables), nil, .membership)
    case .test: add(index, literal.variables, nil, .test)
    case .never: add(index, [], nil, .comparison)
    case .generator(let generator):
      add(index, variables(of: generator.arguments), generator.result, .computation)
    case .aggregate(let aggregate):
      add(index, Set(aggregate.outer), aggregate.result, .aggregate)
    case .comparison(let comparison) where literal.hasCounter: addCounter(comparison, at: index)
    case .comparison(let comparison): add(comparison, at: index)
    }
  }

  private mutating func add(_ comparison: CoreComparison, at index: Int) {
    let sides = [comparison.left, comparison.right]
    let isSimple = sides.allSatisfy { if case .term = $0 { true } else { false } }
    add(index, variables(of: sides), nil, isSimple ? .comparison : .computation)
    guard comparison.comparator == .equal else { return }
    if let variable = comparison.left.variable {
      add(index, variables(of: [comparison.right]), variable, .computation)
    }
    if let variable = comparison.right.variable {
      add(index, variables(of: [comparison.left]), variable, .computation)
    }
  }

  /// A number that is another one each time waits until there is a row for it.
  private mutating func addCounter(_ comparison: CoreComparison, at index: Int) {
    for (side, other) in [
      (comparison.left, comparison.right), (comparison.right, comparison.left),
    ] {
      guard let variable = side.variable, !atomVariables.contains(variable) else { continue }
      return add(index, variables(of: [other]).union(atomVariables), variable, .counter)
    }
    let sides = variables(of: [comparison.left, comparison.right])
    add(index, sides.union(atomVariables), nil, .counter)
  }

  private func variables(of expressions: [CoreExpression]) -> Set<Int> {
    var found: Set<Int> = []
    for expression in expressions { expression.forEachVariable { found.insert($0) } }
    return found
  }

  private mutating func add(_ index: Int, _ needed: Set<Int>, _ binds: Int?, _ rank: Rank) {
    waiters.append(Waiter(index: index, binds: binds, rank: rank))
    missing.append(needed.count)
    if needed.isEmpty { ready[rank.rawValue].append(waiters.count - 1) }
    for variable in needed { waiting[variable].append(waiters.count - 1) }
  }
}
