// A dictionary of which some terms are kept in files, and stay there as they are.

extension TermDictionary {
  /// The terms of one file after the other, and those that are in no file yet; one part at least.
  var parts: [TermPart] {
    current.count == 0 && !older.isEmpty ? older : older + [current]
  }

  /// Takes a dictionary as it was kept.
  ///
  /// - Parameters:
  ///   - parts: The parts, each with the ids behind those of the one before; what is empty is left
  ///     out.
  ///   - seed: The seed of the hashes of all.
  ///   - lastBlankNumber: The number in the label of the blank node that was made last.
  ///   - hashMask: The bits of the hashes that count.
  init(parts: [TermPart], seed: UInt64, lastBlankNumber: Int, hashMask: UInt32 = .max) {
    self.init(seed: seed, lastBlankNumber: lastBlankNumber, hashMask: hashMask)
    put(parts)
  }

  /// Says that all terms are kept somewhere: those that come now begin a part of their own.
  ///
  /// - Complexity: O(1).
  mutating func freeze() { current.isFrozen = current.count > 0 }

  /// Makes one part, which is not frozen, of all parts from one on.
  ///
  /// - Parameter index: The oldest of them.
  /// - Complexity: O(*n*) in the number of their terms.
  mutating func mergeParts(from index: Int) {
    var parts = parts
    guard index + 1 < parts.count else { return }
    let youngest = parts.removeLast()
    // From the youngest on, because it is the smallest.
    let merged = parts[index...].reversed().reduce(youngest) { $1.merged(with: $0) }
    put(parts[..<index] + [merged])
  }

  /// Takes parts in place of those that are there.
  private mutating func put(_ parts: some Sequence<TermPart>) {
    (older, current) = ([], TermPart())
    for part in parts where part.count > 0 {
      precondition(part.base == count, "parts that follow each other")
      if current.count > 0 { older.append(current) }
      current = part
    }
  }

  /// Begins a part for new terms behind one that stays as it is.
  mutating func beginPart() {
    older.append(current)
    current = TermPart(base: current.lastID)
  }

  /// The id of a term in older parts, nil if it is in none.
  func olderID(of key: Key, _ hash: UInt32) -> TermID? {
    older.withUnsafeBufferPointer { older in
      guard let first = older.baseAddress else { return nil }
      for place in 0..<older.count {
        // Where it stands, because a copy counts the references of its columns.
        if let id = (first + place).pointee.id(of: key, hash) { return id }
      }
      return nil
    }
  }

  /// The bytes of a term that is in no younger part.
  func olderEncoded(_ id: UInt32) -> EncodedTerm {
    older.withUnsafeBufferPointer { older in
      var place = older.count - 1
      guard let first = older.baseAddress else { return EncodedTerm(bytes: .empty) }
      while place > 0, id <= (first + place).pointee.base { place -= 1 }
      return (first + place).pointee.encoded(id)
    }
  }
}
