/// Keeps a relation the least equivalence around the pairs that are added.
///
/// The words of a class are listed; a pair that joins two classes gives every pair between them, so
/// that each pair of the closure is made exactly once. The smaller class moves to the larger one,
/// which costs O(*n* log *n*) moves in all (Galler and Fischer, *An improved equivalence algorithm*,
/// 1964).
final class EquivalenceWriter: RelationWriter {
  private static let batch = 1024

  private let limits: LimitGuard
  private var classes: [UInt32: Int] = [:]
  private var members: [[UInt32]] = []
  private let first: UnsafeMutablePointer<UInt32>
  private let second: UnsafeMutablePointer<UInt32>
  private var pending = 0

  init(_ relation: Relation, _ limits: LimitGuard) {
    self.limits = limits
    first = .allocate(capacity: EquivalenceWriter.batch)
    second = .allocate(capacity: EquivalenceWriter.batch)
    super.init(relation)
  }

  deinit {
    first.deallocate()
    second.deallocate()
  }

  override func add(_ columns: [WordColumn], count: Int) throws(EvaluationStop) {
    for row in 0..<count { try join(columns[0][row], columns[1][row]) }
    try flush()
  }

  private func join(_ left: UInt32, _ right: UInt32) throws(EvaluationStop) {
    var (large, small) = (try number(of: left), try number(of: right))
    if large == small { return }
    if members[large].count < members[small].count { swap(&large, &small) }
    let moving = members[small]
    members[small] = []
    for word in moving { classes[word] = large }
    for other in members[large] {
      for word in moving {
        try emit(word, other)
        try emit(other, word)
      }
    }
    members[large] += moving
  }

  /// The class of a word; a new one is in a class by itself.
  private func number(of word: UInt32) throws(EvaluationStop) -> Int {
    if let known = classes[word] { return known }
    classes[word] = members.count
    members.append([word])
    try emit(word, word)
    return members.count - 1
  }

  private func emit(_ left: UInt32, _ right: UInt32) throws(EvaluationStop) {
    (first[pending], second[pending]) = (left, right)
    pending += 1
    if pending == EquivalenceWriter.batch { try flush() }
  }

  private func flush() throws(EvaluationStop) {
    let columns = [
      WordColumn(base: UnsafePointer(first), stride: 1),
      WordColumn(base: UnsafePointer(second), stride: 1),
    ]
    let count = pending
    pending = 0
    try super.add(columns, count: count)
    try limits.tick(count)
  }
}
