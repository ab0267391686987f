/// One attempt to order a body: what has been placed, what is bound, what it is expected to cost.
struct OrderingRun {
  /// The literals placed so far.
  private(set) var plan: [PlannedLiteral] = []
  /// The rows expected in all steps together.
  private(set) var cost = 0.0
  private let body: OrderedBody
  private let statistics: RelationStatistics
  private let recent: Int?
  private let random: PlanRandomizer?
  private var rows = 1.0
  /// Whether a variable has a value, by its number.
  private var bound: [Bool]
  private var isPlaced: [Bool]
  private var conditions: ConditionQueue

  init(
    _ body: OrderedBody, bound: Set<Int>, statistics: RelationStatistics, recent: Int?,
    random: PlanRandomizer?
  ) {
    self.body = body
    self.statistics = statistics
    self.recent = recent
    self.random = random
    self.bound = Array(repeating: false, count: body.variables)
    isPlaced = Array(repeating: false, count: body.literals.count)
    conditions = ConditionQueue(body.literals, variables: body.variables)
    for variable in bound { bind(variable) }
  }

  /// Notes that a variable has a value; those that the body does not mention are of no use to it.
  private mutating func bind(_ variable: Int) {
    guard variable < bound.count, !bound[variable] else { return }
    bound[variable] = true
    conditions.bind(variable)
  }

  /// Places every condition whose variables are bound, the cheapest first.
  mutating func emitReadyConditions() {
    while let (index, binds) = conditions.popReady() {
      plan.append(PlannedLiteral(index: index))
      isPlaced[index] = true
      if let binds { bind(binds) }
    }
  }

  /// Places an atom, with those that it is intersected with, and the conditions that they make
  /// ready.
  mutating func emitAtom(_ index: Int) {
    guard let atom = body.atom(at: index) else { return }
    let choice: RowChoice = index == recent ? .recent : .all
    let meeting = choice == .all ? atomsToMeet(index, atom) : []
    let step = plan.count
    plan.append(PlannedLiteral(index: index, rows: choice, meeting: meeting))
    rows *= statistics.matches(atom, choice, bound: bound)
    take(index, atom)
    for other in meeting {
      guard let atom = body.atom(at: other) else { continue }
      rows *= statistics.matches(atom, .all, bound: bound)
      take(other, atom)
    }
    plan[step].expected = rows
    cost += rows
    emitReadyConditions()
  }

  private mutating func take(_ index: Int, _ atom: CoreAtom) {
    isPlaced[index] = true
    for case .variable(let variable) in atom.arguments { bind(variable) }
  }

  /// The atom to place next, by its place; nil when all are placed.
  func bestAtom() -> Int? {
    if let random {
      let open = body.places.filter { !isPlaced[$0] }
      return open.isEmpty ? nil : open[random.choose(below: open.count)]
    }
    return bestAtom { isConnected($0) } ?? bestAtom { _ in true }
  }

  /// Of the open atoms for which something holds, the one with the fewest expected matches.
  private func bestAtom(where isCandidate: (CoreAtom) -> Bool) -> Int? {
    var best: (place: Int, matches: Double)?
    for (number, place) in body.places.enumerated() where !isPlaced[place] {
      let atom = body.atoms[number]
      guard isCandidate(atom) else { continue }
      let matches = statistics.matches(atom, .all, bound: bound)
      if let known = best, matches >= known.matches { continue }
      best = (place, matches)
    }
    return best?.place
  }

  /// Places the atoms of a long body one after the other as they come into reach.
  mutating func emitAtomsInReach() {
    var atomsByVariable: [Int: [Int]] = [:]
    for (atom, place) in zip(body.atoms, body.places) {
      for variable in atom.variables { atomsByVariable[variable, default: []].append(place) }
    }
    var waiting: [Int] = []
    var position = 0
    func reach(_ place: Int) -> [Int] {
      guard let atom = body.atom(at: place) else { return [] }
      return atom.variables.flatMap { atomsByVariable.removeValue(forKey: $0) ?? [] }
    }
    for placed in plan { waiting += reach(placed.index) }
    for start in body.places {
      waiting.append(start)
      while position < waiting.count {
        let place = waiting[position]
        position += 1
        guard !isPlaced[place] else { continue }
        emitAtom(place)
        waiting += reach(place)
      }
    }
  }

  private func isConnected(_ atom: CoreAtom) -> Bool {
    atom.arguments.contains { term in
      switch term {
      case .variable(let variable): bound[variable]
      case .constant: true
      case .anything: false
      }
    }
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
    guard body.literals.count <= JoinOrder.mostComparedAtoms, let variable = newVariable(of: atom)
    else { return [] }
    var others: [(place: Int, atom: CoreAtom)] = []
    for (number, place) in body.places.enumerated()
    where place != index && place != recent && !isPlaced[place] {
      let other = body.atoms[number]
      if newVariable(of: other) == variable { others.append((place, other)) }
    }
    if others.isEmpty { return [] }
    if let random { return random.choose(below: 2) == 0 ? others.map(\.place) : [] }
    let matches = statistics.matches(atom, .all, bound: bound)
    guard matches >= OrderingRun.fewestMatches else { return [] }
    let keys = keys(of: atom)
    return others.filter { _, other in
      let otherKeys = self.keys(of: other)
      let isSame = other.relation == atom.relation && otherKeys == keys
      if isSame || recent != nil || statistics.hasIndex(other.relation, otherKeys) { return true }
      let tests = rows * matches
      return tests * OrderingRun.indexedPerTest >= statistics.rows(other.relation, .all)
    }.map(\.place)
  }

  /// The variable to which an atom would give values, where it is the only one, stands there once,
  /// and all other columns are known.
  private func newVariable(of atom: CoreAtom) -> Int? {
    var new: Int?
    guard atom.arguments.count > 1 else { return nil }
    for term in atom.arguments {
      switch term {
      case .anything: return nil
      case .variable(let variable) where !bound[variable]:
        if new != nil { return nil }
        new = variable
      default: break
      }
    }
    return new
  }

  /// The columns of an atom that are known.
  private func keys(of atom: CoreAtom) -> [Int] {
    atom.arguments.indices.filter {
      if case .variable(let variable) = atom.arguments[$0] { bound[variable] } else { true }
    }
  }
}
