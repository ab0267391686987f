/// Gives every distinct term a number, and the term back for the number.
///
/// Numbers begin at 1, in order of first appearance, and stay below 2^31. Terms are the same when
/// their bytes are: `é` as one character and as `e` with an accent are two terms.
///
/// ```swift
/// var dictionary = TermDictionary()
/// let id = dictionary.id(for: .iri("urn:sanjiang:unit:青海省档案局"))
/// dictionary.id(of: .iri("urn:sanjiang:unit:青海省档案局"))   // the same id
/// dictionary.term(id)                                       // the term again
/// ```
///
/// All terms stand in one array of bytes: a byte for the kind, a header (the id of a typed
/// literal's datatype; the length and the bytes of a language tag), and the text. An
/// open-addressing table leads from the hash of these to the id.
public struct TermDictionary: Sendable {
  /// The encoded terms, one after the other.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, by id; the end of the last one comes last.
  private(set) var starts: [Int] = [0, 0]
  /// The table: the hash in the upper half, the id in the lower, zero where it is free.
  private var slots = [UInt64](repeating: 0, count: 16)
  /// Makes the hashes of this process unpredictable.
  private let seed = UInt64.random(in: 0...UInt64.max)
  /// The number in the label of the blank node that was made last.
  private var lastBlankNumber = 0

  /// The bits of a hash that count: all, except in tests that want terms to collide.
  private let hashMask: UInt32

  /// Creates an empty dictionary.
  public init() {
    self.init(hashMask: .max)
  }

  /// Creates an empty dictionary whose hashes have only the bits of `hashMask`.
  init(hashMask: UInt32) {
    self.hashMask = hashMask
  }

  /// The number of terms; ids run from 1 to this.
  public var count: Int { starts.count - 2 }

  /// How many bytes of memory the terms and the table take.
  public var memoryBytes: Int { bytes.capacity + 8 * (starts.capacity + slots.capacity) }

  /// A blank node that no term of this dictionary is.
  ///
  /// - Returns: The id of a new term.
  public mutating func makeBlank() -> TermID {
    while true {
      lastBlankNumber += 1
      let known = count
      let id = self.id(for: .blank("b\(lastBlankNumber)"))
      if count > known { return id }
    }
  }

  /// Forgets the terms after the first `kept`, as if they had never been added.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  package mutating func removeTerms(after kept: Int) {
    guard kept < count else { return }
    bytes.removeLast(bytes.count - starts[kept + 1])
    starts.removeLast(starts.count - kept - 2)
    rebuildTable(size: slots.count, keeping: kept)
  }
}

// MARK: - The table

extension TermDictionary {
  /// The encoded form of a term.
  struct Key {
    let kind: TermKind
    let header: UnsafeRawBufferPointer
    let text: UnsafeRawBufferPointer
  }

  /// The id of a term, which is added if it is new.
  ///
  /// - Complexity: O(*m*) in the length of the term, amortised.
  mutating func intern(_ key: Key) -> TermID {
    let hash = hash(of: key)
    let slot = slot(of: key, hash)
    if slots[slot] != 0 { return TermID(rawValue: UInt32(truncatingIfNeeded: slots[slot])) }
    let id = UInt32(starts.count - 1)
    precondition(id < 1 << 31, "a dictionary holds fewer than 2^31 terms")
    bytes.append(key.kind.rawValue)
    bytes.append(contentsOf: key.header)
    bytes.append(contentsOf: key.text)
    starts.append(bytes.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(id)
    if count * 3 > slots.count * 2 { rebuildTable(size: slots.count * 2, keeping: count) }
    return TermID(rawValue: id)
  }

  /// The id of a term, nil if it was never added.
  ///
  /// - Complexity: O(*m*) in the length of the term.
  func find(_ key: Key) -> TermID? {
    let entry = slots[slot(of: key, hash(of: key))]
    return entry == 0 ? nil : TermID(rawValue: UInt32(truncatingIfNeeded: entry))
  }

  private func hash(of key: Key) -> UInt32 {
    var hash = ByteHash(seed: seed &+ UInt64(key.kind.rawValue))
    if !key.header.isEmpty { hash.combine(key.header) }
    hash.combine(key.text)
    return hash.value & hashMask
  }

  /// The slot where the term is, or the free one where it belongs.
  private func slot(of key: Key, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if UInt32(truncatingIfNeeded: entry >> 32) == hash, matches(key, Int(entry & 0xFFFF_FFFF)) {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Whether the term with the number `id` is the one that `key` encodes.
  private func matches(_ key: Key, _ id: Int) -> Bool {
    let start = starts[id]
    let headerEnd = start + 1 + key.header.count
    guard starts[id + 1] == headerEnd + key.text.count, bytes[start] == key.kind.rawValue else {
      return false
    }
    return bytes.withUnsafeBytes { all in
      all[(start + 1)..<headerEnd].elementsEqual(key.header)
        && ByteEquality.holds(
          UnsafeRawBufferPointer(rebasing: all[headerEnd..<starts[id + 1]]), key.text)
    }
  }

  /// Enters the first `kept` ids into a table of `size` slots, a power of two.
  private mutating func rebuildTable(size: Int, keeping kept: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for entry in old where entry != 0 && entry & 0xFFFF_FFFF <= kept {
      var slot = Int(entry >> 32) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
  }
}
