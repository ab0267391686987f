/// One bit for every pair of two ranges of words; for single words the first range has one word.
final class PairBits {
  private let words: SharedBits
  private let wordCount: Int
  private let rowWords: Int
  private let firstBase: UInt32
  private let firstCount: UInt32
  private let secondBase: UInt32
  private let secondCount: UInt32
  private let meter: MemoryMeter

  /// The bytes that bits for these ranges would take.
  static func bytes(_ first: ClosedRange<UInt32>, _ second: ClosedRange<UInt32>) -> Int {
    let rows = Int(first.upperBound - first.lowerBound) + 1
    let columns = Int(second.upperBound - second.lowerBound) + 1
    return rows * ((columns + 63) / 64) * 8
  }

  /// Creates a matrix without a pair.
  init(
    _ first: ClosedRange<UInt32>, _ second: ClosedRange<UInt32>, meter: MemoryMeter
  ) throws(MemoryMeter.Exhausted) {
    try meter.reserve(PairBits.bytes(first, second))
    self.meter = meter
    firstBase = first.lowerBound
    firstCount = first.upperBound - first.lowerBound
    secondBase = second.lowerBound
    secondCount = second.upperBound - second.lowerBound
    rowWords = (Int(secondCount) + 64) / 64
    wordCount = (Int(firstCount) + 1) * rowWords
    words = SharedBits(count: wordCount)
  }

  deinit {
    words.deallocate()
    meter.release(wordCount * 8)
  }

  /// Whether the pair lies in the ranges.
  @inline(__always)
  func covers(_ first: UInt32, _ second: UInt32) -> Bool {
    first &- firstBase <= firstCount && second &- secondBase <= secondCount
  }

  /// Whether a pair, which may lie outside, is there.
  @inline(__always)
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    guard covers(first, second) else { return false }
    let column = Int(second &- secondBase)
    let index = Int(first &- firstBase) &* rowWords &+ column >> 6
    return words[index] & (1 << UInt64(column & 63)) != 0
  }

  /// Adds a pair inside the ranges.
  ///
  /// - Returns: whether it was not there.
  @inline(__always)
  func insert(_ first: UInt32, _ second: UInt32) -> Bool {
    let column = Int(second &- secondBase)
    let index = Int(first &- firstBase) &* rowWords &+ column >> 6
    let bit: UInt64 = 1 << UInt64(column & 63)
    let found = words[index]
    guard found & bit == 0 else { return false }
    words.set(index, found | bit)
    return true
  }

  /// Adds a pair inside the ranges while other threads add pairs too.
  ///
  /// - Returns: whether it was not there; of several threads that add it one is told so.
  @inline(__always)
  func insertShared(_ first: UInt32, _ second: UInt32) -> Bool {
    let column = Int(second &- secondBase)
    let index = Int(first &- firstBase) &* rowWords &+ column >> 6
    let bit: UInt64 = 1 << UInt64(column & 63)
    // Most pairs are there already, which costs no more than reading.
    guard words[index] & bit == 0 else { return false }
    return words.formUnion(index, bit) & bit == 0
  }
}
