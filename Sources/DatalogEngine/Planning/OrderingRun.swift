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

  /// Places an atom, and the conditions that it makes ready.
  mutating func emitAtom(_ index: Int) {
    guard case .atom(let atom) = body[index] else { return }
    let choice: RowChoice = index == recent ? .recent : .all
    rows *= statistics.matches(atom, choice, bound: bound)
    cost += rows
    plan.append(PlannedLiteral(index: index, rows: choice))
    isPlaced[index] = true
    for variable in atom.variables where bound.insert(variable).inserted {
      conditions.bind(variable)
    }
    emitReadyConditions()
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
