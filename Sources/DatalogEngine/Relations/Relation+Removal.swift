// Rows that are left out for others.

extension Relation {
  /// Whether a row is left out.
  @inline(__always)
  func isDead(_ row: Int) -> Bool { dead.map { $0[row] } ?? false }

  /// The number of rows that are not left out.
  var liveCount: Int { count - (dead?.count ?? 0) }

  /// Leaves a row out; its place stays taken, so that it is not added again.
  func markDead(_ row: Int) {
    precondition(losesRows, "only rows known by their numbers can be left out")
    if dead == nil { dead = RowMarks() }
    dead?.insert(row)
  }

  /// The numbers of some rows without those that are left out; nil where none of all is.
  func liveRows(_ rows: Range<Int>) -> [UInt32]? {
    guard let dead else { return nil }
    return rows.lazy.filter { !dead[$0] }.map { UInt32(truncatingIfNeeded: $0) }
  }

  /// Forgets the rows that are left out; the others move together, in order.
  ///
  /// - Complexity: O(*n*) in the number of rows; indexes are made again where they are needed.
  func removeDeadRows() {
    guard let dead, let rows else { return }
    var kept = 0
    for row in 0..<count where !dead[row] {
      if kept < row { (rows + kept * arity).update(from: rows + row * arity, count: arity) }
      kept += 1
    }
    count = kept
    delta = kept..<kept
    self.dead = nil
    set = RowSet(meter: meter)
    indexes = [:]
    distinctEstimates = []
  }
}
