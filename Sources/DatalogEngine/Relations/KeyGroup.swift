/// The rows of one key in an index: a stretch of the index's list.
struct KeyGroup: BitwiseCopyable {
  /// The key itself where it is one column, otherwise the upper half of its hash.
  var tag: UInt32 = 0
  /// Where the stretch begins; while an index is built, the number of the key's first row.
  var start: UInt32 = 0
  /// How many rows there are.
  var count: UInt32 = 0
  /// How many fit before the stretch must move; 0 marks a free place.
  var capacity: UInt32 = 0
}
