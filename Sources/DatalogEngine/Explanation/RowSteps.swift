/// When in an evaluation each row was added.
///
/// Rows are only ever appended, so the number of rows after each evaluation of a rule, a step, is
/// enough. What a rule made a row from was there in an earlier step, or before the row in the same
/// relation, as long as one thread evaluates: whoever looks for premises there only never goes round
/// in a circle, and nothing has to be recorded while rules are evaluated.
final class RowSteps: EvaluationObserver {
  private var ends: [Int: [(rows: Int, step: Int)]] = [:]

  func relation(_ name: String, hasRows rows: Int, inRound round: Int) {}

  func relation(_ number: Int, hasPlaces rows: Int, inStep step: Int) {
    ends[number, default: []].append((rows, step))
  }

  func relation(_ number: Int, forgets isLeftOut: (Int) -> Bool) {
    guard let known = ends[number] else { return }
    var (kept, row) = (0, 0)
    ends[number] = known.map { end in
      while row < end.rows {
        if !isLeftOut(row) { kept += 1 }
        row += 1
      }
      return (kept, end.step)
    }
  }

  /// When a row was added: the step, then its place.
  struct Moment {
    /// The step.
    var step: Int
    /// The relation's number.
    var relation: Int
    /// The number of the row.
    var row: Int

    /// Whether it was certainly before another moment.
    func isBefore(_ other: Moment) -> Bool {
      step < other.step || step == other.step && relation == other.relation && row < other.row
    }
  }

  /// When a row was added.
  ///
  /// - Complexity: O(log *s*) in the number of steps.
  func moment(ofRow row: Int, in number: Int) -> Moment {
    let ends = ends[number] ?? []
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle].rows > row { high = middle } else { low = middle + 1 }
    }
    return Moment(step: low < ends.count ? ends[low].step : 0, relation: number, row: row)
  }
}

/// Finds rows of a relation by their words, when the evaluation is over.
///
/// A relation may know its rows by bits or in groups, which tell no numbers.
struct RowNumbers {
  private let columns: [WordColumn]
  private var slots: [UInt32]

  /// Lists the rows.
  ///
  /// - Complexity: O(*n*).
  init(_ relation: Relation) {
    columns = (0..<relation.arity).map { relation.column($0) }
    var size = 16
    while size < 2 * relation.count { size *= 2 }
    slots = Array(repeating: Word.none, count: size)
    for row in 0..<relation.count {
      var place = Self.place(columns.map { $0[row] }, size)
      while slots[place] != Word.none { place = (place + 1) & (size - 1) }
      slots[place] = UInt32(truncatingIfNeeded: row)
    }
  }

  private static func place(_ row: [UInt32], _ size: Int) -> Int {
    let hash = RowHash.finish(row.reduce(0) { RowHash.combine($0, $1) })
    return Int(truncatingIfNeeded: hash >> 32) & (size - 1)
  }

  /// The number of a row; nil where it is not there.
  func number(of row: [UInt32]) -> Int? {
    var place = Self.place(row, slots.count)
    while slots[place] != Word.none {
      let number = Int(slots[place])
      if columns.indices.allSatisfy({ columns[$0][number] == row[$0] }) { return number }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }
}
