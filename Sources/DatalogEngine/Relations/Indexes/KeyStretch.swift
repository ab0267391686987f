/// The rows of one key in an index that follows a growing relation: a stretch of the index's list.
///
/// A stretch takes as many places as the next power of two after its rows, so that it need not say
/// how many it has.
struct KeyStretch: BitwiseCopyable {
  /// Where the stretch begins; while an index is built, what its kind of places needs.
  var start: UInt32 = 0
  /// How many rows there are.
  var count: UInt32 = 0

  /// Whether another row does not fit.
  @inline(__always)
  var isFull: Bool { count & (count &- 1) == 0 }

  /// Which power of two the places are; there must be a row.
  var sizeClass: Int { UInt32.bitWidth - (count - 1).leadingZeroBitCount }

  /// How many places there are.
  var places: Int { count == 0 ? 0 : 1 << sizeClass }
}
