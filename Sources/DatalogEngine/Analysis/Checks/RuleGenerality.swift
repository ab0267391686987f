import Diagnostics

/// Whether one rule gives everything that another gives, as its form shows.
///
/// It does if its variables can be replaced by terms of the other so that the heads are the same
/// and each of its conditions is one of the other's (*θ-subsumption*: Plotkin, *A note on inductive
/// generalization*, 1970). The search tries conditions one after the other and takes wrong choices
/// back.
struct RuleGenerality {
  private let special: CoreRule
  /// The conditions of the general rule, those that give values first.
  private let conditions: [CoreLiteral]
  /// What the variables of the general rule stand for in the special one.
  private var meaning: [Int: CoreTerm] = [:]
  private var steps: Int

  /// Whether `general` gives all that `special` gives.
  ///
  /// - Parameters:
  ///   - general: A rule.
  ///   - special: A rule of the same relation.
  ///   - steps: How many comparisons may still be made.
  /// - Returns: Whether it does; false, too, once there are no steps left.
  /// - Complexity: Exponential in the number of conditions over one relation, within the steps.
  static func covers(_ general: CoreRule, _ special: CoreRule, _ steps: inout Int) -> Bool {
    guard steps > 0, general.body.count <= 64, special.body.count <= 64,
      !general.body.contains(where: \.hasCounter)
    else { return false }
    var search = RuleGenerality(general, special, min(steps, 20_000))
    let before = search.steps
    let covers =
      search.match(general.head.arguments, special.head.arguments, isNegated: false)
      && search.matchConditions(from: 0)
    steps -= before - search.steps + 1
    return covers
  }

  private init(_ general: CoreRule, _ special: CoreRule, _ steps: Int) {
    self.special = special
    self.steps = steps
    let atoms = general.body.filter(\.givesValues)
    conditions = atoms + general.body.filter { !$0.givesValues }
  }

  private mutating func matchConditions(from index: Int) -> Bool {
    guard index < conditions.count else { return true }
    for candidate in special.body {
      steps -= 1
      guard steps > 0 else { return false }
      let before = meaning
      if match(conditions[index], candidate), matchConditions(from: index + 1) { return true }
      meaning = before
    }
    return false
  }
}

// MARK: - Conditions

extension RuleGenerality {
  /// Whether a condition of the special rule implies one of the general rule.
  private mutating func match(_ general: CoreLiteral, _ special: CoreLiteral) -> Bool {
    switch (general, special) {
    case (.atom(let a), .atom(let b)):
      a.relation == b.relation && match(a.arguments, b.arguments, isNegated: false)
    case (.negation(let a), .negation(let b)):
      a.relation == b.relation && match(a.arguments, b.arguments, isNegated: true)
    case (.comparison(let a), .comparison(let b)): match(a, b)
    case (.test(let a), .test(let b)):
      a.function == b.function && a.isNegated == b.isNegated && match(a.arguments, b.arguments)
    case (.generator(let a), .generator(let b)):
      a.kind == b.kind && match(a.arguments, b.arguments)
        && match(.variable(a.result), .variable(b.result), isNegated: false)
    case (.aggregate(let a), .aggregate(let b)): match(a, b)
    default: false
    }
  }

  private mutating func match(_ a: CoreComparison, _ b: CoreComparison) -> Bool {
    let before = meaning
    if a.comparator == b.comparator, match(a.left, b.left), match(a.right, b.right) { return true }
    meaning = before
    return a.comparator == b.comparator.turned && match(a.left, b.right) && match(a.right, b.left)
  }

  /// Aggregates must be the same but for the names of what only they know.
  private mutating func match(_ a: CoreAggregate, _ b: CoreAggregate) -> Bool {
    guard a.function == b.function, a.isNegation == b.isNegation, a.body.count == b.body.count,
      (a.target == nil) == (b.target == nil)
    else { return false }
    let outside = Set(meaning.keys)
    for (general, special) in zip(a.body, b.body) {
      guard general.hasSameHoles(as: special), match(general, special) else { return false }
    }
    if let target = a.target, let other = b.target, !match(target, other) { return false }
    let inside = meaning.filter { !outside.contains($0.key) }.map(\.value)
    return Set(inside).count == inside.count
      && match(.variable(a.result), .variable(b.result), isNegated: false)
  }
}

// MARK: - Terms

extension RuleGenerality {
  private mutating func match(
    _ general: [CoreTerm], _ special: [CoreTerm], isNegated: Bool
  ) -> Bool {
    guard general.count == special.count else { return false }
    for (a, b) in zip(general, special) where !match(a, b, isNegated: isNegated) { return false }
    return true
  }

  /// Whether a term of the general rule can stand for one of the special rule.
  ///
  /// Under negation `_` says more than a variable, elsewhere less.
  private mutating func match(_ a: CoreTerm, _ b: CoreTerm, isNegated: Bool) -> Bool {
    switch (a, b) {
    case (.anything, _): return !isNegated || b == .anything
    case (.constant(let word, _), .constant(let other, _)): return word == other
    case (.constant, .anything): return isNegated
    case (.constant, .variable): return false
    case (.variable(let number), _):
      if isNegated, b == .anything { return true }
      guard let known = meaning[number] else {
        meaning[number] = b
        return true
      }
      return known.isSame(as: b)
    }
  }

  private mutating func match(_ general: [CoreExpression], _ special: [CoreExpression]) -> Bool {
    guard general.count == special.count else { return false }
    for (a, b) in zip(general, special) where !match(a, b) { return false }
    return true
  }

  private mutating func match(_ general: CoreExpression, _ special: CoreExpression) -> Bool {
    switch (general, special) {
    case (.term(let a, _), .term(let b, _)): match(a, b, isNegated: false)
    case (.call(let f, let a, _), .call(let g, let b, _)): f == g && match(a, b)
    case (.record(let f, let a, _), .record(let g, let b, _)): f == g && match(a, b)
    case (.field(let i, let f, let a, _), .field(let j, let g, let b, _)):
      i == j && f == g && match(a, b)
    default: false
    }
  }
}

extension CoreTerm {
  /// Whether both are the same value in every row; what `_` stands for differs from use to use.
  fileprivate func isSame(as other: CoreTerm) -> Bool {
    switch (self, other) {
    case (.constant(let word, _), .constant(let second, _)): word == second
    case (.variable(let number), .variable(let second)): number == second
    default: false
    }
  }
}

extension CoreComparator {
  /// The comparison with its sides exchanged.
  fileprivate var turned: CoreComparator {
    switch self {
    case .equal, .notEqual: self
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    }
  }
}

extension CoreLiteral {
  /// Whether it gives variables their values, so that others can be compared with these.
  fileprivate var givesValues: Bool {
    switch self {
    case .atom, .generator: true
    case .negation, .comparison, .test, .aggregate, .never: false
    }
  }

  /// Whether `_` and constants stand in the same places of both, so that neither says more.
  fileprivate func hasSameHoles(as other: CoreLiteral) -> Bool {
    switch (self, other) {
    case (.atom(let a), .atom(let b)), (.negation(let a), .negation(let b)):
      a.arguments.count == b.arguments.count
        && zip(a.arguments, b.arguments).allSatisfy { $0.hole == $1.hole }
    default: true
    }
  }
}

extension CoreTerm {
  /// 0 for a variable, 1 for a value, 2 for `_`.
  fileprivate var hole: Int {
    switch self {
    case .variable: 0
    case .constant: 1
    case .anything: 2
    }
  }
}
