import Columns

/// Puts a store together from files that build upon each other.
struct StoreAssembly {
  private var parts: [TermPart] = []
  private var levels: [StoreLevel] = []
  private var names: [TermID?] = []
  private var sets = GraphSets()
  private var terms = 0
  private var triples = 0
  private var seed: UInt64?
  private var lastBlankNumber = 0

  /// The store of some files.
  ///
  /// - Parameter readers: The files, the oldest first.
  /// - Returns: The store, all of it frozen.
  /// - Throws: What cannot be a part of a store. What can, is believed: checksums tell of damage.
  /// - Complexity: O(*g*) in the number of graphs and of sets of them.
  static func store(of readers: [SnapshotReader]) throws(StoreError) -> TripleStore {
    var assembly = StoreAssembly()
    for reader in readers {
      guard assembly.take(reader) else {
        throw .damaged(path: reader.path, what: "its parts contradict each other")
      }
    }
    guard let seed = assembly.seed else { return TripleStore() }
    let dictionary = TermDictionary(
      parts: assembly.parts, seed: seed, lastBlankNumber: assembly.lastBlankNumber)
    return TripleStore(
      dictionary: dictionary, levels: assembly.levels, graphNames: assembly.names,
      graphSets: assembly.sets)
  }

  /// Adds what a file holds; whether it fits to those before it.
  private mutating func take(_ reader: SnapshotReader) -> Bool {
    let isFirst = names.isEmpty
    let bases = StoreExtent(
      terms: terms, graphs: names.count, sets: isFirst ? 0 : sets.members.count)
    guard reader.bases == bases,
      reader.header.seed == seed ?? reader.header.seed,
      let part = reader.part(base: UInt32(terms)), terms + part.count < 1 << 31,
      let added = reader.run(SnapshotSection.added), let removed = reader.removed,
      removed.count <= triples
    else { return false }
    seed = reader.header.seed
    lastBlankNumber = reader.header.lastBlankNumber
    parts.append(part)
    levels.append(StoreLevel(added: added, removed: removed))
    terms += part.count
    triples += added.count - removed.count
    return takeNames(reader.column(.graphNames)) && takeSets(reader.column(.graphSets))
  }

  private mutating func takeNames(_ numbers: Column<UInt32>) -> Bool {
    for number in numbers {
      // The first graph is the one without a name.
      guard Int(number) <= terms, (number == 0) == names.isEmpty else { return false }
      names.append(number == 0 ? nil : TermID(rawValue: number))
    }
    return !names.isEmpty
  }

  private mutating func takeSets(_ numbers: Column<UInt32>) -> Bool {
    // The empty set is there from the beginning.
    var isFirst = parts.count == 1
    var at = 0
    while at < numbers.count {
      let size = Int(numbers[at])
      guard size <= numbers.count - at - 1 else { return false }
      let members = numbers[(at + 1)..<(at + 1 + size)]
      guard members.allSatisfy({ Int($0) < names.count }) else { return false }
      let number = isFirst ? 0 : sets.members.count
      guard Int(sets.number(of: members.map(GraphID.init(rawValue:)))) == number else {
        return false
      }
      isFirst = false
      at += 1 + size
    }
    return !isFirst
  }
}

extension SnapshotReader {
  /// The store of this file alone.
  ///
  /// - Throws: What cannot be a part of a store.
  func store() throws(StoreError) -> TripleStore { try StoreAssembly.store(of: [self]) }

  /// How many terms, graphs and sets of graphs come before those of this file.
  var bases: StoreExtent {
    let numbers: Column<UInt32> = column(.bases)
    guard numbers.count == 3 else { return StoreExtent() }
    return StoreExtent(terms: Int(numbers[0]), graphs: Int(numbers[1]), sets: Int(numbers[2]))
  }

  /// How many rows the levels of this file have.
  var rowCount: Int { count(of: .spoSubject) + count(of: .removedSPOSubject) }

  /// How many terms it holds.
  var termCount: Int { count(of: .termOffsets) - 2 }

  /// The terms, of which some come before.
  fileprivate func part(base: UInt32) -> TermPart? {
    let lows: Column<UInt32> = column(.termOffsets)
    let wraps: Column<UInt32> = column(.termWraps)
    let slots: Column<UInt64> = column(.termSlots)
    let bytes: Column<UInt8> = column(.termBytes)
    // A table has free slots, at which a search ends.
    guard lows.count >= 2, lows.count - 2 < 1 << 31, slots.count.nonzeroBitCount == 1,
      (lows.count - 2) * 3 <= slots.count * 2
    else { return nil }
    let starts = TermOffsets(lows: lows, wraps: Array(wraps))
    guard starts.last == bytes.count else { return nil }
    return TermPart(base: base, bytes: bytes, starts: starts, slots: slots)
  }

  /// The triples that are taken away.
  fileprivate var removed: TripleRun? {
    count(of: .removedSPOSubject) == 0
      ? TripleRun(hasGraphSets: false) : run(SnapshotSection.removed)
  }

  /// The triples that are added or taken away.
  fileprivate func run(_ names: SnapshotSection.Run) -> TripleRun? {
    var orders: [SortedRun] = []
    for (number, sections) in names.orders.enumerated() {
      var parts: RunIndex.Parts?
      let way = header.ways[names.firstWay + number]
      if way != SnapshotHeader.noIndex {
        let columns: [Column<UInt32>] = names.indexes[number].map { column($0) }
        parts = RunIndex.Parts(
          way: way, heads: columns[0], starts: columns[1], samples: columns[2])
      }
      guard let order = SortedRun(sortedColumns: sections.map { column($0) }, index: parts),
        order.count == orders.first?.count ?? order.count
      else { return nil }
      orders.append(order)
    }
    return TripleRun(orders: orders)
  }
}
