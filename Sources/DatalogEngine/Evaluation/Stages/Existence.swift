/// Keeps the rows for which a relation has a row with given words in given columns, or has none.
final class Existence: RowOperation {
  private let relation: Relation
  private let access: RelationAccess?
  private let keys: [KeySource]
  private let isNegated: Bool
  private let found: UnsafeMutablePointer<Bool>

  init(
    _ relation: Relation, keyColumns: [Int], keys: [KeySource], isNegated: Bool, capacity: Int
  ) {
    self.relation = relation
    self.keys = keys
    self.isNegated = isNegated
    let isWhole = keyColumns.count == relation.arity || keyColumns.isEmpty
    access =
      isWhole ? nil : RelationAccess(relation, keyColumns: keyColumns, capacity: capacity)
    found = .allocate(capacity: capacity)
  }

  deinit { found.deallocate() }

  override func prepare() throws(EvaluationStop) { try access?.prepare() }

  override var isSharable: Bool { true }

  override func prepareToShare(rows: Int) throws(EvaluationStop) {
    if let access { return try access.prepareToShare(keys: rows) }
    do { try relation.makeSet() } catch { throw EvaluationStop(error) }
  }

  override func apply(to stage: Stage) throws(EvaluationStop) {
    let columns = keys.map { $0.column(of: stage) }
    if let access {
      try access.probe(columns, count: stage.count)
      for row in 0..<stage.count { found[row] = access.hasLiveRow(row) }
    } else if keys.isEmpty {
      let hasRows = relation.liveCount > 0
      for row in 0..<stage.count { found[row] = hasRows }
    } else {
      do { try relation.contains(columns, count: stage.count, found: found) } catch {
        throw EvaluationStop(error)
      }
    }
    if isNegated { for row in 0..<stage.count { found[row].toggle() } }
    stage.keep(found)
  }
}
