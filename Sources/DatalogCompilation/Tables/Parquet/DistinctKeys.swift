/// The different keys of a column, and for each row the place of its key among them.
struct DistinctKeys {
  /// The keys, in the order in which they appear first.
  private(set) var keys: [UInt32] = []
  /// For each row the index of its key.
  private(set) var indices: [UInt32] = []

  /// Finds the different keys of a column.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  init(of column: [UInt32]) {
    indices.reserveCapacity(column.count)
    var slotBits = 4
    while 1 << slotBits < 2 * column.count { slotBits += 1 }
    // An index and one more; zero is free.
    var slots = [UInt32](repeating: 0, count: 1 << slotBits)
    let (mask, shift) = (1 << slotBits - 1, UInt32(32 - slotBits))
    for (row, key) in column.enumerated() {
      if row > 0, key == column[row - 1] {
        indices.append(indices[row - 1])
        continue
      }
      var slot = Int((key &* 0x9E37_79B1) >> shift)
      while slots[slot] != 0, keys[Int(slots[slot]) - 1] != key { slot = (slot + 1) & mask }
      if slots[slot] == 0 {
        keys.append(key)
        slots[slot] = UInt32(keys.count)
      }
      indices.append(slots[slot] - 1)
    }
  }
}
