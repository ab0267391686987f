import Platform

/// The stretches of an index that grows, found by the distance of their key from the least.
struct DirectKeys {
  /// The least key.
  let base: UInt32
  /// How many distances there are.
  let span: Int
  /// The stretches, by distance.
  let stretches: UnsafeMutablePointer<KeyStretch>

  /// How many bytes a range of keys takes.
  static func bytes(_ range: ClosedRange<UInt32>) -> Int {
    (Int(range.upperBound - range.lowerBound) + 1) * MemoryLayout<KeyStretch>.stride
  }

  /// Stretches without rows for a range of keys.
  init(_ range: ClosedRange<UInt32>) {
    base = range.lowerBound
    span = Int(range.upperBound - range.lowerBound) + 1
    stretches = .allocate(capacity: span)
    LargePages.advise(UnsafeRawBufferPointer(UnsafeBufferPointer(start: stretches, count: span)))
    stretches.initialize(repeating: KeyStretch(), count: span)
  }

  /// Whether all keys of a range are inside.
  func covers(_ range: ClosedRange<UInt32>) -> Bool {
    range.lowerBound >= base && Int(range.upperBound) < Int(base) + span
  }

  /// Forgets all rows.
  func clear() { stretches.update(repeating: KeyStretch(), count: span) }

  /// Gives the memory back.
  func deallocate() { stretches.deallocate() }

  /// The place of a key; nil where it is outside.
  @inline(__always)
  func place(of key: UInt32) -> Int? {
    let distance = key &- base
    return Int(distance) < span ? Int(distance) : nil
  }

  /// Finds the stretches of many keys.
  func probe(
    _ keys: WordColumn, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ counts: UnsafeMutablePointer<UInt32>
  ) {
    let bound = UInt32(truncatingIfNeeded: span)
    for index in 0..<count {
      let place = keys[index] &- base
      let stretch = place < bound ? stretches[Int(place)] : KeyStretch()
      starts[index] = stretch.start
      counts[index] = stretch.count
    }
  }
}
