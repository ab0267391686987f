import Platform

/// Finds the rows of a relation by some of their columns.
///
/// The rows of a key stand together in one list, in the order of the relation, so a look-up gives a
/// stretch of the list. Keys are found by their distance from the least key where one column's
/// words lie close together, and by open addressing otherwise. What is listed is the row's number,
/// or, in a relation of two columns, the other column's word, which saves a step through memory.
///
/// The index can follow a growing relation: a stretch that is full moves to one twice as long. As
/// long as the relation has not grown, stretches found by distance are packed one behind the other,
/// and a key takes four bytes.
final class KeyIndex {
  /// The columns of the key.
  let columns: [Int]
  /// The column whose words are listed in place of row numbers, if any.
  let listedColumn: Int?
  /// How many rows of the relation are indexed.
  var rowCount = 0
  /// The groups, by the place of their key.
  var groups: UnsafeMutablePointer<KeyGroup>
  /// Where the stretches of packed keys begin, and where the last ends; nil where there are groups.
  var offsets: UnsafeMutablePointer<UInt32>?
  /// Whether the relation has grown since the index was made.
  var hasGrown = false
  /// The number of places.
  var groupCapacity = 0
  /// The number of places that are taken, where keys are found by hash.
  var groupCount = 0
  /// The key of the first place where keys are found by distance; nil where by hash.
  var base: UInt32?
  /// How often distance was tried and a key fell outside.
  var widenings = 0
  /// After so many times keys are found by hash.
  static let mostWidenings = 6
  /// Packed keys that take no more than 2 MB.
  static let cachedSpan = 1 << 19
  /// How far a hash is shifted to become a place.
  var shift: UInt64 = 64
  /// What is listed.
  var list: UnsafeMutablePointer<UInt32>
  /// How much of the list is taken.
  var listCount = 0
  private var listCapacity = 0
  /// How many rows there were when the groups were last sorted.
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
    let listsWords = relation.arity == 2 && columns.count == 1 && !relation.losesRows
    listedColumn = listsWords ? 1 - columns[0] : nil
    groups = .allocate(capacity: 0)
    list = ResizableMemory.resize(nil, to: 4).assumingMemoryBound(to: UInt32.self)
    try build()
  }

  deinit {
    groups.deallocate()
    offsets?.deallocate()
    ResizableMemory.free(list)
    meter.release(placeBytes + listCapacity * 4)
  }

  /// The bytes that the places take.
  private var placeBytes: Int {
    offsets == nil ? groupCapacity * MemoryLayout<KeyGroup>.stride : (groupCapacity + 1) * 4
  }

  /// Replaces the places by `capacity` free ones.
  func clearGroups(capacity: Int) throws(MemoryMeter.Exhausted) {
    try meter.reserve(capacity * MemoryLayout<KeyGroup>.stride)
    forgetPlaces()
    groups = .allocate(capacity: capacity)
    LargePages.advise(UnsafeRawBufferPointer(UnsafeBufferPointer(start: groups, count: capacity)))
    groups.initialize(repeating: KeyGroup(), count: capacity)
    groupCapacity = capacity
  }

  /// Replaces the places by packed ones for `capacity` keys, all of them empty.
  func clearOffsets(capacity: Int) throws(MemoryMeter.Exhausted) {
    try meter.reserve((capacity + 1) * 4)
    forgetPlaces()
    let cleared = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity + 1)
    cleared.initialize(repeating: 0, count: capacity + 1)
    offsets = cleared
    groupCapacity = capacity
  }

  private func forgetPlaces() {
    meter.release(placeBytes)
    groups.deallocate()
    offsets?.deallocate()
    groups = .allocate(capacity: 0)
    offsets = nil
    groupCapacity = 0
    groupCount = 0
  }

  /// Makes the list longer, keeping what it holds.
  func growList(to capacity: Int) throws(MemoryMeter.Exhausted) {
    guard capacity > listCapacity else { return }
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
