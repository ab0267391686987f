/// Nodes of the same generation.
///
/// `same(x, y) :- parent(x, p), parent(y, p), x != y.`
/// `same(x, y) :- parent(x, a), same(a, b), parent(y, b).`
struct SameGeneration<W: Word> {
  private let children: [Pair<W>]
  private let bound: Int

  init(_ parents: [(Int, Int)]) {
    children = parents.map { Pair(W($0.1), W($0.0)) }
    bound = 1 + (parents.map { max($0.0, $0.1) }.max() ?? 0)
  }

  func byRuns() -> Int {
    let child = RunBox<W>()
    for row in children { child.rows.append(row) }
    radixSort(&child.rows)
    var same = SortedRuns<W>()
    let siblings = RunBox<W>()
    mergeJoin(child.rows, child.rows) { if $0 != $1 { siblings.rows.append(Pair($0, $1)) } }
    var isMoving = same.advance(siblings)
    while isMoving {
      let middle = RunBox<W>()
      mergeJoin(same.recent.rows, child.rows) { b, x in middle.rows.append(Pair(b, x)) }
      radixSort(&middle.rows)
      removeDuplicates(&middle.rows)
      let candidates = RunBox<W>()
      mergeJoin(middle.rows, child.rows) { x, y in candidates.rows.append(Pair(x, y)) }
      isMoving = same.advance(candidates)
    }
    return same.count
  }

  func byHashing(_ slots: HashedPairs<W>.Slots) -> Int {
    let index = AdjacencyIndex(children, bound: bound)
    var same = HashedPairs<W>(slots: slots)
    for row in children {
      for sibling in index.range(of: row.first) where index.targets[sibling] != row.second {
        same.insert(Pair(row.second, index.targets[sibling]))
      }
    }
    var position = 0
    while position < same.rows.count {
      let row = same.rows.base[position]
      for left in index.range(of: row.first) {
        for right in index.range(of: row.second) {
          same.insert(Pair(index.targets[left], index.targets[right]))
        }
      }
      position += 1
    }
    return same.rows.count
  }
}
