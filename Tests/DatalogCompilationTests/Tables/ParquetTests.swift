import TestSupport
import Testing
import TripleStore

@testable import DatalogCompilation

@Suite("Parquet")
struct ParquetTests {
  @Test("packed numbers are unpacked as they were", arguments: SeededGenerator.seeds(60))
  func packing(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let width = Int.random(in: 1...31, using: &random)
    var numbers: [UInt32] = []
    while numbers.count < Int(seed) * 7 {
      let number = UInt32.random(in: 0..<(1 << UInt32(width)), using: &random)
      let count = random.isOneIn(3) ? Int.random(in: 1...40, using: &random) : 1
      numbers += repeatElement(number, count: count)
    }
    var page = [UInt8(width)]
    BitPacking.append(numbers[...], width: width, to: &page)
    #expect(ParquetFile.unpacked(page, width, numbers.count) == numbers.map { Int($0) })
  }

  @Test("a run is written as one, and others are packed, the lowest bits first")
  func bytesOfPacking() {
    var bytes: [UInt8] = []
    BitPacking.append([0, 1, 2, 3, 4, 5, 6, 7][...], width: 3, to: &bytes)
    #expect(bytes == [3, 0x88, 0xC6, 0xFA])
    bytes = []
    BitPacking.append([UInt32](repeating: 5, count: 100)[...], width: 3, to: &bytes)
    #expect(bytes == [200, 1, 5])
  }

  @Test("numbers take as many bits as the largest", arguments: [(0, 1), (1, 1), (2, 2), (255, 8)])
  func width(largest: UInt32, expected: Int) {
    #expect(BitPacking.width(for: largest) == expected)
  }

  @Test("keys are numbered as they come")
  func distinct() {
    let distinct = DistinctKeys(of: [7, 7, 0, 9, 7, .max, 0])
    #expect(distinct.keys == [7, 0, 9, .max])
    #expect(distinct.indices == [0, 0, 1, 2, 0, 3, 1])
    #expect(DistinctKeys(of: []).keys.isEmpty)
  }

  @Test("structures of Thrift are read back, with lists longer than fifteen")
  func thrift() throws {
    var writer = ThriftWriter()
    writer.integer(1, -3, .i32)
    writer.beginStruct(4)
    writer.text(2, "文")
    writer.endStruct()
    writer.beginList(5, .i32, count: 20)
    for number in 0..<20 { writer.integer(number << 40) }
    writer.endStruct()
    var reader = ThriftReader(writer.bytes, at: 0)
    #expect(
      try reader.structure() == [
        1: .number(-3), 4: .fields([2: .bytes(Array("文".utf8))]),
        5: .list((0..<20).map { .number($0 << 40) }),
      ])
    #expect(reader.index == writer.bytes.count)
  }

  @Test("numbers of nodes have bounds, by which readers pass over groups")
  func bounds() throws {
    var store = TripleStore()
    for number in 0..<100 {
      TableSamples.state(.iri("urn:s:\(number)"), "urn:p", .iri("urn:o"), in: &store)
    }
    let scratch = try ScratchTables()
    try scratch.write(store, .parquet, usesIds: true)
    let file = try ParquetFile(try scratch.bytes("p.parquet"))
    #expect(file.groups.count == 1)
    let rows = try file.rows().rows.compactMap { Int64($0[0]) }
    let bounds = file.bounds.map { bytes in
      [bytes.least, bytes.most].map { $0.reversed().reduce(0) { $0 << 8 | Int64($1) } }
    }
    #expect(bounds.count == 2)
    #expect(bounds.first == [rows.min() ?? 0, rows.max() ?? 0])
  }
}
