import Columns
import Platform

/// Puts a store together from the bytes of a snapshot, without copying them.
struct SnapshotReader {
  /// The name of the snapshot, for messages.
  let path: String
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

  /// How many numbers a section has; none where it is missing.
  func count(of section: SnapshotSection) -> Int { offsets[section]?.count ?? 0 }

  /// The numbers of a section; none where it is missing.
  func column<Number>(_ section: SnapshotSection) -> Column<Number> {
    precondition(MemoryLayout<Number>.stride == section.elementSize, "elements of the size stated")
    guard let (offset, count) = offsets[section] else { return [] }
    let end = offset + count * section.elementSize
    let part = UnsafeRawBufferPointer(rebasing: bytes[offset..<end])
    return Column(part.assumingMemoryBound(to: Number.self), of: owner)
  }
}
