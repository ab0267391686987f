// From the bytes of a term to its id.

extension TermDictionary {
  /// The encoded form of a term.
  struct Key {
    let kind: TermKind
    let header: UnsafeRawBufferPointer
    let text: UnsafeRawBufferPointer
  }

  /// The id of a term, which is added if it is new.
  ///
  /// - Complexity: O(*m*) in the length of the term, amortised, for each part.
  mutating func intern(_ key: Key) -> TermID { intern(key, hash(of: key)) }

  /// The id of a term whose hash is known, which is added if it is new.
  mutating func intern(_ key: Key, _ hash: UInt32) -> TermID {
    let slot = current.slot(of: key, hash)
    if let known = current.id(in: slot) { return known }
    if !older.isEmpty, let known = olderID(of: key, hash) { return known }
    return add(key, hash, at: slot)
  }

  /// Gives a new term the next id; its entry belongs into `slot` of the current part's table.
  mutating func add(_ key: Key, _ hash: UInt32, at slot: Int) -> TermID {
    guard current.isFrozen else { return current.add(key, hash, at: slot) }
    beginPart()
    return current.add(key, hash, at: current.slot(of: key, hash))
  }

  /// The id of a term, nil if it was never added.
  ///
  /// - Complexity: O(*m*) in the length of the term, for each part.
  func find(_ key: Key) -> TermID? { find(key, hash(of: key)) }

  /// The id of a term whose hash is known, nil if it was never added.
  @inline(__always)
  func find(_ key: Key, _ hash: UInt32) -> TermID? {
    if let known = current.id(of: key, hash) { return known }
    return older.isEmpty ? nil : olderID(of: key, hash)
  }

  /// The hash by which the tables know a term.
  @inline(__always)
  func hash(of key: Key) -> UInt32 {
    var hash = ByteHash(seed: seed &+ UInt64(key.kind.rawValue))
    if !key.header.isEmpty { hash.combine(key.header) }
    hash.combine(key.text)
    return hash.value & hashMask
  }

  /// The bytes of a term, for as long as the dictionary is held; none of a number that was never
  /// given.
  @inline(__always)
  func encoded(_ id: TermID) -> EncodedTerm {
    // In the usual case of one part its base is 0, and this is one comparison.
    if id.rawValue <= current.base, !older.isEmpty { return olderEncoded(id.rawValue) }
    return current.encoded(id.rawValue)
  }
}
