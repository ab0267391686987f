/// Values for which as much of a body holds as can.
struct BodyAttempt {
  /// The values.
  var values: [Int: UInt32]
  /// The literals that hold.
  var holding: [Int]
  /// The literals that do not hold with these values.
  var failing: [Int]
  /// The literals whose variables have no values.
  var open: [Int]
  /// In how many ways those hold that do, as far as they were counted.
  var ways: Int
}

/// Looks for the literals of a body without which the rest of it holds.
///
/// Only what is connected with the head by what holds is looked at: that some document is in force
/// says nothing of a task that stands in another.
struct BodyAttemptSearch {
  let derivations: Derivations
  let statable: StatableRows
  let rule: CoreRule
  /// The values that the head gives.
  let given: [Int: UInt32]
  /// Bodies solved so far; more than some are not.
  private var solved = 0
  /// The literals that were solved together.
  private var tried: Set<[Int]> = []
  /// The literals that are looked at: all but those that only say that a negated conjunction holds
  /// nowhere, which go with it.
  private let places: [Int]

  /// So many bodies are solved for one rule.
  private static let mostSolved = 64
  /// So many attempts are kept.
  private static let mostKept = 4
  /// So many of them are kept.
  private static let mostChoices = 2

  /// Prepares a search.
  init(_ statable: StatableRows, _ rule: CoreRule, given: [Int: UInt32]) {
    self.statable = statable
    derivations = statable.derivations
    self.rule = rule
    self.given = given
    places = rule.body.indices.filter { place in
      !rule.body.indices.contains { rule.body[place].isResult(of: rule.body[$0]) }
    }
  }

  /// The attempts that lack least, the best first.
  ///
  /// - Throws: Where a limit is hit.
  mutating func nearest() throws(EvaluationStop) -> [BodyAttempt] {
    if !given.isEmpty {
      let found = try attempts(isConnected: true)
      if !found.isEmpty { return found }
    }
    return try attempts(isConnected: false)
  }

  private mutating func attempts(isConnected: Bool) throws(EvaluationStop) -> [BodyAttempt] {
    var found: [BodyAttempt] = []
    var sufficient: [Set<Int>] = []
    let count = places.count
    (solved, tried) = (0, [])
    for size in 0...count {
      // What one rule lacks more may be nearer all the same, but hardly what it lacks beyond.
      if let least = sufficient.first?.count, size > least + 1 { break }
      if solved >= Self.mostSolved, size < count { continue }
      for subset in Self.subsets(of: count, size: size) {
        guard solved < Self.mostSolved || size == count else { break }
        let removed = Set(subset.map { places[$0] })
        if sufficient.contains(where: removed.isSuperset) { continue }
        let own = try attempts(without: removed, isConnected: isConnected)
        if !own.isEmpty { sufficient.append(removed) }
        found += own
      }
    }
    if found.isEmpty { found = try attempts(without: unfit(isConnected), isConnected: isConnected) }
    return Array(found.sorted(by: precedes).prefix(Self.mostKept))
  }

  /// The literals without which the rest holds, found one after the other: not the fewest, but some.
  private func unfit(_ isConnected: Bool) throws(EvaluationStop) -> Set<Int> {
    var removed: Set<Int> = []
    for place in places {
      let tried = places.filter { $0 <= place && !removed.contains($0) }
      let kept = grounded(tried, isConnected: isConnected)
      if try choices(keeping: kept, without: []).ways == 0 { removed.insert(place) }
    }
    return removed
  }

  /// Lists of so many of the first numbers, in order.
  private static func subsets(of count: Int, size: Int) -> [[Int]] {
    if size == 0 { return [[]] }
    if size > count { return [] }
    var found: [[Int]] = []
    for last in stride(from: count - 1, through: size - 1, by: -1) where found.count < 512 {
      found += subsets(of: last, size: size - 1).map { $0 + [last] }
    }
    return found
  }

  /// What comes of a body without some literals; nothing where the rest does not hold either.
  private mutating func attempts(
    without removed: Set<Int>, isConnected: Bool
  ) throws(EvaluationStop) -> [BodyAttempt] {
    let kept = grounded(places.filter { !removed.contains($0) }, isConnected: isConnected)
    guard tried.insert(kept).inserted else { return [] }
    solved += 1
    let others = places.filter { !kept.contains($0) }
    let (choices, ways) = try choices(keeping: kept, without: others)
    var found: [BodyAttempt] = []
    for values in choices {
      var attempt = BodyAttempt(values: values, holding: kept, failing: [], open: [], ways: ways)
      for place in others {
        if try isFailing(place, values) {
          attempt.failing.append(place)
        } else {
          attempt.open.append(place)
        }
      }
      // What was left out and is not missing would only have made something else fail.
      guard removed.isSubset(of: attempt.failing) else { continue }
      if !attempt.failing.isEmpty || attempt.open.isEmpty { found.append(attempt) }
    }
    return found
  }

  /// The literals whose variables get values from each other and the head.
  private func grounded(_ places: [Int], isConnected: Bool) -> [Int] {
    var kept = isConnected ? connected(places) : places
    while true {
      let bound = Grounding(kept.map { rule.body[$0] }, initially: given.keys).bound
      let fitting = kept.filter { rule.body[$0].variables.isSubset(of: bound) }
      if fitting.count == kept.count { return kept }
      kept = isConnected ? connected(fitting) : fitting
    }
  }

  /// The literals that share variables with the head, or with others that do.
  private func connected(_ places: [Int]) -> [Int] {
    var reached = Set(given.keys)
    var kept: Set<Int> = []
    while true {
      let more = places.filter { place in
        let variables = rule.body[place].variables
        return !kept.contains(place)
          && (variables.isEmpty || !variables.isDisjoint(with: reached))
      }
      if more.isEmpty { return places.filter(kept.contains) }
      kept.formUnion(more)
      for place in more { reached.formUnion(rule.body[place].variables) }
    }
  }

  /// Whether a literal does not hold, whatever its open variables are.
  ///
  /// A condition whose variables have no values was not looked at.
  private func isFailing(_ place: Int, _ values: [Int: UInt32]) throws(EvaluationStop) -> Bool {
    let literal = rule.body[place]
    guard case .atom = literal else {
      return literal.variables.allSatisfy { values[$0] != nil || isResult($0, place) }
    }
    // Variables that stand for `_` are those of one body only.
    let known = values.filter { rule.variables.indices.contains($0.key) }
    var holds = false
    let body = BodySolver.Body([literal], of: rule, given: known.keys)
    try derivations.solver.solve(body, given: known) { _ in
      holds = true
      return false
    }
    return !holds
  }

  /// Whether a variable is what a literal computes.
  private func isResult(_ variable: Int, _ place: Int) -> Bool {
    switch rule.body[place] {
    case .aggregate(let aggregate): aggregate.result == variable
    case .generator(let generator): generator.result == variable
    default: false
    }
  }
}

// MARK: - Values

extension BodyAttemptSearch {
  /// The values with which some literals hold, the likeliest first, and how many there are.
  ///
  /// Those that leave the same facts missing are one choice. A choice that leaves facts missing
  /// which cannot be comes last.
  private func choices(
    keeping kept: [Int], without others: [Int]
  ) throws(EvaluationStop) -> ([[Int: UInt32]], ways: Int) {
    if kept.isEmpty { return ([given], 1) }
    var rest = rule
    rest.body = kept.flatMap { place in
      [rule.body[place]] + rule.body.filter { $0.isResult(of: rule.body[place]) }
    }
    let body = BodySolver.Body(rest.body, of: rest, given: given.keys)
    let telling = others.reduce(into: Set<Int>()) { $0.formUnion(rule.body[$1].variables) }.sorted()
    var (choices, ways): ([[UInt32?]: [Int: UInt32]], Int) = ([:], 0)
    try derivations.solver.solve(body, given: given) { words in
      let values = given.merging(zip(body.wanted, words)) { $1 }
      let choice = telling.map { values[$0] }
      if choices[choice].map({ precedes(values, $0) }) ?? true { choices[choice] = values }
      ways += 1
      return ways < Refutation.mostWays
    }
    let ranked = choices.values.map { (values: $0, misfits: misfits(others, $0)) }.sorted {
      $0.misfits != $1.misfits ? $0.misfits < $1.misfits : precedes($0.values, $1.values)
    }
    return (ranked.prefix(Self.mostChoices).map(\.values), ways)
  }

  /// How many of the facts that would have to be stated cannot be.
  private func misfits(_ places: [Int], _ values: [Int: UInt32]) -> Int {
    places.count { place in
      guard case .atom(let atom) = rule.body[place] else { return false }
      return statable.misfit(of: RowPattern(atom, values)) != nil
    }
  }

  private func precedes(_ left: [Int: UInt32], _ right: [Int: UInt32]) -> Bool {
    for variable in left.keys.sorted() {
      guard let a = left[variable], let b = right[variable], a != b else { continue }
      return derivations.order.precedes(Word(rawValue: a), Word(rawValue: b))
    }
    return false
  }

  /// The fewest failures first; of as many what can be before what cannot, missing facts before
  /// other things, those with all their values before others, the fewer ways, and what stands last
  /// in the rule before what stands first.
  private func precedes(_ left: BodyAttempt, _ right: BodyAttempt) -> Bool {
    let (a, b) = (rank(left), rank(right))
    if a == b { return precedes(left.values, right.values) }
    return a.lexicographicallyPrecedes(b)
  }

  private func rank(_ attempt: BodyAttempt) -> [Int] {
    var (others, unbound) = (0, 0)
    for place in attempt.failing {
      guard case .atom(let atom) = rule.body[place] else {
        others += 1
        continue
      }
      unbound += RowPattern(atom, attempt.values).columns.count { $0 == nil }
    }
    return [
      attempt.failing.count, misfits(attempt.failing, attempt.values), others, unbound,
      attempt.ways,
    ] + attempt.failing.map { -$0 }
  }
}

extension CoreLiteral {
  /// Whether it only says that a negated conjunction holds nowhere.
  func isResult(of literal: CoreLiteral) -> Bool {
    guard case .aggregate(let aggregate) = literal, aggregate.isNegation,
      case .comparison(let comparison) = self
    else { return false }
    return comparison.left.variable == aggregate.result
  }
}
