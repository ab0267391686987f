import Columns

/// The stretches of words that an index or a sorted column has for each row of a batch, lent for
/// the time of the batch.
struct WordGroups: BitwiseCopyable {
  /// Where the stretch of each row begins.
  let starts: UnsafePointer<UInt32>
  /// How long it is.
  let counts: UnsafePointer<UInt32>
  /// What the stretches are of, where the words of each stretch ascend.
  let sorted: UnsafePointer<UInt32>?

  init(
    starts: UnsafePointer<UInt32>, counts: UnsafePointer<UInt32>, sorted: UnsafePointer<UInt32>?
  ) {
    self.starts = starts
    self.counts = counts
    self.sorted = sorted
  }

  /// Finds out which of some words a row's stretch has.
  ///
  /// - Parameters:
  ///   - words: The words, different from each other.
  ///   - count: How many there are.
  ///   - row: The number of the row.
  ///   - sorted: What the stretches are of.
  ///   - ascend: Whether the words ascend.
  ///   - target: Where the words go that are found, in order; may be where they are.
  /// - Returns: How many are found.
  /// - Complexity: O(*count* · log *d*) where *d* is the mean distance between hits in the stretch,
  ///   or its length where the words do not ascend.
  @inline(__always)
  func intersect(
    _ words: UnsafePointer<UInt32>, count: Int, row: Int, of sorted: UnsafePointer<UInt32>,
    ascend: Bool, into target: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let end = Int(counts[row])
    let own = UnsafeBufferPointer(start: sorted + Int(starts[row]), count: end)
    var (kept, place) = (0, 0)
    for index in 0..<count {
      let word = words[index]
      if !ascend { place = 0 }
      if place < end, own[place] < word {
        place = Seek.gallop(to: word, in: own, from: place + 1, end: end)
      }
      if place == end {
        if ascend { break }
        continue
      }
      target[kept] = word
      kept += own[place] == word ? 1 : 0
    }
    return kept
  }
}
