/// A column that is read by its address, so that no references are counted where every nanosecond
/// is.
///
/// An array that somebody else holds too is copied before it is changed. Whoever has a `HeldColumn`
/// holds its array, so that the numbers stay as they are, where they are. It must itself be held,
/// by an object that lives for the time of the reading: that is what ``RunIndex`` is a class for.
struct HeldColumn: @unchecked Sendable {
  /// Never read; keeps the memory.
  private let array: [UInt32]
  /// The numbers.
  let numbers: UnsafeBufferPointer<UInt32>

  /// Holds a column.
  init(_ array: [UInt32]) {
    self.array = array
    numbers = array.withUnsafeBufferPointer { $0 }
  }

  /// How many bytes of memory the column takes.
  var memoryBytes: Int { 4 * array.capacity }
}
