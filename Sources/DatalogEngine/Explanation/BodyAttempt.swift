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

  /// How far it is from holding.
  var distance: Int { failing.count + open.count }
}

/// Looks for the literals of a body without which the rest of it holds.
struct BodyAttemptSearch {
  let derivations: Derivations
  let rule: CoreRule
  /// The values that the head gives.
  let given: [Int: UInt32]
  /// Bodies solved so far; more than some are not.
  private(set) var solved = 0
  /// The literals that are looked at: all but those that only say that a negated conjunction holds
  /// nowhere, which go with it.
  private let places: [Int]

  /// So many bodies are solved for one rule.
  private static let mostSolved = 64
  /// So many attempts are kept.
  private static let mostKept = 4

  /// Prepares a search.
  init(_ derivations: Derivations, _ rule: CoreRule, given: [Int: UInt32]) {
    self.derivations = derivations
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
    var found: [BodyAttempt] = []
    let count = places.count
    for size in 0...count {
      if let best = found.first, best.distance <= size { break }
      if solved >= Self.mostSolved, size < count { continue }
      for removed in Self.subsets(of: count, size: size) {
        guard solved < Self.mostSolved || size == count else { break }
        solved += 1
        if let attempt = try attempt(without: Set(removed.map { places[$0] })) {
          found.append(attempt)
        }
      }
      found.sort(by: precedes)
    }
    return Array(found.prefix(Self.mostKept))
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

  /// What comes of a body without some literals; nil where the rest does not hold either.
  private func attempt(
    without removed: Set<Int>
  ) throws(EvaluationStop) -> BodyAttempt? {
    let kept = grounded(besides: removed)
    var rest = rule
    rest.body = kept.flatMap { place in
      [rule.body[place]] + rule.body.filter { $0.isResult(of: rule.body[place]) }
    }
    let body = BodySolver.Body(rest.body, of: rest, given: given.keys)
    var best: [Int: UInt32]?
    var count = 0
    try derivations.solver.solve(body, given: given) { words in
      let values = given.merging(zip(body.wanted, words)) { $1 }
      if best.map({ precedes(values, $0) }) ?? true { best = values }
      count += 1
      return count < 64
    }
    guard let best else { return nil }
    // What has no values yet was not looked at, also where it was left out.
    let isOpen: (Int) -> Bool = { place in
      if case .atom = rule.body[place] { return !removed.contains(place) }
      return !rule.body[place].variables.allSatisfy { best[$0] != nil || isResult($0, place) }
    }
    let others = places.filter { !kept.contains($0) }
    return BodyAttempt(
      values: best, holding: kept, failing: others.filter { !isOpen($0) },
      open: others.filter(isOpen))
  }

  /// The literals whose variables get values without some others.
  private func grounded(besides removed: Set<Int>) -> [Int] {
    var kept = places.filter { !removed.contains($0) }
    while true {
      let bound = Grounding(kept.map { rule.body[$0] }, initially: given.keys).bound
      let fitting = kept.filter { rule.body[$0].variables.isSubset(of: bound) }
      if fitting.count == kept.count { return kept }
      kept = fitting
    }
  }

  /// Whether a variable is what a literal computes.
  private func isResult(_ variable: Int, _ place: Int) -> Bool {
    switch rule.body[place] {
    case .aggregate(let aggregate): aggregate.result == variable
    case .generator(let generator): generator.result == variable
    default: false
    }
  }

  /// The fewest failures first; of as many the missing facts before other things, those with all
  /// their values before others, and what stands last in the rule before what stands first.
  private func precedes(_ left: BodyAttempt, _ right: BodyAttempt) -> Bool {
    let (a, b) = (rank(left), rank(right))
    return a == b ? false : a.lexicographicallyPrecedes(b)
  }

  private func rank(_ attempt: BodyAttempt) -> [Int] {
    var (others, unbound) = (0, 0)
    for place in attempt.failing {
      guard case .atom(let atom) = rule.body[place] else {
        others += 1
        continue
      }
      unbound += Set(atom.variables).count { attempt.values[$0] == nil }
      unbound += atom.arguments.count { $0 == .anything }
    }
    return [attempt.distance, attempt.failing.count, others, unbound] + attempt.failing.map { -$0 }
  }

  private func precedes(_ left: [Int: UInt32], _ right: [Int: UInt32]) -> Bool {
    for variable in left.keys.sorted() {
      guard let a = left[variable], let b = right[variable], a != b else { continue }
      return derivations.order.precedes(Word(rawValue: a), Word(rawValue: b))
    }
    return false
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
