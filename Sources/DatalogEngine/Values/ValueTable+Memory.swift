import TripleStore

// What a table may hold.

extension ValueTable {
  /// The bytes of what grows without asking.
  var memoryBytes: Int {
    decimals.capacity * MemoryLayout<DecimalDigits>.stride
      + terms.capacity * MemoryLayout<Term>.stride + recordWords.capacity * 4
  }

  /// Asks a meter from now on before anything grows; what is held already is counted.
  func count(in meter: MemoryMeter) {
    self.meter = meter
    let held = entries.capacity * MemoryLayout<ValueEntry>.stride + bytes.capacity
    _ = take(held, insteadOf: 0)
  }

  /// Whether a piece of memory may be held in the place of a smaller one, both for a moment.
  ///
  /// - Returns: Whether it may; where not, ``shortage`` says so from now on.
  func take(_ wanted: Int, insteadOf held: Int) -> Bool {
    guard let meter else { return true }
    do {
      try meter.reserve(wanted)
      meter.release(held)
      return true
    } catch {
      shortage = error
      return false
    }
  }

  /// Whether so many bytes could be held for a moment; where not, ``shortage`` says so.
  func allows(_ wanted: Int) -> Bool {
    guard take(wanted, insteadOf: 0) else { return false }
    meter?.release(wanted)
    return true
  }

  /// The most bytes of a text that a function makes: an operation on one must not take long.
  static let mostTextBytes = 1 << 24

  /// Whether a text of so many bytes may be made; where not, ``shortage`` says so.
  func allowsText(of count: Int) -> Bool {
    if count > ValueTable.mostTextBytes {
      let most = ValueTable.mostTextBytes >> 20
      shortage = MemoryMeter.Exhausted(stop: .limit("a text would get longer than \(most) MB"))
      return false
    }
    // The text is made first, and then added where all texts are.
    return count < 1 << 16 || allows(3 * count)
  }

  /// Makes room for the bytes of one more text.
  ///
  /// - Returns: Whether there is room.
  func reserveText(_ count: Int) -> Bool {
    let (needed, held) = (bytes.count + count, bytes.capacity)
    guard needed > held, meter != nil else { return true }
    let wanted = max(needed, 2 * held, 4096)
    guard take(wanted, insteadOf: held) else { return false }
    bytes.reserveCapacity(wanted)
    return true
  }
}
