import Columns
import Platform

/// Writes the parts of a store as the bytes of a snapshot, a block at a time.
struct SnapshotWriter {
  /// Where the bytes go.
  private let sink: (UnsafeRawBufferPointer, Int) throws(FileError) -> Void
  private var header: SnapshotHeader
  private let contents: [UnsafeRawBufferPointer]
  /// The block that is being filled.
  private var block: [UInt8] = []
  private var checksums: [UInt64] = []

  /// Writes a settled store.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - sink: Takes bytes and where in the file they go.
  /// - Throws: What the sink throws.
  /// - Complexity: O(*n*) in the size of the store.
  static func write(
    _ store: TripleStore, to sink: (UnsafeRawBufferPointer, Int) throws(FileError) -> Void
  ) throws(FileError) {
    try write(SnapshotParts(store), to: sink)
  }

  /// Writes the parts of a store.
  ///
  /// - Returns: The header that was written.
  @discardableResult
  static func write(
    _ parts: SnapshotParts, to sink: (UnsafeRawBufferPointer, Int) throws(FileError) -> Void
  ) throws(FileError) -> SnapshotHeader {
    defer { withExtendedLifetime(parts) {} }
    // The closure is not kept beyond this call.
    return try withoutActuallyEscaping(sink) { (sink) throws(FileError) in
      var writer = SnapshotWriter(parts, sink)
      try writer.write()
      return writer.header
    }
  }

  /// The bytes of a snapshot.
  static func bytes(of parts: SnapshotParts) -> [UInt8] {
    var bytes: [UInt8] = []
    // What is written to memory does not fail.
    _ = try? write(parts) { (part, offset) throws(FileError) in
      let end = offset + part.count
      if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: part)
    }
    return bytes
  }

  private init(
    _ parts: SnapshotParts,
    _ sink: @escaping (UnsafeRawBufferPointer, Int) throws(FileError) -> Void
  ) {
    self.sink = sink
    header = parts.header
    header.sections = parts.sections.map { ($0.section, $0.count) }
    header.chooseBlocks()
    contents = parts.sections.map(\.bytes)
  }

  private mutating func write() throws(FileError) {
    let (offsets, end) = header.layout
    block.reserveCapacity(1 << header.blockShift)
    for (offset, bytes) in zip(offsets, contents) {
      try pad(to: offset)
      try append(bytes)
    }
    let table = SnapshotHeader.tableOffset(after: end)
    try pad(to: table)
    if !block.isEmpty { try writeBlock() }
    let bytes = checksums.map(\.littleEndian)
    header.tableChecksum = bytes.withUnsafeBytes { Checksum.value(of: $0, salt: 1) }
    try write(bytes, at: table)
    // The header comes last: without it the rest is nothing.
    try write(header.encoded(), at: 0)
  }

  /// The place in the file of the next byte.
  private var position: Int {
    SnapshotHeader.length + checksums.count << header.blockShift + block.count
  }

  private mutating func pad(to offset: Int) throws(FileError) {
    let zeros = [UInt8](repeating: 0, count: offset - position)
    var problem: FileError?
    zeros.withUnsafeBytes { bytes in
      do throws(FileError) { try append(bytes) } catch { problem = error }
    }
    if let problem { throw problem }
  }

  private mutating func append(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let taken = min(bytes.count - done, 1 << header.blockShift - block.count)
      block += bytes[done..<(done + taken)]
      done += taken
      if block.count == 1 << header.blockShift { try writeBlock() }
    }
  }

  private mutating func writeBlock() throws(FileError) {
    let offset = SnapshotHeader.length + checksums.count << header.blockShift
    let salt = UInt64(checksums.count)
    checksums.append(block.withUnsafeBytes { Checksum.value(of: $0, salt: salt) })
    try write(block, at: offset)
    block.removeAll(keepingCapacity: true)
  }

  private func write(_ numbers: [some BitwiseCopyable], at offset: Int) throws(FileError) {
    var problem: FileError?
    numbers.withUnsafeBytes { bytes in
      do throws(FileError) { try sink(bytes, offset) } catch { problem = error }
    }
    if let problem { throw problem }
  }
}
