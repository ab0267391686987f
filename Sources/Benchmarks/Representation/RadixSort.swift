/// Sorts pairs byte by byte from the least significant, leaving out bytes that are all equal.
///
/// Least-significant-digit radix sort with counting passes (Knuth, TAOCP 3, 5.2.5).
///
/// - Complexity: O(*n* · *b*) for *b* bytes that differ.
func radixSort<W: Word>(_ rows: inout GrowableBuffer<Pair<W>>) {
  let count = rows.count
  guard count > 48 else { return insertionSort(&rows) }
  var scratch = GrowableBuffer<Pair<W>>(capacity: count)
  scratch.resize(to: count)
  let width = 2 * W.bitWidth / 8
  for byte in 0..<width {
    var offsets = [Int](repeating: 0, count: 257)
    let source = rows.base
    for index in 0..<count { offsets[source[index].byte(byte) + 1] += 1 }
    if offsets[source[0].byte(byte) + 1] == count { continue }
    for value in 1..<257 { offsets[value] += offsets[value - 1] }
    let target = scratch.base
    offsets.withUnsafeMutableBufferPointer { offsets in
      for index in 0..<count {
        let row = source[index]
        let value = row.byte(byte)
        target[offsets[value]] = row
        offsets[value] += 1
      }
    }
    swap(&rows, &scratch)
  }
}

private func insertionSort<W: Word>(_ rows: inout GrowableBuffer<Pair<W>>) {
  let base = rows.base
  for index in 0..<rows.count where index > 0 {
    let row = base[index]
    var hole = index
    while hole > 0, row < base[hole - 1] {
      base[hole] = base[hole - 1]
      hole -= 1
    }
    base[hole] = row
  }
}

/// Removes neighbours that are equal.
func removeDuplicates<W: Word>(_ rows: inout GrowableBuffer<Pair<W>>) {
  guard rows.count > 1 else { return }
  let base = rows.base
  var kept = 1
  for index in 1..<rows.count where base[index] != base[kept - 1] {
    base[kept] = base[index]
    kept += 1
  }
  rows.truncate(to: kept)
}
