import Diagnostics

/// Finds rows that differ from a missing one in one column.
struct NearMissSearch {
  let derivations: Derivations
  let statements: StatementFinder
  /// So many are given.
  private static let most = 3
  /// So many values are compared.
  private static let mostCompared = 5000

  private var values: ValueTable { derivations.order.values }

  /// The rows nearest to a missing one.
  ///
  /// Those whose value is spelled nearly the same, or is a number or day close by, come first; then
  /// others that have the first columns in common.
  ///
  /// - Throws: Where a limit is hit.
  func rows(near pattern: RowPattern) throws(EvaluationStop) -> [Refutation.NearMiss] {
    let relation = derivations.program[pattern.relation]
    guard !relation.isUnnamed else { return [] }
    if case .stored(let selection) = relation.origin, case .instances = selection.meaning,
      let word = pattern.columns.first ?? nil, !statements.classes(of: word).isEmpty
    {
      return statements.classes(of: word).prefix(Self.most).map { statement in
        Refutation.NearMiss(
          fact: ProofTree.Fact(
            predicate: StatementFinder.shortName(of: statement.object),
            arguments: [.term(statement.subject)]),
          place: 0, ground: .stated([statement]))
      }
    }
    let known = pattern.columns.indices.filter { pattern.columns[$0] != nil }
    var found: [(row: RowKey, place: Int, distance: Int)] = []
    for place in known.reversed() {
      found += try rows(near: pattern, differingIn: place)
    }
    let best = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
    return best.prefix(Self.most).map { entry in
      Refutation.NearMiss(
        fact: fact(entry.row, relation), place: entry.place, ground: ground(of: entry.row, relation)
      )
    }
  }

  private func rows(
    near pattern: RowPattern, differingIn place: Int
  ) throws(EvaluationStop) -> [(row: RowKey, place: Int, distance: Int)] {
    guard let wanted = pattern.columns[place] else { return [] }
    let range = SourceRange(0, 0)
    let variables = pattern.columns.indices.map { _ in CoreVariable(name: nil, range: range) }
    let atom = CoreAtom(
      relation: pattern.relation, arguments: variables.indices.map { .variable($0) },
      argumentRanges: variables.map { _ in range }, range: range)
    let rule = CoreRule(
      head: atom, body: [.atom(atom)], variables: variables,
      place: SourcePlace(SourceText(name: "", bytes: []), range))
    var given: [Int: UInt32] = [:]
    for (column, word) in pattern.columns.enumerated() where column != place {
      given[column] = word
    }
    // Where nothing else is known all rows are near, which says nothing.
    let isAlone = given.isEmpty
    let body = BodySolver.Body(rule.body, of: rule, given: given.keys)
    var rows: [UInt32: [UInt32]] = [:]
    try derivations.solver.solve(body, given: given) { words in
      let row = given.merging(zip(body.wanted, words)) { $1 }
      let listed = variables.indices.map { row[$0, default: Word.none] }
      if rows[listed[place]] == nil { rows[listed[place]] = listed }
      return rows.count < Self.mostCompared
    }
    return nearest(to: wanted, among: Array(rows.keys), isAlone: isAlone).compactMap { entry in
      rows[entry.word].map {
        (RowKey(relation: pattern.relation, row: $0), place, entry.distance)
      }
    }
  }

  /// The values nearest to one, and how near: 0 for one that is spelled nearly so.
  private func nearest(
    to wanted: UInt32, among words: [UInt32], isAlone: Bool
  ) -> [(word: UInt32, distance: Int)] {
    let sorted = words.map(Word.init(rawValue:)).sorted(by: derivations.order.precedes)
    let word = Word(rawValue: wanted)
    let kind = values.kind(of: word)
    let alike = sorted.filter { values.kind(of: $0) == kind }
    var near: [(word: UInt32, distance: Int)] = []
    switch kind {
    case .number, .date:
      let ranked = alike.sorted { distance($0, word) < distance($1, word) }
      near = ranked.prefix(1).map { ($0.rawValue, isClose($0, word) ? 0 : 2) }
    default:
      var byText: [String: Word] = [:]
      for candidate in alike { byText[text(candidate)] = candidate }
      let names = NearestNames.suggestions(for: text(word), among: byText.keys.sorted(), limit: 2)
      near = names.compactMap { byText[$0] }.map { ($0.rawValue, 1) }
    }
    if near.isEmpty, !isAlone { near = sorted.prefix(2).map { ($0.rawValue, 3) } }
    return near
  }

  private func distance(_ left: Word, _ right: Word) -> Double {
    abs(position(left) - position(right))
  }

  /// Whether two numbers are next to each other, or two days at most a month apart.
  private func isClose(_ left: Word, _ right: Word) -> Bool { distance(left, right) <= 31 }

  private func position(_ word: Word) -> Double {
    if let day = values.date(of: word) {
      return Double(day.year) * 372 + Double(day.month) * 31 + Double(day.day)
    }
    return values.number(of: word)?.double ?? 0
  }

  private func text(_ word: Word) -> String {
    if let text = values.text(of: word) { return text }
    var bytes: [UInt8] = []
    derivations.order.appendPrintedForm(of: word, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func fact(_ key: RowKey, _ relation: CoreRelation) -> ProofTree.Fact {
    ProofTree.Fact(key.row, of: relation, derivations.order)
  }

  private func ground(of key: RowKey, _ relation: CoreRelation) -> ProofTree.Ground {
    if case .stored(let selection) = relation.origin {
      let found = statements.statements(of: key.row, selection)
      if !found.isEmpty { return .stated(found) }
    }
    return .deeper
  }
}
