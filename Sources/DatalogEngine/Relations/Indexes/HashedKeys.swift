import Platform

/// The stretches of an index whose keys are far apart or of several columns: open addressing with
/// linear steps.
struct HashedKeys {
  /// A key and its stretch.
  struct Group: BitwiseCopyable {
    /// The key itself where it is one column, otherwise the upper half of its hash.
    var tag: UInt32 = 0
    /// Its rows; a place without any is free.
    var rows = KeyStretch()

    @inline(__always)
    var isFree: Bool { rows.count == 0 }
  }

  /// The keys, by place.
  let groups: UnsafeMutablePointer<Group>
  /// The number of places, a power of two.
  let capacity: Int
  /// How far a hash is shifted to become a place.
  private let shift: UInt64

  /// How many places so many keys should have.
  static func capacity(keys: Int) -> Int {
    var capacity = 16
    while capacity < keys + keys / 2 { capacity *= 2 }
    return capacity
  }

  /// How many bytes so many places take.
  static func bytes(capacity: Int) -> Int { capacity * MemoryLayout<Group>.stride }

  /// Free places.
  init(capacity: Int) {
    self.capacity = capacity
    shift = UInt64(64 - capacity.trailingZeroBitCount)
    groups = .allocate(capacity: capacity)
    LargePages.advise(UnsafeRawBufferPointer(UnsafeBufferPointer(start: groups, count: capacity)))
    groups.initialize(repeating: Group(), count: capacity)
  }

  /// Gives the memory back.
  func deallocate() { groups.deallocate() }

  /// The place where a search for a hash begins.
  @inline(__always)
  func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> shift) }

  /// The place after another.
  @inline(__always)
  func next(_ place: Int) -> Int { (place &+ 1) & (capacity &- 1) }

  /// Puts a key where it is not yet.
  ///
  /// - Parameters:
  ///   - group: The key and its stretch.
  ///   - isSingle: Whether the key is one column, so that its tag is the key.
  func add(_ group: Group, isSingle: Bool) {
    let hash = isSingle ? RowHash.of(group.tag) : UInt64(group.tag) << 32
    var place = place(of: hash)
    while !groups[place].isFree { place = next(place) }
    groups[place] = group
  }

  /// Finds the stretches of many keys of one column.
  func probeSingles(
    _ keys: WordColumn, _ count: Int, _ starts: UnsafeMutablePointer<UInt32>,
    _ counts: UnsafeMutablePointer<UInt32>
  ) {
    for index in 0..<count {
      let key = keys[index]
      var place = place(of: RowHash.of(key))
      while !groups[place].isFree, groups[place].tag != key { place = next(place) }
      starts[index] = groups[place].rows.start
      counts[index] = groups[place].rows.count
    }
  }
}
