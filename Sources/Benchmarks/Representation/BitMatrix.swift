/// A relation of pairs as an append-only list of rows and one bit for every pair there might be.
///
/// Only for columns whose values lie close together; what a dense closure can use.
struct BitMatrix: ~Copyable {
  private let words: UnsafeMutablePointer<UInt64>
  private let width: Int
  var rows = GrowableBuffer<Pair<UInt32>>()

  /// Creates a matrix for values below `bound`.
  init(bound: Int) {
    width = (bound + 63) / 64
    words = .allocate(capacity: width * bound)
    words.initialize(repeating: 0, count: width * bound)
  }

  deinit { words.deallocate() }

  /// Adds a pair that is not there yet.
  @inline(__always)
  mutating func insert(_ pair: Pair<UInt32>) {
    let second = Int(truncatingIfNeeded: pair.second)
    let index = Int(truncatingIfNeeded: pair.first) * width + second >> 6
    let bit = UInt64(1) << UInt64(second & 63)
    guard words[index] & bit == 0 else { return }
    words[index] |= bit
    rows.append(pair)
  }
}
