import TripleStore

/// Some nodes of a store, a bit for each of its terms.
struct NodeSet {
  private var bits: [UInt64]

  /// Creates a set without nodes.
  ///
  /// - Parameter dictionary: Whose terms they are.
  init(of dictionary: TermDictionary) {
    bits = [UInt64](repeating: 0, count: dictionary.count / 64 + 1)
  }

  /// Adds a node.
  mutating func insert(_ id: TermID) { insert(id.rawValue) }

  @inline(__always)
  private mutating func insert(_ number: UInt32) {
    let place = Int(number >> 6)
    if place < bits.count { bits[place] |= 1 << UInt64(number & 63) }
  }

  /// Adds the nodes that stand in a predicate's triples, the predicate among them.
  ///
  /// - Parameters:
  ///   - predicate: The predicate.
  ///   - object: What its objects are.
  ///   - store: Where its triples are.
  /// - Complexity: O(*n*) in their number.
  mutating func insert(triplesOf predicate: TermID, _ object: ColumnType, in store: TripleStore) {
    insert(predicate)
    store.pairs(of: predicate, order: .subjectObject).withColumns { subjects, objects in
      for subject in subjects { insert(subject) }
      if object == .node { for object in objects { insert(object) } }
    }
    guard object == .any else { return }
    store.pairs(of: predicate, order: .objectSubject).withColumns { objects, _ in
      var last: UInt32 = 0
      for object in objects where object != last {
        last = object
        if !store.dictionary.kind(of: TermID(rawValue: object)).isLiteral { insert(object) }
      }
    }
  }

  /// How many there are.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  var count: Int { bits.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Their numbers, rising.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  var ids: [UInt32] {
    var ids: [UInt32] = []
    ids.reserveCapacity(count)
    for (index, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        ids.append(UInt32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return ids
  }
}
