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

    func part(of row: [WordColumn]) -> [WordColumn] { columns.map { row[$0] } }
  }

  private let domains: [Domain]

  init(_ relation: Relation, _ domains: [[Int]]) {
    self.domains = domains.map {
      Domain(
        columns: $0,
        taken: Relation(arity: $0.count, meter: relation.meter, needsSet: true))
    }
    super.init(relation)
  }

  override func add(_ columns: [WordColumn], count: Int) throws(EvaluationStop) {
    let found = UnsafeMutablePointer<Bool>.allocate(capacity: max(count, 1))
    defer { found.deallocate() }
    let open = try openRows(columns, count, found)
    for row in open {
      let columns = columns.map { $0.row(row) }
      if domains.contains(where: { $0.taken.contains($0.part(of: columns), 0) }) { continue }
      try super.add(columns, count: 1)
      for domain in domains {
        do { try domain.taken.insert(domain.part(of: columns), count: 1) } catch {
          throw EvaluationStop(error)
        }
      }
    }
  }

  /// The rows whose values were not taken before this batch: usually few.
  private func openRows(
    _ columns: [WordColumn], _ count: Int, _ found: UnsafeMutablePointer<Bool>
  ) throws(EvaluationStop) -> [Int] {
    var open = Array(repeating: true, count: count)
    for domain in domains {
      do { try domain.taken.contains(domain.part(of: columns), count: count, found: found) } catch {
        throw EvaluationStop(error)
      }
      for row in 0..<count where found[row] { open[row] = false }
    }
    return open.indices.filter { open[$0] }
  }
}
