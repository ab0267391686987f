import Platform

/// The rows of one predicate: words in columns, appended and never moved.
///
/// Because rows are only appended, what a round of the evaluation added is a range of row
/// numbers, and a join that looks at the rows up to some number is not disturbed by new ones.
/// Where rows may be left out for others (subsumption), they are marked and stay in their places
/// until ``removeDeadRows()``. A relation either owns its rows (side by side, in the order of their
/// derivation) or borrows the sorted columns of the store.
package final class Relation {
  /// The number of columns.
  let arity: Int
  /// The number of rows.
  @exclusivity(unchecked)
  var count = 0
  /// The rows that were new in the last round.
  var delta: Range<Int> = 0..<0
  /// The rows this relation owns, side by side; nil where they are borrowed.
  @exclusivity(unchecked)
  var rows: UnsafeMutablePointer<UInt32>?
  var capacity = 0
  /// How many of the first rows are known to ascend, while rows are loaded from files.
  var ascending = 0
  @exclusivity(unchecked)
  private(set) var borrowed: [WordColumn] = []
  /// The columns by which borrowed rows are sorted, the most significant first; empty for none.
  private(set) var sortedBy: [Int] = []
  /// The same rows sorted by other columns, where the store has them so.
  private(set) var alternative: Relation?
  /// The rows that are known, for finding duplicates; made when first needed.
  @exclusivity(unchecked)
  var set: RowSet
  /// The indexes made so far, by the columns of their keys.
  var indexes: [[Int]: KeyIndex] = [:]
  let meter: MemoryMeter
  /// How many different words each column has; empty until somebody asks.
  var distinctEstimates: [DistinctEstimate] = []

  /// Whether rows may be left out later, so that they must be known by their numbers.
  private(set) var losesRows = false
  /// Whether single rows are asked for, so that there must be a set of them at any time.
  private(set) var needsSet = false
  /// The rows that are left out; nil while there are none.
  @exclusivity(unchecked)
  var dead: RowMarks?

  /// Creates a relation without rows.
  ///
  /// - Parameters:
  ///   - arity: The number of columns.
  ///   - meter: Counts the memory.
  ///   - needsSet: Whether single rows will be asked for while there are few.
  init(arity: Int, meter: MemoryMeter, needsSet: Bool = false) {
    self.arity = arity
    self.meter = meter
    self.needsSet = needsSet
    set = RowSet(meter: meter)
  }

  /// Creates a relation of borrowed rows, which must outlive it.
  ///
  /// - Parameters:
  ///   - columns: The columns, distinct rows.
  ///   - count: The number of rows.
  ///   - sortedBy: The columns by which they are sorted.
  ///   - alternative: The same rows in another order.
  ///   - meter: Counts the memory of indexes.
  convenience init(
    borrowing columns: [WordColumn], count: Int, sortedBy: [Int], alternative: Relation? = nil,
    meter: MemoryMeter
  ) {
    self.init(arity: columns.count, meter: meter)
    borrowed = columns
    self.count = count
    self.sortedBy = sortedBy
    self.alternative = alternative
  }

  deinit {
    ResizableMemory.free(rows)
    meter.release(capacity * arity * 4)
  }

  /// The column at `index`; valid until the next insertion.
  @inline(__always)
  func column(_ index: Int) -> WordColumn {
    if let rows { return WordColumn(base: UnsafePointer(rows + index), stride: arity) }
    if !borrowed.isEmpty { return borrowed[index] }
    return WordColumn(base: Relation.noWords, stride: 0)
  }

  /// What a relation without rows has for columns, and a row that is none: two words.
  nonisolated(unsafe) static let noWords: UnsafePointer<UInt32> = {
    let word = UnsafeMutablePointer<UInt32>.allocate(capacity: 2)
    word.initialize(repeating: Word.none, count: 2)
    return UnsafePointer(word)
  }()

  /// Makes it possible to leave rows out, which must be owned.
  func allowRemoval() throws(MemoryMeter.Exhausted) {
    losesRows = true
    needsSet = true
    indexes = [:]
    if count > 0, arity > 0 { try rebuildSet(for: count) }
  }

  /// Makes the rows added since the last call the delta.
  func advanceDelta() {
    delta = delta.upperBound..<count
  }
}
