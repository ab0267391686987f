/// A Parquet file that is read as the format's specification says, as far as tables need it.
struct ParquetFile {
  struct Wrong: Error { let reason: String }

  private let bytes: [UInt8]
  private let footer: [Int: ThriftValue]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    guard bytes.count > 12, bytes.prefix(4).elementsEqual("PAR1".utf8),
      bytes.suffix(4).elementsEqual("PAR1".utf8)
    else { throw Wrong(reason: "no mark") }
    let length = Int(Self.number(bytes, at: bytes.count - 8, 4))
    var reader = ThriftReader(bytes, at: bytes.count - 8 - length)
    footer = try reader.structure()
    guard reader.index == bytes.count - 8 else { throw Wrong(reason: "length of the footer") }
  }

  /// The bytes of each column's smallest and largest value, where they are told.
  var bounds: [(least: [UInt8], most: [UInt8])] {
    groups.flatMap { $0[1]?.list ?? [] }.compactMap { chunk in
      guard let statistics = chunk.fields?[3]?.fields?[12]?.fields,
        let least = statistics[6]?.bytes,
        let most = statistics[5]?.bytes
      else { return nil }
      return (least, most)
    }
  }

  /// How many groups of rows there are.
  var groups: [[Int: ThriftValue]] { (footer[4]?.list ?? []).compactMap(\.fields) }

  /// The names of the columns, and the rows as text.
  func rows() throws -> (names: [String], rows: [[String]]) {
    let columns = (footer[2]?.list ?? []).dropFirst().compactMap(\.fields)
    let names = columns.map { String(decoding: $0[4]?.bytes ?? [], as: UTF8.self) }
    var rows: [[String]] = []
    for group in groups {
      let values = try (group[1]?.list ?? []).map { chunk in
        try self.values(chunk.fields?[3]?.fields ?? [:])
      }
      let count = group[3]?.number ?? -1
      guard values.allSatisfy({ $0.count == count }) else { throw Wrong(reason: "rows") }
      for row in 0..<count { rows.append(values.map { $0[row] }) }
    }
    guard rows.count == footer[3]?.number else { throw Wrong(reason: "number of rows") }
    return (names, rows)
  }

  /// The values of a column of a group.
  private func values(_ chunk: [Int: ThriftValue]) throws -> [String] {
    let storage = chunk[1]?.number ?? -1
    var (dictionary, values): ([String], [String]) = ([], [])
    var index = chunk[11]?.number ?? chunk[9]?.number ?? 0
    let end = index + (chunk[7]?.number ?? 0)
    while index < end {
      if index == chunk[9]?.number, chunk[11] != nil, dictionary.isEmpty {
        throw Wrong(reason: "no dictionary")
      }
      var reader = ThriftReader(bytes, at: index)
      let header = try reader.structure()
      let size = header[3]?.number ?? 0
      let page = Array(bytes[reader.index..<reader.index + size])
      index = reader.index + size
      if header[1]?.number == 2 {
        dictionary = Self.plain(page, storage, header[7]?.fields?[1]?.number ?? 0)
      } else {
        let count = header[5]?.fields?[1]?.number ?? 0
        if header[5]?.fields?[2]?.number == 8 {
          let width = Int(page[0])
          values += Self.unpacked(page, width, count).map { dictionary[$0] }
        } else {
          values += Self.plain(page, storage, count)
        }
      }
    }
    guard index == end else { throw Wrong(reason: "length of a column") }
    return values
  }

  private static func plain(_ page: [UInt8], _ storage: Int, _ count: Int) -> [String] {
    var index = 0
    return (0..<count).map { row in
      switch storage {
      case 0: return page[row / 8] >> (row % 8) & 1 == 1 ? "true" : "false"
      case 2, 5:
        let bits = number(page, at: index, 8)
        index += 8
        return storage == 2 ? String(Int64(bitPattern: bits)) : "\(Double(bitPattern: bits))"
      default:
        let length = Int(number(page, at: index, 4))
        index += 4 + length
        return String(decoding: page[index - length..<index], as: UTF8.self)
      }
    }
  }

  /// Numbers in runs and packed groups, behind the byte of their width.
  static func unpacked(_ page: [UInt8], _ width: Int, _ count: Int) -> [Int] {
    var reader = ThriftReader(page, at: 1)
    var numbers: [Int] = []
    while numbers.count < count {
      let header = reader.varint()
      if header & 1 == 0 {
        let bytes = (width + 7) / 8
        let value = Int(number(page, at: reader.index, bytes))
        numbers += repeatElement(value, count: header >> 1)
        reader.index += bytes
      } else {
        for item in 0..<8 * (header >> 1) {
          numbers.append(
            (0..<width).reduce(0) { value, bit in
              let place = item * width + bit
              return value | Int(page[reader.index + place / 8] >> (place % 8) & 1) << bit
            })
        }
        reader.index += (header >> 1) * width
      }
    }
    return Array(numbers.prefix(count))
  }

  private static func number(_ bytes: [UInt8], at index: Int, _ count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64(8 * $1) }
  }
}
