import Diagnostics

/// Finds rows that differ from a missing one in one column, or in the order of two.
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
  /// Those that say the same the other way round come first, then those whose value is spelled nearly
  /// the same, or is a number or day close by; then others that have the first columns in common.
  ///
  /// - Throws: Where a limit is hit.
  func rows(near pattern: RowPattern) throws(EvaluationStop) -> [Refutation.NearMiss] {
    let relation = derivations.program[pattern.relation]
    guard !relation.isUnnamed else { return [] }
    if let classes = classes(near: pattern) { return classes }
    var found: [(row: RowKey, place: Int, distance: Int)] = []
    for place in pattern.columns.indices.reversed() where pattern.columns[place] != nil {
      found += try rows(near: pattern, differingIn: place)
    }
    let best = found.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }.map(\.element)
    let others = try rowsInOtherOrder(than: pattern)
    return others + best.prefix(Self.most - others.count).map { nearMiss($0.row, .place($0.place)) }
  }

  /// The classes that a node has in the place of a missing one; nil where that is not what is missing.
  private func classes(near pattern: RowPattern) -> [Refutation.NearMiss]? {
    guard case .stored(let selection) = derivations.program[pattern.relation].origin,
      case .instances = selection.meaning, let word = pattern.columns.first ?? nil
    else { return nil }
    let found = statements.classes(of: word)
    return found.isEmpty
      ? nil
      : found.prefix(Self.most).map { statement in
        Refutation.NearMiss(
          fact: ProofTree.Fact(
            predicate: StatementFinder.shortName(of: statement.object),
            arguments: [.term(statement.subject)]),
          difference: .place(0), ground: .stated([statement]))
      }
  }

  /// A row that is there and has two columns of a missing one the other way round.
  ///
  /// - Throws: Where a limit is hit.
  func rowsInOtherOrder(than pattern: RowPattern) throws(EvaluationStop) -> [Refutation.NearMiss] {
    guard !derivations.program[pattern.relation].isUnnamed else { return [] }
    let known = pattern.columns.indices.filter { pattern.columns[$0] != nil }
    for (offset, first) in known.enumerated() {
      for second in known.dropFirst(offset + 1)
      where pattern.columns[first] != pattern.columns[second] {
        var turned = pattern
        turned.columns.swapAt(first, second)
        var row: [UInt32]?
        try derivations.solver.rows(matching: turned) {
          row = $0
          return false
        }
        guard let row else { continue }
        return [nearMiss(RowKey(relation: pattern.relation, row: row), .order(first, second))]
      }
    }
    return []
  }

  private func rows(
    near pattern: RowPattern, differingIn place: Int
  ) throws(EvaluationStop) -> [(row: RowKey, place: Int, distance: Int)] {
    guard let wanted = pattern.columns[place] else { return [] }
    var freed = pattern
    freed.columns[place] = nil
    // Where nothing else is known all rows are near, which says nothing.
    let isAlone = freed.columns.allSatisfy { $0 == nil }
    var rows: [UInt32: [UInt32]] = [:]
    try derivations.solver.rows(matching: freed) { row in
      if rows[row[place]] == nil { rows[row[place]] = row }
      return rows.count < Self.mostCompared
    }
    return nearest(to: wanted, among: Array(rows.keys), isAlone: isAlone).compactMap { entry in
      rows[entry.word].map {
        (RowKey(relation: pattern.relation, row: $0), place, entry.distance)
      }
    }
  }

  private func nearMiss(
    _ key: RowKey, _ difference: Refutation.NearMiss.Difference
  ) -> Refutation.NearMiss {
    let relation = derivations.program[key.relation]
    return Refutation.NearMiss(
      fact: ProofTree.Fact(key.row, of: relation, derivations.order), difference: difference,
      ground: ground(of: key, relation))
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

  private func ground(of key: RowKey, _ relation: CoreRelation) -> ProofTree.Ground {
    if case .stored(let selection) = relation.origin {
      let found = statements.statements(of: key.row, selection)
      if !found.isEmpty { return .stated(found) }
    }
    return .deeper
  }
}
