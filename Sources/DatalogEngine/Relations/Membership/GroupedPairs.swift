import Platform

/// Knows the pairs of a relation whose first words lie close together and have many second words
/// each: the second words of each first word are a group of their own.
///
/// A join often gives many pairs with the same first word one after the other. Their places are in
/// one group of perhaps a kilobyte, which the first of them brings into the cache; a common table of
/// all rows would be another miss or two for each. The words themselves are in the group, so that no
/// row has to be looked at.
///
/// A group has a power of two of buckets of four words, open addressing with linear steps from bucket
/// to bucket. It moves to twice as many when three words in four have their places.
///
/// Several threads may add pairs at once as long as no group has to move: see ``insertShared(_:_:)``.
final class GroupedPairs {
  private let base: UInt32
  private let span: Int
  /// A ``PairGroup`` for each first word.
  private let groups: SharedBits
  /// The words, ``Word/none`` where a place is free; bucket 0 stays free.
  private var words: UnsafeMutablePointer<UInt32>
  /// How many buckets are taken, and how many there is room for.
  private var (taken, capacity) = (1, 0)
  /// For each power of two, the first of the stretches of so many buckets that are free again, each
  /// of which holds the beginning of the next; 0 for none.
  private var free = [UInt32](repeating: 0, count: 32)
  private let meter: MemoryMeter

  /// How many pairs are handled at once: what is noted of them stays in the first cache.
  static let stretch = 256
  /// Words in a bucket.
  private static let width = 4

  /// Pairs of first words in a range, none yet, with room for the pairs of some rows.
  ///
  /// - Parameters:
  ///   - first: The first words of the rows, all of them inside the range.
  ///   - count: The number of rows.
  ///   - range: The first words that may come.
  ///   - meter: Counts the memory.
  /// - Throws: ``MemoryMeter/Exhausted`` where it does not fit.
  /// - Complexity: O(*count* + *range*).
  init(
    roomFor first: WordColumn, count: Int, _ range: ClosedRange<UInt32>, meter: MemoryMeter
  ) throws(MemoryMeter.Exhausted) {
    base = range.lowerBound
    span = Int(range.upperBound - range.lowerBound) + 1
    self.meter = meter
    try meter.reserve(span * 8)
    groups = SharedBits(count: span)
    words = ResizableMemory.resize(nil, to: 4).assumingMemoryBound(to: UInt32.self)
    try reserve(1)
    for place in 0..<GroupedPairs.width { words[place] = Word.none }
    for row in 0..<count { groups.add(Int(first[row] &- base), PairGroup.oneWord) }
    for index in 0..<span {
      let wanted = PairGroup(bits: groups[index]).count
      guard wanted > 0 else { continue }
      let sizeClass = PairGroup.sizeClass(for: wanted)
      let start = try take(sizeClass)
      groups.set(index, PairGroup(start: start, count: 0, sizeClass: sizeClass).bits)
    }
  }

  deinit {
    groups.deallocate()
    ResizableMemory.free(words)
    meter.release(span * 8 + capacity * GroupedPairs.width * 4)
  }

  /// Whether pairs with a first word can be added.
  @inline(__always)
  func covers(_ first: UInt32) -> Bool { Int(first &- base) < span }

  /// Whether a pair is there.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    guard covers(first) else { return false }
    return find(second, in: PairGroup(bits: groups[Int(first &- base)])).isThere
  }

  /// Sorts out the pairs that are surely there, without a branch on what is found.
  ///
  /// - Parameters:
  ///   - first: The first words.
  ///   - second: The second words.
  ///   - range: Which of them, at most ``stretch``.
  ///   - open: Where the others are noted, in their order.
  /// - Returns: How many are noted.
  @inline(__always)
  func sift(
    _ first: WordColumn, _ second: WordColumn, _ range: Range<Int>,
    _ open: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let (words, limit) = (SharedWords(viewing: words), UInt32(truncatingIfNeeded: span))
    var count = 0
    for index in range {
      let (distance, word) = (first[index] &- base, second[index])
      let group = PairGroup(bits: groups[distance < limit ? Int(distance) : 0])
      let bucket = GroupedPairs.width &* (group.start &+ group.bucket(of: word))
      // Zero where one of the four is the word; asking for one after the other would be guessed.
      let differs = min(
        min(words[bucket] ^ word, words[bucket &+ 1] ^ word),
        min(words[bucket &+ 2] ^ word, words[bucket &+ 3] ^ word))
      let isOpen = (differs == 0 ? 0 : 1) | (distance < limit ? 0 : 1)
      open[count] = UInt32(truncatingIfNeeded: index)
      count &+= isOpen
    }
    return count
  }

  /// Adds a pair whose first word is covered.
  ///
  /// - Returns: Whether it was not there.
  /// - Throws: ``MemoryMeter/Exhausted`` where it does not fit.
  func insert(_ first: UInt32, _ second: UInt32) throws(MemoryMeter.Exhausted) -> Bool {
    let index = Int(first &- base)
    var group = PairGroup(bits: groups[index])
    var found = find(second, in: group)
    if found.isThere { return false }
    if group.isFull || found.place == nil {
      group = try widen(group)
      found = find(second, in: group)
    }
    guard let place = found.place else { preconditionFailure("there is room for a word") }
    words[place] = second
    groups.set(index, group.bits + PairGroup.oneWord)
    return true
  }

  /// What has become of a pair that one of several threads adds.
  enum Outcome {
    /// It was there.
    case known
    /// It was not, and is now.
    case added
    /// Its group must move first, which is done when no thread is at it.
    case postponed
  }

  /// Adds a pair whose first word is covered while other threads add pairs too.
  ///
  /// A place once taken stays as it is, and no group moves meanwhile: of two threads that add the
  /// same pair, both come to the same free place, and one finds it taken.
  func insertShared(_ first: UInt32, _ second: UInt32) -> Outcome {
    let (index, words) = (Int(first &- base), SharedWords(viewing: words))
    let group = PairGroup(bits: groups[index])
    while true {
      let found = find(second, in: group)
      if found.isThere { return .known }
      guard !group.isFull, let place = found.place else { return .postponed }
      let before = words.exchange(place, Word.none, with: second)
      if before == Word.none {
        groups.add(index, PairGroup.oneWord)
        return .added
      }
      if before == second { return .known }
    }
  }

  /// Looks for a word in a group.
  ///
  /// - Returns: Whether it is there; if not, the first free place, unless all are taken.
  private func find(_ word: UInt32, in group: PairGroup) -> (isThere: Bool, place: Int?) {
    let words = SharedWords(viewing: words)
    var bucket = group.bucket(of: word)
    for _ in 0..<group.buckets {
      let start = GroupedPairs.width &* (group.start &+ bucket)
      for place in start..<start &+ GroupedPairs.width {
        let found = words[place]
        if found == word { return (true, nil) }
        if found == Word.none { return (false, place) }
      }
      bucket = (bucket &+ 1) & (group.buckets &- 1)
    }
    return (false, nil)
  }

  /// Moves the words of a group to twice as many buckets, or gives it its first.
  private func widen(_ group: PairGroup) throws(MemoryMeter.Exhausted) -> PairGroup {
    guard group.start > 0 else {
      return PairGroup(start: try take(0), count: 0, sizeClass: 0)
    }
    guard group.count < PairGroup.mostWords / 2 else {
      throw meter.exhausted(by: meter.bytes + group.buckets * 2 * GroupedPairs.width * 4)
    }
    let sizeClass = Int(group.sizeClass)
    let wider = PairGroup(
      start: try take(sizeClass + 1), count: group.count, sizeClass: sizeClass + 1)
    let start = group.start * GroupedPairs.width
    for place in start..<start + group.buckets * GroupedPairs.width {
      let word = words[place]
      guard word != Word.none, let target = find(word, in: wider).place else { continue }
      words[target] = word
    }
    words[start] = free[sizeClass]
    free[sizeClass] = UInt32(group.start)
    return wider
  }

  /// The first of a power of two of free buckets.
  private func take(_ sizeClass: Int) throws(MemoryMeter.Exhausted) -> Int {
    var start = Int(free[sizeClass])
    if start > 0 {
      free[sizeClass] = words[start * GroupedPairs.width]
    } else {
      try reserve(taken + 1 << sizeClass)
      start = taken
      taken += 1 << sizeClass
    }
    (words + start * GroupedPairs.width)
      .update(repeating: Word.none, count: GroupedPairs.width << sizeClass)
    return start
  }

  private func reserve(_ buckets: Int) throws(MemoryMeter.Exhausted) {
    guard buckets > capacity else { return }
    let (wider, bytes) = (max(buckets, capacity * 2), GroupedPairs.width * 4)
    // Buckets are known by numbers of 32 bits.
    guard wider <= UInt32.max else { throw meter.exhausted(by: meter.bytes + wider * bytes) }
    try meter.reserve((wider - capacity) * bytes)
    words = ResizableMemory.resize(words, to: wider * bytes)
      .assumingMemoryBound(to: UInt32.self)
    capacity = wider
  }
}
