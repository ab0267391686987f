/// Keeps the rows for which a relation has a row with given words in given columns, or has none.
final class Existence: RowOperation {
  private let relation: Relation
  private let access: RelationAccess?
  private let keys: [KeySource]
  private let isNegated: Bool
  /// How many rows may still be searched for by halving, in a relation that is sorted by all its
  /// columns and has no set; as in ``RelationAccess``.
  private var allowance = 0
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

  override func prepare() throws(EvaluationStop) {
    try access?.prepare()
    allowance = isSearched ? relation.count / 16 + 64 : 0
  }

  /// Whether rows are asked for as a whole, and found by halving.
  private var isSearched: Bool {
    access == nil && !keys.isEmpty && relation.set.isMissing && relation.dead == nil
      && relation.sortedBy.count == relation.arity
  }

  override var isSharable: Bool { true }

  override func prepareToShare(rows: Int) throws(EvaluationStop) {
    if let access { return try access.prepareToShare(keys: rows) }
    if isSearched, rows <= relation.count / 256 {
      allowance = Int.max
      return
    }
    allowance = 0
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
    } else if allowance >= stage.count {
      if allowance < Int.max { allowance -= stage.count }
      let sorted = relation.sortedBy.map { columns[$0] }
      for row in 0..<stage.count {
        found[row] = !relation.search(sorted.count, of: sorted, row).isEmpty
      }
    } else {
      allowance = 0
      do { try relation.contains(columns, count: stage.count, found: found) } catch {
        throw EvaluationStop(error)
      }
    }
    if isNegated { for row in 0..<stage.count { found[row].toggle() } }
    stage.keep(found)
  }
}
