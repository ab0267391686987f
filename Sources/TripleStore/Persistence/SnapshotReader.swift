import Columns
import Platform

/// Puts a store together from the bytes of a snapshot, without copying them.
struct SnapshotReader {
  /// The name of the snapshot, for messages.
  private let path: String
  private let bytes: UnsafeRawBufferPointer
  /// What keeps the bytes.
  private let owner: AnyObject
  /// What the header says.
  let header: SnapshotHeader
  /// The checksum of each block.
  private let checksums: [UInt64]
  private let offsets: [SnapshotSection: (offset: Int, count: Int)]

  /// Reads the header, and checks it and the checksums of the blocks.
  ///
  /// - Parameters:
  ///   - bytes: All bytes, aligned as numbers of eight bytes are.
  ///   - owner: What keeps them.
  ///   - path: The name of the snapshot, for messages.
  /// - Throws: What is wrong with them.
  init(
    _ bytes: UnsafeRawBufferPointer, of owner: AnyObject, path: String
  ) throws(StoreError) {
    (self.bytes, self.owner, self.path) = (bytes, owner, path)
    do {
      header = try SnapshotHeader(bytes)
    } catch {
      switch error {
      case .foreign: throw .foreign(path: path)
      case .newer(let version): throw .newer(path: path, version: version)
      case .damaged(let what): throw .damaged(path: path, what: what)
      }
    }
    let pairs = zip(header.sections, header.layout.offsets).map { ($0.section, ($1, $0.count)) }
    offsets = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    let table = UnsafeRawBufferPointer(
      rebasing: bytes[SnapshotHeader.tableOffset(after: header.layout.end)...])
    guard Checksum.value(of: table, salt: 1) == header.tableChecksum else {
      throw .damaged(path: path, what: "its checksums are not what was written")
    }
    // Copied, because the page on which they begin belongs to the last block too.
    checksums = stride(from: 0, to: table.count, by: 8).map {
      UInt64(littleEndian: table.loadUnaligned(fromByteOffset: $0, as: UInt64.self))
    }
  }

  /// Where the blocks are.
  var blocks: Range<Int> {
    SnapshotHeader.length..<SnapshotHeader.tableOffset(after: header.layout.end)
  }

  /// Checks all blocks at once.
  ///
  /// - Parameter workers: How many threads there are.
  /// - Throws: Which block is damaged.
  /// - Complexity: O(*n*) in the number of bytes.
  func checkBlocks(workers: Int) throws(StoreError) {
    let (isRight, range, size) = (check, blocks, 1 << header.blockShift)
    nonisolated(unsafe) let all = bytes
    let count = header.blocks(upTo: range.upperBound)
    var damaged: Int?
    OrderedWork(count: count, workers: min(workers, count)).run { block in
      let start = range.lowerBound + block * size
      let end = min(start + size, range.upperBound)
      return isRight(block, UnsafeRawBufferPointer(rebasing: all[start..<end]))
    } taking: { block, isRight in
      if !isRight { damaged = block }
      return isRight
    }
    if let damaged {
      throw .damaged(path: path, what: "its block \(damaged) is not what was written")
    }
  }

  /// Whether a block is what was written.
  var check: @Sendable (_ block: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let checksums = checksums
    return { block, bytes in
      Checksum.value(of: bytes, salt: UInt64(block)) == checksums[block]
    }
  }

  /// The numbers of a section.
  private func column<Number>(_ section: SnapshotSection) -> Column<Number> {
    precondition(MemoryLayout<Number>.stride == section.elementSize, "elements of the size stated")
    guard let (offset, count) = offsets[section] else { return [] }
    let end = offset + count * section.elementSize
    let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
    return Column(part.assumingMemoryBound(to: Number.self), of: owner)
  }
}

// MARK: - The store

extension SnapshotReader {
  /// The store that was written.
  ///
  /// - Throws: What cannot be a part of a store. What can, is believed: checksums tell of damage.
  /// - Complexity: O(*g*) in the number of graphs and of sets of them.
  func store() throws(StoreError) -> TripleStore {
    guard let dictionary = dictionary(), let run = run() else { throw contradiction }
    let names: Column<UInt32> = column(.graphNames)
    guard names.first == 0, names.allSatisfy({ Int($0) <= dictionary.count }),
      let sets = graphSets(graphs: names.count)
    else { throw contradiction }
    return TripleStore(
      dictionary: dictionary, levels: [StoreLevel(added: run)],
      graphNames: names.map { $0 == 0 ? nil : TermID(rawValue: $0) }, graphSets: sets)
  }

  private var contradiction: StoreError {
    .damaged(path: path, what: "its parts contradict each other")
  }

  private func dictionary() -> TermDictionary? {
    let lows: Column<UInt32> = column(.termOffsets)
    let wraps: Column<UInt32> = column(.termWraps)
    let slots: Column<UInt64> = column(.termSlots)
    let bytes: Column<UInt8> = column(.termBytes)
    // A table has free slots, at which a search ends.
    guard lows.count >= 2, lows.count - 2 < 1 << 31, slots.count.nonzeroBitCount == 1,
      (lows.count - 2) * 3 <= slots.count * 2
    else { return nil }
    let part = TermPart(
      bytes: bytes, starts: TermOffsets(lows: lows, wraps: Array(wraps)), slots: slots)
    return TermDictionary(
      parts: [part], seed: header.seed, lastBlankNumber: header.lastBlankNumber)
  }

  private func run() -> TripleRun? {
    var orders: [SortedRun] = []
    for (number, sections) in SnapshotSection.orders.enumerated() {
      var parts: RunIndex.Parts?
      if header.ways[number] != SnapshotHeader.noIndex {
        let columns: [Column<UInt32>] = SnapshotSection.indexes[number].map { column($0) }
        parts = RunIndex.Parts(
          way: header.ways[number], heads: columns[0], starts: columns[1], samples: columns[2])
      }
      guard let order = SortedRun(sortedColumns: sections.map { column($0) }, index: parts),
        order.count == orders.first?.count ?? order.count
      else { return nil }
      orders.append(order)
    }
    return TripleRun(orders: orders)
  }

  private func graphSets(graphs: Int) -> GraphSets? {
    let numbers: Column<UInt32> = column(.graphSets)
    var sets = GraphSets()
    var at = 0
    while at < numbers.count {
      let size = Int(numbers[at])
      guard size <= numbers.count - at - 1 else { return nil }
      let members = numbers[(at + 1)..<(at + 1 + size)]
      guard members.allSatisfy({ Int($0) < graphs }) else { return nil }
      let number = sets.members.count
      let known = sets.number(of: members.map(GraphID.init(rawValue:)))
      // The first, the empty one, is there from the beginning; each other is new.
      guard Int(known) == (at == 0 ? 0 : number) else { return nil }
      at += 1 + size
    }
    return numbers.isEmpty ? nil : sets
  }
}
