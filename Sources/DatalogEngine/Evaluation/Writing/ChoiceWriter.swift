/// Keeps only the first of several rows that agree in one of some lists of columns.
///
/// Giannotti, Pedreschi, Saccà, Zaniolo: *Non-determinism in deductive databases* (1991), in the
/// form of functional dependencies that Soufflé gives it. Which row comes first depends on the order
/// of evaluation, which is the same in every run.
final class ChoiceWriter: RelationWriter {
  /// The values that are taken in one list of columns.
  private struct Domain {
    var columns: [Int]
    var taken: Relation
  }

  private let domains: [Domain]

  init(_ relation: Relation, _ domains: [[Int]]) {
    self.domains = domains.map {
      Domain(columns: $0, taken: Relation(arity: $0.count, meter: relation.meter))
    }
    super.init(relation)
  }

  override func add(_ columns: [WordColumn], count: Int) throws(EvaluationStop) {
    let found = UnsafeMutablePointer<Bool>.allocate(capacity: max(count, 1))
    defer { found.deallocate() }
    let open = try openRows(columns, count, found)
    for row in open {
      let words = columns.map { $0[row] }
      if try isTaken(words) { continue }
      try super.add(columns.map { $0.row(row) }, count: 1)
      try take(words)
    }
  }

  /// The rows whose values were not taken before this batch: usually few.
  private func openRows(
    _ columns: [WordColumn], _ count: Int, _ found: UnsafeMutablePointer<Bool>
  ) throws(EvaluationStop) -> [Int] {
    var open = Array(repeating: true, count: count)
    for domain in domains {
      let keys = domain.columns.map { columns[$0] }
      do { try domain.taken.contains(keys, count: count, found: found) } catch {
        throw EvaluationStop(error)
      }
      for row in 0..<count where found[row] { open[row] = false }
    }
    return open.indices.filter { open[$0] }
  }

  private func isTaken(_ words: [UInt32]) throws(EvaluationStop) -> Bool {
    for domain in domains {
      let key = domain.columns.map { words[$0] }
      let isKnown = key.withUnsafeBufferPointer { key in
        let columns = key.indices.map {
          WordColumn(base: (key.baseAddress ?? Relation.noWords) + $0, stride: 0)
        }
        return domain.taken.rowNumber(columns, 0) != nil
      }
      if isKnown { return true }
    }
    return false
  }

  private func take(_ words: [UInt32]) throws(EvaluationStop) {
    for domain in domains {
      do {
        try domain.taken.insert(row: domain.columns.map { words[$0] })
      } catch {
        throw EvaluationStop(error)
      }
    }
  }
}
