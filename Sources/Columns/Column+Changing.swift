extension Column {
  /// Lends the numbers to be changed.
  ///
  /// - Parameter body: What to do with them.
  /// - Returns: What `body` returns.
  /// - Complexity: O(*n*) where the memory is shared, else O(1).
  @inlinable
  package mutating func withUnsafeMutableBufferPointer<Result>(
    _ body: (UnsafeMutableBufferPointer<Number>) throws -> Result
  ) rethrows -> Result {
    if !isAlone { reallocate(for: count) }
    return try withExtendedLifetime(memory) {
      try body(UnsafeMutableBufferPointer(start: base, count: count))
    }
  }

  /// Makes the column longer.
  ///
  /// - Parameter more: By how many numbers.
  /// - Returns: Where they go; whoever asks writes all of them before anything else is done.
  /// - Complexity: O(*k*) for *k* new numbers, amortised.
  @inlinable
  package mutating func extend(by more: Int) -> UnsafeMutablePointer<Number> {
    let end = count &+ more
    if !isAlone || end > capacity { makeRoom(for: end) }
    defer { length = end }
    return base + count
  }

  /// Adds a number at the end.
  ///
  /// - Complexity: O(1), amortised.
  @inlinable
  package mutating func append(_ number: Number) {
    extend(by: 1).initialize(to: number)
  }

  /// Adds numbers at the end.
  ///
  /// - Complexity: O(*k*) for *k* numbers, amortised.
  @inlinable
  package mutating func append(contentsOf numbers: UnsafeBufferPointer<Number>) {
    guard let first = numbers.baseAddress, numbers.count > 0 else { return }
    extend(by: numbers.count).initialize(from: first, count: numbers.count)
  }

  /// Puts a number where it belongs, for columns that are kept small.
  ///
  /// - Complexity: O(*n*).
  package mutating func insert(_ number: Number, at index: Int) {
    precondition(index >= 0 && index <= count, "an index of the column or its end")
    let behind = count - index
    _ = extend(by: 1)
    (base + index + 1).update(from: base + index, count: behind)
    base[index] = number
  }

  /// Forgets the last numbers.
  ///
  /// - Complexity: O(1).
  package mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count, "no more than there are")
    length -= number
  }

  /// Whether the memory is the column's own and nobody else's.
  @usableFromInline var isAlone: Bool {
    @inline(__always) mutating get {
      isKnownUniquelyReferenced(&memory) && memory.unsafelyUnwrapped.isOwned
    }
  }

  /// How many numbers fit behind the first one.
  @usableFromInline var capacity: Int {
    @inline(__always) get {
      guard let memory else { return 0 }
      let used = UnsafeRawPointer(base) - UnsafeRawPointer(memory.address)
      return (memory.capacity &- used) / MemoryLayout<Number>.stride
    }
  }

  /// Gets memory for more numbers: half as many more than there is room for, at least.
  @usableFromInline
  mutating func makeRoom(for needed: Int) {
    reallocate(for: Swift.max(needed, count + count / 2, 16))
  }

  /// Gets memory of its own for so many numbers, at least the ones there are.
  @usableFromInline
  mutating func reallocate(for capacity: Int) {
    let bytes = Swift.max(capacity, 1) * MemoryLayout<Number>.stride
    if isAlone, let memory, memory.address == UnsafeMutableRawPointer(base) {
      memory.resize(to: bytes)
      base = memory.address.assumingMemoryBound(to: Number.self)
      return
    }
    let fresh = ColumnMemory(bytes: bytes)
    let start = fresh.address.assumingMemoryBound(to: Number.self)
    start.initialize(from: base, count: count)
    (memory, base) = (fresh, start)
  }
}
