/// Finds facts that would make a missing row hold, were they stated.
struct RemedySearch {
  let derivations: Derivations
  let ranking: RuleRanking
  private var cheapest: [RowPattern: [[RowKey]]] = [:]
  private var placeholders = 0

  /// So many ways to make a row hold are compared.
  private static let mostRemedies = 6
  /// A remedy of more facts is none.
  private static let mostFacts = 5

  /// Prepares a search.
  init(_ ranking: RuleRanking) {
    derivations = ranking.statable.derivations
    self.ranking = ranking
  }

  /// Lists of rows that would make a row hold, the shortest first; whether they do is still to be
  /// tried, since what is negated or counted may change with them.
  ///
  /// Only rows that can be stated are among them.
  ///
  /// - Throws: Where a limit is hit.
  mutating func remedies(for pattern: RowPattern) throws(EvaluationStop) -> [[RowKey]] {
    try remedies(pattern, depth: 0)
  }

  private mutating func remedies(
    _ pattern: RowPattern, depth: Int
  ) throws(EvaluationStop) -> [[RowKey]] {
    if let known = cheapest[pattern] { return known }
    guard depth < RuleRanking.mostDepth else { return [] }
    // A row that rests on itself is no remedy.
    cheapest[pattern] = []
    var found: [[RowKey]] = []
    if ranking.statable.contains(pattern) { found.append([row(of: pattern)]) }
    for rule in derivations.rules[pattern.relation, default: []] {
      for entry in try ranking.entries(of: rule, for: pattern) {
        guard let attempt = entry.attempt, entry.distance < RuleRanking.never else { continue }
        found += try remedies(attempt, of: derivations.program.rules[rule], depth)
      }
    }
    found = Array(
      found.filter { $0.count <= Self.mostFacts }.enumerated()
        .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
        .map(\.element).prefix(Self.mostRemedies))
    cheapest[pattern] = found
    return found
  }

  private mutating func remedies(
    _ attempt: BodyAttempt, of rule: CoreRule, _ depth: Int
  ) throws(EvaluationStop) -> [[RowKey]] {
    var words = attempt.values
    var atoms: [CoreAtom] = []
    var uses: [Int: Int] = [:]
    for place in attempt.failing {
      guard case .atom(let atom) = rule.body[place] else { return [] }
      atoms.append(atom)
      for variable in Set(atom.variables) { uses[variable, default: 0] += 1 }
    }
    // What several of them share may be anything, but the same everywhere.
    for (variable, count) in uses.sorted(by: { $0.key < $1.key })
    where count > 1 && words[variable] == nil {
      words[variable] = placeholder().rawValue
    }
    var found: [[RowKey]] = [[]]
    for atom in atoms {
      let own = try remedies(RowPattern(atom, words), depth: depth + 1)
      found = found.flatMap { start in own.map { start + $0.filter { !start.contains($0) } } }
      found = Array(found.prefix(Self.mostRemedies))
    }
    return found
  }

  private mutating func row(of pattern: RowPattern) -> RowKey {
    RowKey(
      relation: pattern.relation, row: pattern.columns.map { $0 ?? placeholder().rawValue })
  }

  /// A value that nothing else is.
  private mutating func placeholder() -> Word {
    placeholders += 1
    return derivations.order.values.word(
      node: .blank(Refutation.anything + "\(placeholders)"))
  }
}
