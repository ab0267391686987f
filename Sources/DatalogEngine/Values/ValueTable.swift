import TripleStore

/// Gives every value of one evaluation its word, and the value back for the word.
///
/// Small whole numbers and the terms of the store are words by themselves; every other value is
/// an entry here, once. So two words are equal exactly if the values are.
///
/// One table belongs to one evaluation and is used from one thread.
package final class ValueTable {
  /// The terms of the store, for words that are terms.
  let dictionary: TermDictionary
  /// The entries, by their index.
  @exclusivity(unchecked)
  var entries: [ValueEntry] = []
  /// The bytes of the texts that are entries.
  @exclusivity(unchecked)
  var bytes: [UInt8] = []
  /// Decimals that fit no double.
  var decimals: [DecimalDigits] = []
  /// Terms that the store does not have, or that are no value of their own.
  var terms: [Term] = []
  /// The words of records, those of one after those of another.
  var recordWords: [UInt32] = []
  /// The language tags of texts that have one, by entry.
  var languages: [Int: String] = [:]
  /// Open addressing: the hash of an entry above its index, or the mark of a free place.
  ///
  /// With the hash beside it an entry is looked at only where it is nearly sure to be the one.
  @exclusivity(unchecked)
  private var slots = [UInt64](repeating: ValueTable.free, count: 64)
  /// The mark of a free place.
  private static let free = UInt64.max
  /// How many entries there may be before the table has to grow.
  private var room = 32
  /// Who is asked before the table grows, while an evaluation runs.
  var meter: MemoryMeter?
  /// Why a value could not be added; the evaluation stops when it looks at its limits.
  var shortage: MemoryMeter.Exhausted?
  /// What is known of the datatypes met so far.
  var datatypes: [TermID: LiteralDatatype] = [:]

  /// Creates a table over the terms of a store.
  package init(dictionary: TermDictionary = TermDictionary()) {
    self.dictionary = dictionary
  }

  /// The word of the entry that `matches`, which is added where there is none.
  ///
  /// - Complexity: O(1), amortised, and the cost of `matches`.
  @inline(__always)
  func intern(
    hash: UInt32, matching matches: (ValueEntry) -> Bool, adding entry: () -> ValueEntry
  ) -> Word {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != ValueTable.free {
      let index = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF)
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash, matches(entries[index]) {
        return word(ofEntry: index)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let added = entry()
    guard shortage == nil else { return Word(rawValue: Word.zero) }
    slots[slot] = UInt64(hash) << 32 | UInt64(entries.count)
    entries.append(added)
    if entries.count >= room { grow() }
    return word(ofEntry: entries.count - 1)
  }

  /// The word of the entry at `index`.
  private func word(ofEntry index: Int) -> Word {
    precondition(index < Int(Word.none - Word.firstEntry), "more than 2^30 values")
    return Word(rawValue: Word.firstEntry + UInt32(truncatingIfNeeded: index))
  }

  /// Makes room for twice as many entries.
  private func grow() {
    let (entry, slot) = (MemoryLayout<ValueEntry>.stride, 8)
    let wanted = 2 * room
    guard take(wanted * (entry + 2 * slot), insteadOf: room * (entry + 2 * slot)) else { return }
    room = wanted
    entries.reserveCapacity(wanted)
    let mask = 2 * wanted - 1
    slots = [UInt64](repeating: ValueTable.free, count: mask + 1)
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & mask
      while slots[slot] != ValueTable.free { slot = (slot + 1) & mask }
      slots[slot] = UInt64(entry.hash) << 32 | UInt64(index)
    }
  }
}
