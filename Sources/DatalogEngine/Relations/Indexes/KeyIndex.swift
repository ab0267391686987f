import Platform

/// Finds the rows of a relation by some of their columns.
///
/// The rows of a key stand together in one list, in the order of the relation, so a look-up gives a
/// stretch of the list. Keys are found by their distance from the least key where one column's
/// words lie close together, and by open addressing otherwise. What is listed is the row's number,
/// or, in a relation of two columns, the other column's word, which saves a step through memory.
///
/// The index can follow a growing relation: a stretch that is full moves to one twice as long, and
/// another takes its place. As long as the relation has not grown, stretches are packed.
final class KeyIndex {
  /// The columns of the key.
  let columns: [Int]
  /// The column whose words are listed in place of row numbers, if any.
  let listedColumn: Int?
  /// How many rows of the relation are indexed.
  var rowCount = 0
  /// Where the stretches of keys are found.
  enum Places {
    case none
    case packed(PackedKeys)
    case direct(DirectKeys)
    case hashed(HashedKeys)
  }
  var places = Places.none
  /// The bytes that the places take.
  private var placeBytes = 0
  /// Whether the relation grows, or has grown since the index was made.
  var isGrowing: Bool
  /// The number of keys, where they are found by hash.
  var keyCount = 0
  /// How often distance was tried and a key fell outside.
  var widenings = 0
  /// After so many times keys are found by hash.
  static let mostWidenings = 6
  /// What is listed.
  private(set) var list: UnsafeMutablePointer<UInt32>
  /// How much of the list is taken.
  var listCount = 0
  private var listCapacity = 0
  /// For each power of two, the first of the stretches of so many places that are free again, each
  /// of which holds the beginning of the next.
  var freeStretches = [UInt32](repeating: Word.none, count: UInt32.bitWidth + 1)
  /// How many rows there were when the stretches were last sorted.
  var sortedRowCount = 0
  let meter: MemoryMeter
  /// The relation, which owns the index and so outlives it; counting references for every row
  /// would cost more than indexing it.
  unowned(unsafe) let relation: Relation

  /// Creates the index of the rows that the relation has now.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  init(_ relation: Relation, columns: [Int]) throws(MemoryMeter.Exhausted) {
    self.relation = relation
    meter = relation.meter
    self.columns = columns
    isGrowing = !relation.delta.isEmpty
    let listsWords = relation.arity == 2 && columns.count == 1 && !relation.losesRows
    listedColumn = listsWords ? 1 - columns[0] : nil
    list = ResizableMemory.resize(nil, to: 4).assumingMemoryBound(to: UInt32.self)
    try build()
  }

  deinit {
    deallocatePlaces()
    ResizableMemory.free(list)
    meter.release(placeBytes + listCapacity * 4)
  }

  /// Gives the places up, for others that will take so many bytes.
  func giveUpPlaces(for bytes: Int) throws(MemoryMeter.Exhausted) {
    deallocatePlaces()
    places = .none
    meter.release(placeBytes)
    placeBytes = 0
    try meter.reserve(bytes)
    placeBytes = bytes
  }

  /// Puts the keys that are found by hash in twice as many places.
  func doubleHashed(_ keys: HashedKeys) throws(MemoryMeter.Exhausted) -> HashedKeys {
    let bytes = HashedKeys.bytes(capacity: keys.capacity * 2)
    try meter.reserve(bytes)
    let wider = HashedKeys(capacity: keys.capacity * 2)
    for place in 0..<keys.capacity where !keys.groups[place].isFree {
      wider.add(keys.groups[place], isSingle: columns.count == 1)
    }
    keys.deallocate()
    meter.release(placeBytes)
    placeBytes = bytes
    places = .hashed(wider)
    return wider
  }

  private func deallocatePlaces() {
    switch places {
    case .none: break
    case .packed(let keys): keys.deallocate()
    case .direct(let keys): keys.deallocate()
    case .hashed(let keys): keys.deallocate()
    }
  }

  /// Makes the list longer, keeping what it holds.
  func growList(to capacity: Int) throws(MemoryMeter.Exhausted) {
    guard capacity > listCapacity else { return }
    // Stretches are known by numbers of 32 bits.
    guard capacity <= UInt32.max else { throw meter.exhausted(by: meter.bytes + capacity * 4) }
    try meter.reserve((capacity - listCapacity) * 4)
    list = ResizableMemory.resize(list, to: capacity * 4).assumingMemoryBound(to: UInt32.self)
    listCapacity = capacity
  }

  /// Makes the list long enough for `additional` more.
  func reserveList(_ additional: Int) throws(MemoryMeter.Exhausted) {
    if listCount + additional > listCapacity {
      try growList(to: max(listCount + additional, listCapacity * 2))
    }
  }
}
