/// What a part of a snapshot holds.
///
/// The numbers are those of the file and never change their meaning.
enum SnapshotSection: UInt32, CaseIterable {
  /// The terms, encoded as in a dictionary.
  case termBytes = 1
  /// Where each begins: the lower 32 bits, and where the upper ones grow.
  case termOffsets, termWraps
  /// The table that leads from hashes to ids.
  case termSlots
  /// The columns of the four orders.
  case spoSubject = 16, spoPredicate, spoObject, spoGraphSet
  case psoPredicate = 24, psoSubject, psoObject
  case posPredicate = 32, posObject, posSubject
  case ospObject = 40, ospSubject, ospPredicate
  /// The indexes of the four orders.
  case spoHeads = 48, spoStarts, spoSamples
  case psoHeads, psoStarts, psoSamples
  case posHeads, posStarts, posSamples
  case ospHeads, ospStarts, ospSamples
  /// The ids of the names of the graphs, 0 for the unnamed one.
  case graphNames = 64
  /// The sets of graphs: for each its size and its members.
  case graphSets

  /// How many bytes an element has.
  var elementSize: Int {
    switch self {
    case .termBytes: 1
    case .termSlots: 8
    default: 4
    }
  }

  /// The columns of the orders: subject first, predicate first twice, object first.
  static let orders: [[SnapshotSection]] = [
    [.spoSubject, .spoPredicate, .spoObject, .spoGraphSet],
    [.psoPredicate, .psoSubject, .psoObject],
    [.posPredicate, .posObject, .posSubject],
    [.ospObject, .ospSubject, .ospPredicate],
  ]

  /// The indexes of the orders: heads, starts and samples.
  static let indexes: [[SnapshotSection]] = [
    [.spoHeads, .spoStarts, .spoSamples], [.psoHeads, .psoStarts, .psoSamples],
    [.posHeads, .posStarts, .posSamples], [.ospHeads, .ospStarts, .ospSamples],
  ]
}
