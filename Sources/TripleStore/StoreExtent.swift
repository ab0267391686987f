/// How much of a store is kept somewhere, such as in a file: what comes behind is new.
struct StoreExtent: Hashable, Sendable {
  /// How many terms.
  var terms = 0
  /// How many graphs, the unnamed one included.
  var graphs = 0
  /// How many sets of graphs, the empty one included.
  var sets = 0
  /// Which commit that was, as a number that no other has; nil where it is known to nobody.
  var origin: UInt64?
}
