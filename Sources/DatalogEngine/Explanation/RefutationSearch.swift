import Diagnostics

/// A row that is missing, nil in the columns where anything would do.
struct RowPattern: Hashable {
  var relation: RelationID
  var columns: [UInt32?]
}

/// Finds out what is missing for a row to be there.
struct RefutationSearch {
  let derivations: Derivations
  let catalogue: RuleCatalogue
  let nearMisses: NearMissSearch
  /// The rows on the way to the one that is being looked at.
  private var around: [RowPattern] = []
  private var gaps: [RowPattern: Refutation.Gap] = [:]
  private var cheapest: [RowPattern: [[RowKey]]] = [:]
  private var placeholders: [UInt32] = []

  /// So many rules into each other are looked at.
  private static let mostDepth = 8
  /// So many rules of a predicate are shown.
  private static let mostAttempts = 3
  /// So many ways to make a row hold are compared.
  private static let mostRemedies = 6
  /// A remedy of more facts is none.
  private static let mostFacts = 5

  private var program: CoreProgram { derivations.program }
  private var values: ValueTable { derivations.order.values }

  /// Prepares a search.
  init(_ derivations: Derivations, _ catalogue: RuleCatalogue, _ nearMisses: NearMissSearch) {
    self.derivations = derivations
    self.catalogue = catalogue
    self.nearMisses = nearMisses
  }

  /// What is missing for a row.
  ///
  /// - Throws: Where a limit is hit.
  mutating func gap(_ pattern: RowPattern) throws(EvaluationStop) -> Refutation.Gap {
    if let known = gaps[pattern] { return known }
    var gap = Refutation.Gap(
      fact: phrase(pattern), attempts: [], nearMisses: [],
      rowCount: derivations.solver.relations[pattern.relation.index].count)
    guard !around.contains(pattern), around.count < Self.mostDepth else { return gap }
    around.append(pattern)
    defer { around.removeLast() }
    let attempts = try attempts(for: pattern)
    // A rule whose head does not fit says something only where no other does.
    let fitting = attempts.filter { $0.attempt != nil }
    for (rule, attempt) in (fitting.isEmpty ? attempts : fitting).prefix(Self.mostAttempts) {
      // Only the nearest is followed further down.
      let isFollowed = gap.attempts.isEmpty
      gap.attempts.append(try self.attempt(rule, attempt, pattern, follows: isFollowed))
    }
    if around.count == 1 || gap.attempts.isEmpty {
      gap.nearMisses = try nearMisses.rows(near: pattern)
    }
    gaps[pattern] = gap
    return gap
  }

  /// What each rule of a relation lacks to give a row, the nearest first; nil for a rule whose head
  /// does not fit.
  private func attempts(
    for pattern: RowPattern
  ) throws(EvaluationStop) -> [(rule: Int, attempt: BodyAttempt?)] {
    var found: [(rule: Int, attempt: BodyAttempt?)] = []
    for rule in derivations.rules[pattern.relation, default: []] {
      let best = try attempts(of: rule, for: pattern).first
      found.append((rule, best))
    }
    return found.enumerated().sorted {
      let (a, b) = ($0.element.attempt?.distance, $1.element.attempt?.distance)
      return (a ?? Int.max, $0.offset) < (b ?? Int.max, $1.offset)
    }.map(\.element)
  }

  private func attempts(
    of rule: Int, for pattern: RowPattern
  ) throws(EvaluationStop) -> [BodyAttempt] {
    let core = program.rules[rule]
    guard let given = derivations.bindings(of: core.head, pattern.columns) else { return [] }
    var search = BodyAttemptSearch(derivations, core, given: given)
    return try search.nearest()
  }

  // MARK: - Telling

  private mutating func attempt(
    _ rule: Int, _ attempt: BodyAttempt?, _ pattern: RowPattern, follows: Bool
  ) throws(EvaluationStop) -> Refutation.Attempt {
    let core = program.rules[rule]
    var told = Refutation.Attempt(
      rule: catalogue.reference(
        to: core, among: derivations.rules[pattern.relation, default: []]),
      holding: [], failures: [])
    guard let attempt else {
      told.failures = headFailures(core.head, pattern)
      return told
    }
    told.holding = attempt.holding.map { phrase(core.body[$0], core, attempt.values) }
    for place in attempt.failing {
      told.failures.append(
        try failure(core.body[place], core, attempt.values, follows: follows))
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
    _ literal: CoreLiteral, _ rule: CoreRule, _ words: [Int: UInt32], follows: Bool
  ) throws(EvaluationStop) -> Refutation.Failure {
    switch literal {
    case .atom(let atom) where follows: return .missing(try gap(pattern(atom, words)))
    case .atom(let atom):
      let missing = pattern(atom, words)
      return .missing(
        Refutation.Gap(
          fact: phrase(missing), attempts: [], nearMisses: [],
          rowCount: derivations.solver.relations[atom.relation.index].count))
    case .negation(let atom):
      var writer = PhraseWriter(derivations, rule, words)
      writer.write(atom)
      return .present(writer.phrase)
    case .aggregate(let aggregate) where aggregate.isNegation:
      var writer = PhraseWriter(derivations, rule, words)
      writer.write(aggregate.body)
      return .present(writer.phrase)
    default: return .condition(phrase(literal, rule, words))
    }
  }

  private func pattern(_ atom: CoreAtom, _ words: [Int: UInt32]) -> RowPattern {
    RowPattern(
      relation: atom.relation,
      columns: atom.arguments.map { argument in
        switch argument {
        case .variable(let variable): words[variable]
        case .constant(let word, _): word.rawValue
        case .anything: nil
        }
      })
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

// MARK: - What would make it hold

extension RefutationSearch {
  /// Lists of rows that would make a row hold, the shortest first; whether they do is still to be
  /// tried, since what is negated or counted may change with them.
  ///
  /// - Throws: Where a limit is hit.
  mutating func remedies(for pattern: RowPattern) throws(EvaluationStop) -> [[RowKey]] {
    try remedies(pattern, depth: 0)
  }

  private mutating func remedies(
    _ pattern: RowPattern, depth: Int
  ) throws(EvaluationStop) -> [[RowKey]] {
    if let known = cheapest[pattern] { return known }
    guard depth < Self.mostDepth else { return [] }
    // A row that rests on itself is no remedy.
    cheapest[pattern] = []
    var found: [[RowKey]] = []
    if isStated(pattern.relation) { found.append([row(of: pattern)]) }
    for rule in derivations.rules[pattern.relation, default: []] {
      for attempt in try attempts(of: rule, for: pattern) {
        found += try remedies(attempt, of: program.rules[rule], depth)
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
      let own = try remedies(pattern(atom, words), depth: depth + 1)
      found = found.flatMap { start in own.map { start + $0.filter { !start.contains($0) } } }
      found = Array(found.prefix(Self.mostRemedies))
    }
    return found
  }

  /// Whether rows of a relation can be stated: it is one of the graph, or has facts, or no rules.
  private func isStated(_ relation: RelationID) -> Bool {
    if case .stored(let selection) = program[relation].origin {
      // Of what only rules derive nothing is stated.
      return selection.meaning != .anyTriple
        && (derivations.rules[relation] == nil || nearMisses.statements.states(selection))
    }
    if program[relation].isUnnamed || program[relation].time != nil { return false }
    return derivations.rules[relation] == nil || derivations.hasFacts.contains(relation)
  }

  private mutating func row(of pattern: RowPattern) -> RowKey {
    RowKey(
      relation: pattern.relation, row: pattern.columns.map { $0 ?? placeholder().rawValue })
  }

  /// A value that nothing else is.
  private mutating func placeholder() -> Word {
    let word = values.word(node: .blank(Refutation.anything + "\(placeholders.count + 1)"))
    placeholders.append(word.rawValue)
    return word
  }
}
