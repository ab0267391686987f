/// One attempt to order a body: what has been placed, what is bound, what it is expected to cost.
struct OrderingRun {
  /// The literals placed so far.
  private(set) var plan: [PlannedLiteral] = []
  /// The rows expected in all steps together.
  private(set) var cost = 0.0
  private let body: [CoreLiteral]
  private let statistics: RelationStatistics
  private let recent: Int?
  private let random: PlanRandomizer?
  private var rows = 1.0
  private var bound: Set<Int>
  private var isPlaced: [Bool]
  private var conditions: ConditionQueue
  /// Which atoms mention a variable; made only for long bodies.
  private var atomsByVariable: [Int: [Int]] = [:]

  init(
    _ body: [CoreLiteral], bound: Set<Int>, statistics: RelationStatistics, recent: Int?,
    random: PlanRandomizer?
  ) {
    self.body = body
    self.bound = bound
    self.statistics = statistics
    self.recent = recent
    self.random = random
    isPlaced = Array(repeating: false, count: body.count)
    conditions = ConditionQueue(body, bound: bound)
  }

  /// Places every condition whose variables are bound, the cheapest first.
  mutating func emitReadyConditions() {
    while let (index, binds) = conditions.popReady() {
      plan.append(PlannedLiteral(index: index))
      isPlaced[index] = true
      if let binds, bound.insert(binds).inserted { conditions.bind(binds) }
    }
  }

  /// Places an atom, with those that it is intersected with, and the conditions that they make
  /// ready.
  mutating func emitAtom(_ index: Int) {
    guard case .atom(let atom) = body[index] else { return }
    let choice: RowChoice = index == recent ? .recent : .all
    let meeting = choice == .all ? atomsToMeet(index, atom) : []
    plan.append(PlannedLiteral(index: index, rows: choice, meeting: meeting))
    rows *= statistics.matches(atom, choice, bound: bound)
    take(index, atom)
    for other in meeting {
      guard case .atom(let atom) = body[other] else { continue }
      rows *= statistics.matches(atom, .all, bound: bound)
      take(other, atom)
    }
    cost += rows
    emitReadyConditions()
  }

  private mutating func take(_ index: Int, _ atom: CoreAtom) {
    isPlaced[index] = true
    for variable in atom.variables where bound.insert(variable).inserted {
      conditions.bind(variable)
    }
  }

  /// The atom to place next; nil when all are placed.
  func bestAtom(among atoms: [Int]) -> Int? {
    let open = atoms.filter { !isPlaced[$0] }
    let connected = open.filter { isConnected($0) }
    let candidates = connected.isEmpty ? open : connected
    if let random, !open.isEmpty { return open[random.choose(below: open.count)] }
    return candidates.min { expected($0) < expected($1) }
  }

  /// Places the atoms of a long body one after the other as they come into reach.
  mutating func emitAtomsInReach(_ atoms: [Int]) {
    for index in atoms {
      if case .atom(let atom) = body[index] {
        for variable in atom.variables { atomsByVariable[variable, default: []].append(index) }
      }
    }
    var waiting: [Int] = []
    var position = 0
    func reach(_ index: Int) -> [Int] {
      guard case .atom(let atom) = body[index] else { return [] }
      return atom.variables.flatMap { atomsByVariable.removeValue(forKey: $0) ?? [] }
    }
    for placed in plan { waiting += reach(placed.index) }
    for start in atoms {
      waiting.append(start)
      while position < waiting.count {
        let index = waiting[position]
        position += 1
        guard !isPlaced[index] else { continue }
        emitAtom(index)
        waiting += reach(index)
      }
    }
  }

  private func isConnected(_ index: Int) -> Bool {
    guard case .atom(let atom) = body[index] else { return false }
    return atom.arguments.contains { term in
      switch term {
      case .variable(let variable): bound.contains(variable)
      case .constant: true
      case .anything: false
      }
    }
  }

  private func expected(_ index: Int) -> Double {
    guard case .atom(let atom) = body[index] else { return 0 }
    return statistics.matches(atom, .all, bound: bound)
  }
}

// MARK: - Intersections

extension OrderingRun {
  /// With fewer matches of the first atom, testing each in the other atoms costs no more.
  private static let fewestMatches = 2.0
  /// How many rows an index is made of in the time of one test.
  private static let indexedPerTest = 2.0

  /// The open atoms to intersect with one that is about to be placed.
  ///
  /// They give the same new variable its values, and nothing else of them is new. What is compared
  /// is the number of tests that intersecting saves with the indexes that it needs.
  private func atomsToMeet(_ index: Int, _ atom: CoreAtom) -> [Int] {
    guard body.count <= JoinOrder.mostComparedAtoms, let side = side(of: atom) else { return [] }
    let others = body.indices.filter { other in
      guard other != index, other != recent, !isPlaced[other], case .atom(let atom) = body[other]
      else { return false }
      return self.side(of: atom)?.variable == side.variable
    }
    if others.isEmpty { return [] }
    if let random { return random.choose(below: 2) == 0 ? others : [] }
    let matches = statistics.matches(atom, .all, bound: bound)
    guard matches >= OrderingRun.fewestMatches else { return [] }
    return others.filter { other in
      guard case .atom(let other) = body[other], let keys = self.side(of: other)?.keys else {
        return false
      }
      let isSame = other.relation == atom.relation && keys == side.keys
      if isSame || recent != nil || statistics.hasIndex(other.relation, keys) { return true }
      let tests = rows * matches
      return tests * OrderingRun.indexedPerTest >= statistics.rows(other.relation, .all)
    }
  }

  /// What an atom would contribute to an intersection: its new variable, all other columns known.
  private func side(of atom: CoreAtom) -> (variable: Int, keys: [Int])? {
    var new: Int?
    var keys: [Int] = []
    for (column, term) in atom.arguments.enumerated() {
      switch term {
      case .anything: return nil
      case .variable(let variable) where !bound.contains(variable):
        if new != nil { return nil }
        new = variable
      default: keys.append(column)
      }
    }
    return keys.isEmpty ? nil : new.map { ($0, keys) }
  }
}
