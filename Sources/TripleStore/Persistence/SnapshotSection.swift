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
  /// How many terms, graphs and sets of graphs come before those of this file; none where missing.
  case bases
  /// The columns of the four orders of the triples that are taken away; none where missing.
  case removedSPOSubject = 80, removedSPOPredicate, removedSPOObject
  case removedPSOPredicate, removedPSOSubject, removedPSOObject
  case removedPOSPredicate, removedPOSObject, removedPOSSubject
  case removedOSPObject, removedOSPSubject, removedOSPPredicate
  /// The indexes of these orders.
  case removedSPOHeads = 96, removedSPOStarts, removedSPOSamples
  case removedPSOHeads, removedPSOStarts, removedPSOSamples
  case removedPOSHeads, removedPOSStarts, removedPOSSamples
  case removedOSPHeads, removedOSPStarts, removedOSPSamples

  /// How many bytes an element has.
  var elementSize: Int {
    switch self {
    case .termBytes: 1
    case .termSlots: 8
    default: 4
    }
  }

  /// Whether a file may do without it.
  var isOptional: Bool { rawValue >= SnapshotSection.bases.rawValue }

  /// The sections of a run in its four orders: subject first, predicate first twice, object first.
  struct Run {
    /// The columns of each order.
    let orders: [[SnapshotSection]]
    /// The indexes of the orders: heads, starts and samples.
    let indexes: [[SnapshotSection]]
    /// Where the header says how rows are found in the first of them.
    let firstWay: Int
  }

  /// The triples that are added.
  static let added = Run(
    orders: [
      [.spoSubject, .spoPredicate, .spoObject, .spoGraphSet],
      [.psoPredicate, .psoSubject, .psoObject],
      [.posPredicate, .posObject, .posSubject],
      [.ospObject, .ospSubject, .ospPredicate],
    ],
    indexes: [
      [.spoHeads, .spoStarts, .spoSamples], [.psoHeads, .psoStarts, .psoSamples],
      [.posHeads, .posStarts, .posSamples], [.ospHeads, .ospStarts, .ospSamples],
    ],
    firstWay: 0)

  /// The triples that are taken away.
  static let removed = Run(
    orders: [
      [.removedSPOSubject, .removedSPOPredicate, .removedSPOObject],
      [.removedPSOPredicate, .removedPSOSubject, .removedPSOObject],
      [.removedPOSPredicate, .removedPOSObject, .removedPOSSubject],
      [.removedOSPObject, .removedOSPSubject, .removedOSPPredicate],
    ],
    indexes: [
      [.removedSPOHeads, .removedSPOStarts, .removedSPOSamples],
      [.removedPSOHeads, .removedPSOStarts, .removedPSOSamples],
      [.removedPOSHeads, .removedPOSStarts, .removedPOSSamples],
      [.removedOSPHeads, .removedOSPStarts, .removedOSPSamples],
    ],
    firstWay: 4)
}
