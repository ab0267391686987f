import Diagnostics

/// Finds out what is missing for a row to be there.
struct RefutationSearch {
  let derivations: Derivations
  let catalogue: RuleCatalogue
  let nearMisses: NearMissSearch
  let ranking: RuleRanking
  /// The rows on the way to the one that is being looked at.
  private var around: [RowPattern] = []
  private var gaps: [RowPattern: Refutation.Gap] = [:]

  /// So many rules of a predicate are shown.
  private static let mostAttempts = 3

  private var program: CoreProgram { derivations.program }
  private var values: ValueTable { derivations.order.values }

  /// Prepares a search.
  init(_ ranking: RuleRanking, _ catalogue: RuleCatalogue, _ nearMisses: NearMissSearch) {
    derivations = ranking.statable.derivations
    self.ranking = ranking
    self.catalogue = catalogue
    self.nearMisses = nearMisses
  }

  /// What is missing for a row.
  ///
  /// - Throws: Where a limit is hit.
  mutating func gap(_ pattern: RowPattern) throws(EvaluationStop) -> Refutation.Gap {
    if let known = gaps[pattern] { return known }
    var gap = unexplained(pattern)
    guard !around.contains(pattern), around.count < RuleRanking.mostDepth else { return gap }
    around.append(pattern)
    defer { around.removeLast() }
    // The steps of a chain are its own: the nearest of them is all there is to tell.
    let most = program[pattern.relation].closureStart == nil ? Self.mostAttempts : 1
    for entry in Self.worthTelling(try ranking.rules(for: pattern)).prefix(most) {
      // Only the nearest is followed further down.
      let isFollowed = gap.attempts.isEmpty
      gap.attempts.append(try attempt(entry, pattern, follows: isFollowed))
    }
    let areAllNear = around.count == 1 || gap.attempts.isEmpty && gap.misfit == nil
    gap.nearMisses =
      try areAllNear
      ? nearMisses.rows(near: pattern) : nearMisses.rowsInOtherOrder(than: pattern)
    gaps[pattern] = gap
    return gap
  }

  /// The rules within reach; where none is, those whose heads fit, and else all.
  private static func worthTelling(_ rules: [RuleRanking.Entry]) -> [RuleRanking.Entry] {
    let near = rules.filter { $0.distance < RuleRanking.never }
    if !near.isEmpty { return near }
    let fitting = rules.filter { $0.attempt != nil }
    return fitting.isEmpty ? rules : fitting
  }

  /// A missing row of which nothing more is told.
  private func unexplained(_ pattern: RowPattern) -> Refutation.Gap {
    Refutation.Gap(
      fact: phrase(pattern), attempts: [], nearMisses: [],
      rowCount: derivations.solver.relations[pattern.relation.index].count,
      misfit: ranking.statable.misfit(of: pattern))
  }

  // MARK: - Telling

  private mutating func attempt(
    _ entry: RuleRanking.Entry, _ pattern: RowPattern, follows: Bool
  ) throws(EvaluationStop) -> Refutation.Attempt {
    let core = program.rules[entry.rule]
    var told = Refutation.Attempt(
      rule: catalogue.reference(
        to: core, among: derivations.rules[pattern.relation, default: []]),
      holding: [], ways: 1, failures: [])
    guard let attempt = entry.attempt else {
      told.failures = headFailures(core.head, pattern)
      return told
    }
    told.ways = attempt.ways
    told.holding = attempt.holding.map { phrase(core.body[$0], core, attempt.values) }
    for place in attempt.failing {
      told.failures.append(
        try failure(core.body[place], core, attempt, pattern, follows: follows))
    }
    told.failures += attempt.open.map { .open(phrase(core.body[$0], core, attempt.values)) }
    return told
  }

  private func headFailures(_ head: CoreAtom, _ pattern: RowPattern) -> [Refutation.Failure] {
    zip(head.arguments, pattern.columns).enumerated().compactMap { place, column in
      guard case .constant(let word, _) = column.0, let wanted = column.1, wanted != word.rawValue
      else { return nil }
      return .head(
        place: place,
        value: values.answerValue(of: word, printing: derivations.order.printing))
    }
  }

  private mutating func failure(
    _ literal: CoreLiteral, _ rule: CoreRule, _ attempt: BodyAttempt, _ pattern: RowPattern,
    follows: Bool
  ) throws(EvaluationStop) -> Refutation.Failure {
    let words = attempt.values
    switch literal {
    case .atom(let atom):
      let missing = RowPattern(atom, words)
      let given = derivations.bindings(of: rule.head, pattern.columns) ?? [:]
      let general =
        attempt.ways > 1 ? try generalized(missing, to: RowPattern(atom, given)) : missing
      guard follows else { return .missing(unexplained(general)) }
      var gap = try gap(general)
      if general != missing { gap.nearMisses = try nearMisses.rows(near: missing) }
      return .missing(gap)
    case .negation(let atom):
      var writer = PhraseWriter(derivations, rule, words)
      writer.write(atom)
      let reasons = follows ? try reasons(for: RowPattern(atom, words)) : []
      return .present(writer.phrase, because: reasons)
    case .aggregate(let aggregate) where aggregate.isNegation:
      var writer = PhraseWriter(derivations, rule, words)
      writer.write(aggregate.body)
      return .present(writer.phrase, because: [])
    default: return .condition(phrase(literal, rule, words))
    }
  }

  /// A missing row, or with it all that agree in what the head gives, where none of them is stated:
  /// that a unit leads nothing at all tells more than that it does not lead one task.
  private func generalized(
    _ pattern: RowPattern, to general: RowPattern
  ) throws(EvaluationStop) -> RowPattern {
    guard general != pattern, derivations.rules[pattern.relation] == nil,
      general.columns.contains(where: { $0 != nil })
    else { return pattern }
    var isThere = false
    try derivations.solver.rows(matching: general) { _ in
      isThere = true
      return false
    }
    return isThere ? pattern : general
  }

  /// What the rule needs that gives a row; nothing for one that is stated.
  private func reasons(for pattern: RowPattern) throws(EvaluationStop) -> [Phrase] {
    let row = pattern.columns.compactMap(\.self)
    guard row.count == pattern.columns.count else { return [] }
    let found = try derivations.instances(
      giving: RowKey(relation: pattern.relation, row: row),
      by: derivations.rules[pattern.relation, default: []])
    guard let best = found.first else { return [] }
    let rule = program.rules[best.rule]
    return rule.body.filter { literal in !rule.body.contains(where: literal.isResult) }
      .map { phrase($0, rule, best.values) }
  }

  private func phrase(
    _ literal: CoreLiteral, _ rule: CoreRule, _ words: [Int: UInt32]
  ) -> Phrase {
    var writer = PhraseWriter(derivations, rule, words)
    writer.write(literal)
    return writer.phrase
  }

  private func phrase(_ pattern: RowPattern) -> Phrase {
    let relation = program[pattern.relation]
    let range = SourceRange(0, 0)
    let head = CoreAtom(
      relation: pattern.relation,
      arguments: pattern.columns.map {
        $0.map { .constant(Word(rawValue: $0), .term) } ?? .anything
      },
      argumentRanges: pattern.columns.map { _ in range }, range: range)
    let place = relation.place ?? SourcePlace(SourceText(name: "", bytes: []), range)
    let rule = CoreRule(head: head, body: [], variables: [], place: place)
    var writer = PhraseWriter(derivations, rule, [:])
    writer.write(head)
    return writer.phrase
  }
}
