/// Ranks the rules that could give a missing row by how far they are from giving it.
///
/// A rule is as far as what it lacks is together. What is missing and given by rules is as far as the
/// nearest of these; so a fact that is there, and only at another time, is nearer than one that
/// nothing states, and what cannot be is out of reach.
final class RuleRanking {
  /// A rule with what comes nearest to its body; nil for one whose head does not fit.
  struct Entry {
    var rule: Int
    var attempt: BodyAttempt?
    var distance: Int
  }

  /// A rule for a row.
  private struct Question: Hashable {
    var rule: Int
    var pattern: RowPattern
  }

  /// What is further than this cannot be reached.
  static let never = 1000
  /// A condition that does not come out so with the facts that are there.
  private static let condition = 1
  /// Something that must not hold and does.
  private static let present = 2
  /// A fact that nothing states, and each place of it where anything would do.
  private static let statement = (2, unknown: 1)
  /// So many rules into each other are looked at.
  static let mostDepth = 8
  /// Rules are looked at for so many rows.
  private static let mostQuestions = 512

  let statable: StatableRows
  private let derivations: Derivations
  private var attempts: [Question: [BodyAttempt]?] = [:]
  private var distances: [RowPattern: Int] = [:]
  /// The rows on the way to the one that is being looked at.
  private var around: Set<RowPattern> = []

  /// Prepares to rank rules.
  init(_ statable: StatableRows) {
    self.statable = statable
    derivations = statable.derivations
  }

  /// The rules of a relation, the nearest first.
  ///
  /// - Throws: Where a limit is hit.
  func rules(for pattern: RowPattern) throws(EvaluationStop) -> [Entry] {
    var found: [Entry] = []
    for rule in derivations.rules[pattern.relation, default: []] {
      let own = try entries(of: rule, for: pattern)
      found.append(own.first ?? Entry(rule: rule, attempt: nil, distance: Self.never + 1))
    }
    return Self.ranked(found)
  }

  /// The attempts at a rule, the nearest first; none where its head does not fit.
  ///
  /// - Throws: Where a limit is hit.
  func entries(of rule: Int, for pattern: RowPattern) throws(EvaluationStop) -> [Entry] {
    var found: [Entry] = []
    for attempt in try attempts(at: Question(rule: rule, pattern: pattern)) ?? [] {
      let distance = try distance(of: attempt, at: derivations.program.rules[rule])
      found.append(Entry(rule: rule, attempt: attempt, distance: distance))
    }
    return Self.ranked(found)
  }

  private static func ranked(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
  }

  private func attempts(at question: Question) throws(EvaluationStop) -> [BodyAttempt]? {
    if let known = attempts[question] { return known }
    let rule = derivations.program.rules[question.rule]
    guard let given = derivations.bindings(of: rule.head, question.pattern.columns) else {
      attempts[question] = .some(nil)
      return nil
    }
    var search = BodyAttemptSearch(statable, rule, given: given)
    let found = try search.nearest()
    attempts[question] = found
    return found
  }

  // MARK: - Distances

  /// How far a missing row is.
  private func distance(to pattern: RowPattern) throws(EvaluationStop) -> Int {
    if let known = distances[pattern] { return known }
    var nearest = distanceOfStating(pattern)
    // A row that rests on itself is no nearer for that.
    guard around.count < Self.mostDepth, attempts.count < Self.mostQuestions,
      around.insert(pattern).inserted
    else { return nearest }
    defer { around.remove(pattern) }
    nearest = min(nearest, try rules(for: pattern).first?.distance ?? Self.never, Self.never)
    distances[pattern] = nearest
    return nearest
  }

  private func distanceOfStating(_ pattern: RowPattern) -> Int {
    guard statable.isStated(pattern.relation) else { return Self.never }
    let stated = Self.statement.0 + Self.statement.unknown * pattern.columns.count { $0 == nil }
    switch statable.misfit(of: pattern) {
    case nil: return stated
    // What stands in its place would have to go.
    case .taken: return stated + Self.present
    case .kind, .value, .node, .circle: return Self.never
    }
  }

  private func distance(
    of attempt: BodyAttempt, at rule: CoreRule
  ) throws(EvaluationStop) -> Int {
    var sum = 0
    for place in attempt.failing {
      switch rule.body[place] {
      case .atom(let atom): sum += try distance(to: RowPattern(atom, attempt.values))
      case .negation: sum += Self.present
      case .aggregate(let aggregate) where aggregate.isNegation: sum += Self.present
      default: sum += Self.condition
      }
      if sum >= Self.never { return Self.never }
    }
    return sum
  }
}
