/// A value in the compact protocol of Thrift.
enum ThriftValue: Equatable {
  case number(Int)
  case bytes([UInt8])
  case list([ThriftValue])
  case fields([Int: ThriftValue])

  var number: Int? { if case .number(let value) = self { value } else { nil } }
  var bytes: [UInt8]? { if case .bytes(let value) = self { value } else { nil } }
  var list: [ThriftValue]? { if case .list(let value) = self { value } else { nil } }
  var fields: [Int: ThriftValue]? { if case .fields(let value) = self { value } else { nil } }
}

/// Reads structures in the compact protocol of Thrift.
struct ThriftReader {
  private let source: [UInt8]
  var index: Int

  init(_ source: [UInt8], at index: Int) {
    self.source = source
    self.index = index
  }

  mutating func structure() throws -> [Int: ThriftValue] {
    var fields: [Int: ThriftValue] = [:]
    var last = 0
    while true {
      let byte = next()
      if byte == 0 { return fields }
      last += Int(byte >> 4)
      fields[last] = try value(byte & 15)
    }
  }

  mutating func varint() -> Int {
    var (value, shift) = (0, 0)
    while true {
      let byte = next()
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 { return value }
    }
  }

  private mutating func value(_ type: UInt8) throws -> ThriftValue {
    switch type {
    case 4, 5, 6:
      let bits = varint()
      return .number(Int(bitPattern: UInt(bitPattern: bits) >> 1) ^ -(bits & 1))
    case 8:
      let count = varint()
      index += count
      return .bytes(Array(source[index - count..<index]))
    case 9:
      let head = next()
      let count = head >> 4 == 15 ? varint() : Int(head >> 4)
      return .list(try (0..<count).map { _ in try value(head & 15) })
    case 12: return .fields(try structure())
    default: throw ParquetFile.Wrong(reason: "type \(type)")
    }
  }

  private mutating func next() -> UInt8 {
    defer { index += 1 }
    return source[index]
  }
}
