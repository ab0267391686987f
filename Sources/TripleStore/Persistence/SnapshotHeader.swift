/// The first bytes of a snapshot, which say where everything is.
///
/// A snapshot is a header, blocks, and a checksum for each block:
///
/// ```
/// 0      magic, version, byte order
/// 16     size of the file
/// 24     size of a block as a power of two; number of sections
/// 32     where the blocks end, which is where their checksums begin
/// 40     checksum of these
/// 48     seed of the table of terms; number of the last blank node made
/// 64     how rows are found in each of the four orders of triples that are added; the same of those
///        that are taken away, 0 where there are none
/// 72     what it was made of, 0 where nobody said
/// 80     the sections: what, and how many elements; each begins at the next multiple of 64
/// 16376  checksum of all before
/// 16384  the blocks
/// ```
///
/// Numbers are little-endian. Every byte of the file is under exactly one checksum.
struct SnapshotHeader {
  /// The length of a block, as a power of two.
  var blockShift = SnapshotHeader.smallestBlockShift
  /// How many elements each section has, in the order of the file.
  var sections: [(section: SnapshotSection, count: Int)] = []
  /// The checksum of the checksums of the blocks.
  var tableChecksum: UInt64 = 0
  /// The seed of the dictionary's hashes.
  var seed: UInt64 = 0
  /// The number in the label of the blank node that was made last.
  var lastBlankNumber = 0
  /// How rows are found in each order; ``noIndex`` where there is no index.
  var ways: [UInt8] = Array(repeating: SnapshotHeader.noIndex, count: 4) + [0, 0, 0, 0]

  /// The checksum of the header itself, when it was read or encoded.
  private(set) var checksum: UInt64 = 0

  /// What the store was made of, as a number that its maker understands.
  var origin: UInt64 = 0

  /// The version of the format.
  static let version: UInt32 = 1
  /// The length of the header: whole pages on nearly all machines.
  static let length = 16384
  /// There is no index of an order.
  static let noIndex: UInt8 = 255
  /// A name for the format that no text begins with, and that does not survive being taken for one.
  static let magic: [UInt8] = [0x89, 0x53, 0x4A, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// Blocks of 256 KB are read and checked in the time of a few page faults.
  static let smallestBlockShift = 18
  /// So many blocks at most, since each may become a mapping of its own, of which systems give some
  /// 65,000.
  private static let mostBlocks = 1 << 14
  private static let byteOrder: UInt32 = 0x0102_0304
  private static let firstSection = 80
  private static let sectionLength = 16
  private static let alignment = 64

  /// Where each section stands in the file, in their order, and where the last one ends.
  var layout: (offsets: [Int], end: Int) {
    var end = Self.length
    let offsets = sections.map { section, count in
      let start = (end + Self.alignment - 1) & ~(Self.alignment - 1)
      end = start + count * section.elementSize
      return start
    }
    return (offsets, end)
  }

  /// The number of blocks that end where the sections do.
  func blocks(upTo end: Int) -> Int {
    (end - Self.length + 1 << blockShift - 1) >> blockShift
  }

  /// Where the checksums of the blocks begin.
  static func tableOffset(after end: Int) -> Int { (end + 7) & ~7 }

  /// The size of the file.
  var fileSize: Int {
    let table = Self.tableOffset(after: layout.end)
    return table + 8 * blocks(upTo: table)
  }

  /// Makes blocks long enough that there are not too many.
  mutating func chooseBlocks() {
    let end = layout.end
    while blocks(upTo: end) > Self.mostBlocks { blockShift += 1 }
  }
}

// MARK: - Bytes

extension SnapshotHeader {
  /// The header as it stands in the file.
  mutating func encoded() -> [UInt8] {
    let table = Self.tableOffset(after: layout.end)
    var bytes = ByteWriter(Self.magic)
    bytes.append(Self.version)
    // The columns are as this machine has them; so is this.
    bytes.append(UInt32(littleEndian: Self.byteOrder))
    bytes.append(UInt64(fileSize))
    bytes.append(UInt32(blockShift))
    bytes.append(UInt32(sections.count))
    bytes.append(UInt64(table))
    bytes.append(tableChecksum)
    bytes.append(seed)
    bytes.append(UInt64(lastBlankNumber))
    bytes.bytes += ways
    bytes.append(origin)
    for (section, count) in sections {
      bytes.append(section.rawValue)
      bytes.append(UInt32(section.elementSize))
      bytes.append(UInt64(count))
    }
    bytes.bytes += [UInt8](repeating: 0, count: Self.length - 8 - bytes.bytes.count)
    checksum = bytes.bytes.withUnsafeBytes { Checksum.value(of: $0, salt: 0) }
    bytes.append(checksum)
    return bytes.bytes
  }

  /// Why bytes are no header of this format.
  enum Problem: Error {
    case foreign
    case newer(UInt32)
    case damaged(String)
  }

  /// Reads a header.
  ///
  /// - Parameter bytes: The file, of which the beginning is looked at.
  /// - Throws: What is wrong with it; what is not, can be relied on: all sections are in the file,
  ///   each once.
  init(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    guard bytes.prefix(8).elementsEqual(Self.magic) else {
      // What is too short to tell was cut short.
      if Self.magic.starts(with: bytes.prefix(8)) { throw .damaged("it was cut short") }
      throw .foreign
    }
    guard bytes.count >= Self.length else { throw .damaged("it was cut short") }
    let version = Self.word32(bytes, 8)
    if version > Self.version { throw .newer(version) }
    let covered = UnsafeRawBufferPointer(rebasing: bytes[..<(Self.length - 8)])
    guard version == Self.version, UInt32(littleEndian: Self.word32(bytes, 12)) == Self.byteOrder,
      Checksum.value(of: covered, salt: 0) == Self.word64(bytes, Self.length - 8)
    else { throw .damaged("its header is not what was written") }
    try read(bytes)
    let table = Self.tableOffset(after: layout.end)
    let size = fileSize
    guard Self.word64(bytes, 16) == size, Self.word64(bytes, 32) == table else {
      throw .damaged("its header contradicts itself")
    }
    if bytes.count < size { throw .damaged("it was cut short") }
    if bytes.count > size { throw .damaged("something was added to it") }
  }

  private mutating func read(_ bytes: UnsafeRawBufferPointer) throws(Problem) {
    let contradiction = Problem.damaged("its header contradicts itself")
    blockShift = Int(Self.word32(bytes, 24))
    let count = Int(Self.word32(bytes, 28))
    guard (Self.smallestBlockShift...40).contains(blockShift),
      count <= (Self.length - 8 - Self.firstSection) / Self.sectionLength
    else { throw contradiction }
    checksum = Self.word64(bytes, Self.length - 8)
    tableChecksum = Self.word64(bytes, 40)
    seed = Self.word64(bytes, 48)
    lastBlankNumber = Int(truncatingIfNeeded: Self.word64(bytes, 56) & 0xFFFF_FFFF)
    ways = Array(bytes[64..<72])
    origin = Self.word64(bytes, 72)
    var seen: Set<UInt32> = []
    for number in 0..<count {
      let at = Self.firstSection + number * Self.sectionLength
      let (kind, size) = (Self.word32(bytes, at), Self.word32(bytes, at + 4))
      let elements = Self.word64(bytes, at + 8)
      guard let section = SnapshotSection(rawValue: kind), section.elementSize == size,
        seen.insert(kind).inserted, elements < 1 << 40
      else { throw contradiction }
      sections.append((section, Int(elements)))
    }
    guard SnapshotSection.allCases.allSatisfy({ $0.isOptional || seen.contains($0.rawValue) })
    else {
      throw contradiction
    }
  }

  private static func word32(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private static func word64(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

/// Bytes that grow by numbers.
private struct ByteWriter {
  var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes += Array($0) }
  }
}
