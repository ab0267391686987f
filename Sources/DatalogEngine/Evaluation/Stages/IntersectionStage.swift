/// Combines every row of the stage before with the words that several atoms have in common.
///
/// All columns of the atoms are known but one each, and there the same new variable stands. For
/// every row the atom with the fewest words gives the candidates and the others are searched for
/// them, so that a row costs no more than its shortest list, whichever that is. One step of a
/// generic join (Ngo, Ré, Rudra: *Skew strikes back: new developments in the theory of join
/// algorithms*, 2013), which makes joins in circles worst-case optimal; see
/// <doc:Note-9-Cyclic-joins>.
final class IntersectionStage: Stage {
  /// How many candidates are looked at in one go, so that the limits are looked at now and then
  /// also where few are found.
  private static let stretch = 1 << 15

  private let input: Stage
  private let sides: [IntersectionSide]
  /// What each side has for the rows of the current batch.
  private var groups: [WordGroups] = []
  /// What is carried over: the slot before, the slot here.
  private let carried: [(from: Int, to: Int)]
  /// The column of the words found.
  private var words: UnsafeMutablePointer<UInt32> { columns[carried.count] }
  /// For each row of the batch, the row before.
  private let origins: UnsafeMutablePointer<UInt32>
  private let isKept: UnsafeMutablePointer<Bool>
  /// Whether a row of the stage before is wanted once only, however many words there are.
  private let isOnce: Bool
  private var inputRow = 0
  private var offset = 0

  /// Creates the stage.
  ///
  /// - Parameters:
  ///   - input: The stage before.
  ///   - sides: The atoms, at least one.
  ///   - variables: The slots to carry over; the new variable comes after them.
  ///   - isOnce: Whether one word is as good as all.
  ///   - capacity: The most rows of a batch.
  init(
    _ input: Stage, _ sides: [IntersectionSide], carrying variables: [Int], isOnce: Bool,
    capacity: Int
  ) {
    self.input = input
    self.sides = sides
    self.isOnce = isOnce
    carried = variables.enumerated().map { ($0.element, $0.offset) }
    origins = .allocate(capacity: capacity)
    isKept = .allocate(capacity: capacity)
    super.init(capacity: capacity)
    for _ in 0...variables.count { _ = addColumn() }
  }

  deinit {
    origins.deallocate()
    isKept.deallocate()
  }

  override func prepare() throws(EvaluationStop) {
    for side in sides { try side.access.prepare() }
    try super.prepare()
  }

  override var isSharable: Bool { true }

  override func prepareToShare(rows: Int) throws(EvaluationStop) {
    for side in sides { try side.prepareToShare(keys: rows) }
    try super.prepareToShare(rows: rows)
  }

  override func begin() throws(EvaluationStop) {
    inputRow = 0
    offset = 0
    groups.removeAll(keepingCapacity: true)
    for side in sides { groups.append(try side.probe(input)) }
  }

  override func fill() throws(EvaluationStop) -> Bool {
    collect()
    for side in sides {
      count = try side.test(words, origins, count: count, input, isKept)
    }
    for (from, to) in carried {
      let (source, target) = (input.columns[from], columns[to])
      for row in 0..<count { target[row] = source[Int(origins[row])] }
    }
    return count > 0 || inputRow < input.count
  }

  /// Notes which rows and words go together, until the batch is full, the input is used up or
  /// enough candidates have been looked at.
  private func collect() {
    count = 0
    groups.withUnsafeBufferPointer { groups in
      var examined = 0
      while inputRow < input.count, count < capacity, examined < IntersectionStage.stretch {
        let shortest = shortest(groups)
        let total = Int(groups[shortest].counts[inputRow])
        let taken = min(total - offset, capacity - count)
        let found = taken > 0 ? intersect(offset..<offset + taken, of: shortest, groups) : 0
        (origins + count).update(repeating: UInt32(truncatingIfNeeded: inputRow), count: found)
        count += found
        offset += taken
        examined += taken + groups.count
        if offset == total || (isOnce && found > 0 && !mustTest) {
          offset = 0
          inputRow += 1
        }
      }
    }
  }

  /// The side with the fewest words for the current row.
  private func shortest(_ groups: UnsafeBufferPointer<WordGroups>) -> Int {
    var (shortest, fewest) = (0, groups[0].counts[inputRow])
    for side in 1..<groups.count where groups[side].counts[inputRow] < fewest {
      (shortest, fewest) = (side, groups[side].counts[inputRow])
    }
    return shortest
  }

  /// Puts those of some words of a side that the others have too behind the words found so far.
  ///
  /// - Returns: How many there are.
  private func intersect(
    _ range: Range<Int>, of driver: Int, _ groups: UnsafeBufferPointer<WordGroups>
  ) -> Int {
    let target = words + count
    var (source, found) = (UnsafePointer(target), range.count)
    let ascend = groups[driver].sorted != nil
    if let sorted = groups[driver].sorted {
      source = sorted + (Int(groups[driver].starts[inputRow]) + range.lowerBound)
    } else {
      sides[driver].copy(range, of: inputRow, to: target)
    }
    for side in 0..<groups.count where side != driver && found > 0 {
      if let sorted = groups[side].sorted {
        found = groups[side].intersect(
          source, count: found, row: inputRow, of: sorted, ascend: ascend, into: target)
        source = UnsafePointer(target)
      } else {
        sides[side].leaveOpen()
      }
    }
    if source != UnsafePointer(target) { target.update(from: source, count: found) }
    return found
  }

  private var mustTest: Bool { sides.contains { $0.mustTest } }
}
