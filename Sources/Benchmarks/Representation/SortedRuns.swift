/// A relation of pairs as sorted runs of doubling length, with the newest apart.
///
/// The scheme of the datafrog library: `stable` runs, the `recent` run of the last round, and what
/// is to be added. A round sorts the candidates, removes those found in a stable run, and merges
/// runs so that each is at least twice as long as the next.
struct SortedRuns<W: Word>: ~Copyable {
  private var stable: [RunBox<W>] = []
  var recent = RunBox<W>()

  var count: Int { stable.reduce(recent.rows.count) { $0 + $1.rows.count } }

  /// Calls `body` with each run, the recent one last.
  func forEachRun(_ body: (borrowing GrowableBuffer<Pair<W>>) -> Void) {
    for run in stable { body(run.rows) }
    body(recent.rows)
  }

  /// Calls `body` with each run but the recent one.
  func forEachStableRun(_ body: (borrowing GrowableBuffer<Pair<W>>) -> Void) {
    for run in stable { body(run.rows) }
  }

  /// Takes candidates in, and makes those that are new the recent run.
  ///
  /// - Returns: whether there are any.
  mutating func advance(_ candidates: RunBox<W>) -> Bool {
    if recent.rows.count > 0 { pushRecent() }
    radixSort(&candidates.rows)
    removeDuplicates(&candidates.rows)
    for run in stable { removeRows(of: run.rows, from: &candidates.rows) }
    recent = candidates
    return recent.rows.count > 0
  }

  private mutating func pushRecent() {
    while let last = stable.last, last.rows.count <= 2 * recent.rows.count {
      recent = RunBox(merging: last.rows, recent.rows)
      stable.removeLast()
    }
    stable.append(recent)
  }
}

/// A run that can be moved about without being copied.
final class RunBox<W: Word> {
  var rows: GrowableBuffer<Pair<W>>

  init() { rows = GrowableBuffer() }

  init(merging left: borrowing GrowableBuffer<Pair<W>>, _ right: borrowing GrowableBuffer<Pair<W>>)
  {
    rows = GrowableBuffer(capacity: left.count + right.count)
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left.base[i] < right.base[j] {
        rows.append(left.base[i])
        i += 1
      } else {
        rows.append(right.base[j])
        j += 1
      }
    }
    while i < left.count {
      rows.append(left.base[i])
      i += 1
    }
    while j < right.count {
      rows.append(right.base[j])
      j += 1
    }
  }
}

/// The first index from `start` on whose row is not below the key, in steps that double.
@inline(__always)
func gallop<Element>(
  _ rows: UnsafePointer<Element>, from start: Int, to end: Int, _ isBelow: (Element) -> Bool
) -> Int {
  guard start < end, isBelow(rows[start]) else { return start }
  var step = 1
  var low = start
  while low + step < end, isBelow(rows[low + step]) {
    low += step
    step <<= 1
  }
  while step > 1 {
    step >>= 1
    if low + step < end, isBelow(rows[low + step]) { low += step }
  }
  return low + 1
}

private func removeRows<W: Word>(
  of known: borrowing GrowableBuffer<Pair<W>>, from rows: inout GrowableBuffer<Pair<W>>
) {
  var position = 0
  var kept = 0
  let base = rows.base
  for index in 0..<rows.count {
    let row = base[index]
    position = gallop(known.base, from: position, to: known.count) { $0 < row }
    if position < known.count, known.base[position] == row { continue }
    base[kept] = row
    kept += 1
  }
  rows.truncate(to: kept)
}

/// Calls `emit` for every pair of rows with the same first column.
@inline(__always)
func mergeJoin<W: Word>(
  _ left: borrowing GrowableBuffer<Pair<W>>, _ right: borrowing GrowableBuffer<Pair<W>>,
  _ emit: (_ left: W, _ right: W) -> Void
) {
  var i = 0
  var j = 0
  while i < left.count, j < right.count {
    let key = left.base[i].first
    let other = right.base[j].first
    if key < other {
      i = gallop(left.base, from: i, to: left.count) { $0.first < other }
    } else if other < key {
      j = gallop(right.base, from: j, to: right.count) { $0.first < key }
    } else {
      var end = j
      while end < right.count, right.base[end].first == key { end += 1 }
      while i < left.count, left.base[i].first == key {
        for index in j..<end { emit(left.base[i].second, right.base[index].second) }
        i += 1
      }
      j = end
    }
  }
}
