/// Numbers one after the other, read by their address.
///
/// The memory is the column's own, or a part of something larger that is kept alive, such as a
/// mapped file. Either way reading costs an address and counts no reference. A column is a value:
/// copies share the memory, and one that is changed gets memory of its own first, unless it was the
/// only one.
///
/// ```swift
/// var column: Column<UInt32> = [3, 5, 8]
/// let tail = column.part(1..<3)   // shares the memory
/// column.append(13)               // copies it; `tail` stays as it was
/// ```
public struct Column<Number: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// What keeps the numbers alive; nil for a column that never had any.
  @usableFromInline var memory: ColumnMemory?
  /// Where they begin; an address that is never read where there are none.
  @usableFromInline var base: UnsafeMutablePointer<Number>
  /// How many there are.
  @usableFromInline var length: Int

  @usableFromInline
  init(memory: ColumnMemory?, base: UnsafeMutablePointer<Number>, count: Int) {
    self.memory = memory
    self.base = base
    length = count
  }

  /// Creates a column without numbers.
  @inlinable
  public init() {
    self.init(memory: nil, base: Self.nowhere, count: 0)
  }

  /// Creates a column of some numbers.
  ///
  /// - Complexity: O(*n*).
  @inlinable
  public init(_ numbers: some Collection<Number>) {
    self = Self.uninitialized(numbers.count)
    let buffer = UnsafeMutableBufferPointer(start: base, count: count)
    let (_, end) = buffer.initialize(from: numbers)
    precondition(end == count, "a collection has as many elements as it says")
  }

  /// Creates a column whose numbers are part of something that is only read.
  ///
  /// - Parameters:
  ///   - numbers: The numbers; they never change as long as `lender` lives.
  ///   - lender: What keeps them alive.
  /// - Complexity: O(1).
  package init(_ numbers: UnsafeBufferPointer<Number>, of lender: AnyObject) {
    self.init()
    guard let first = numbers.baseAddress, numbers.count > 0 else { return }
    memory = ColumnMemory(UnsafeRawPointer(first), lentBy: lender)
    base = UnsafeMutablePointer(mutating: first)
    length = numbers.count
  }

  /// A column whose numbers are not set yet; whoever asks for it writes all of them.
  ///
  /// - Complexity: O(1): the memory is touched when it is written.
  @inlinable
  package static func uninitialized(_ count: Int) -> Column {
    guard count > 0 else { return Column() }
    let memory = ColumnMemory(bytes: count * MemoryLayout<Number>.stride)
    return Column(
      memory: memory, base: memory.address.assumingMemoryBound(to: Number.self), count: count)
  }

  /// A column in which one number is repeated.
  ///
  /// - Complexity: O(*n*).
  package static func repeating(_ number: Number, count: Int) -> Column {
    let column = uninitialized(count)
    column.base.initialize(repeating: number, count: count)
    return column
  }

  /// How many numbers there are.
  @inlinable public var count: Int {
    @inline(__always) get { length }
  }

  /// Where a column without numbers begins.
  @usableFromInline static var nowhere: UnsafeMutablePointer<Number> {
    // An address that is not zero and aligned; it is never followed.
    UnsafeMutablePointer(bitPattern: MemoryLayout<Number>.alignment).unsafelyUnwrapped
  }

  /// The numbers, for as long as the column is held.
  ///
  /// Whoever keeps the buffer holds the column too, or an object in which the column is.
  @inlinable package var numbers: UnsafeBufferPointer<Number> {
    @inline(__always) get { UnsafeBufferPointer(start: base, count: count) }
  }

  /// Where a number stands, for as long as the column is held.
  ///
  /// - Parameter index: Its index; the end is allowed, and not followed.
  /// - Returns: The address.
  package func address(_ index: Int) -> UnsafePointer<Number> {
    precondition(index >= 0 && index <= count, "an index of the column or its end")
    return UnsafePointer(base + index)
  }

  /// Lends the numbers.
  ///
  /// - Parameter body: What to do with them; they are gone when it returns.
  /// - Returns: What `body` returns.
  @inlinable
  package func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<Number>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(memory) { try body(numbers) }
  }

  /// Some of the numbers as a column of its own, which shares the memory.
  ///
  /// - Parameter range: Which ones.
  /// - Returns: The column; its first number has the index 0.
  /// - Complexity: O(1).
  package func part(_ range: Range<Int>) -> Column {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part is inside the whole")
    return Column(memory: memory, base: base + range.lowerBound, count: range.count)
  }

  /// How many bytes of memory the column takes, those kept for growing included.
  package var memoryBytes: Int {
    guard let memory else { return 0 }
    return memory.isOwned ? memory.capacity : count * MemoryLayout<Number>.stride
  }
}

extension Column: RandomAccessCollection {
  /// The index of the first number.
  @inlinable public var startIndex: Int { 0 }

  /// The index after the last number.
  @inlinable public var endIndex: Int { count }

  /// The number at an index.
  ///
  /// - Complexity: O(1).
  @inlinable public subscript(index: Int) -> Number {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "an index of the column")
      return base[index]
    }
  }

  /// Lends the numbers, as algorithms on collections ask for.
  @inlinable
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Number>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBufferPointer(body)
  }
}

extension Column: ExpressibleByArrayLiteral {
  /// Creates a column of the numbers listed.
  public init(arrayLiteral elements: Number...) { self.init(elements) }
}

extension Column: Equatable where Number: Equatable {
  /// Whether two columns have the same numbers.
  public static func == (left: Column, right: Column) -> Bool { left.elementsEqual(right) }
}
