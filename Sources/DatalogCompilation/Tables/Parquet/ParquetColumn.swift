/// A column of a Parquet file; it has a value in every row.
struct ParquetColumn: Sendable {
  /// What Parquet keeps the values as, by its numbers.
  enum Storage: Int, Sendable {
    case truth = 0
    case integer = 2
    case double = 5
    case text = 6
  }

  /// Its name.
  let name: String
  /// What its values are kept as.
  let storage: Storage

  /// The column for values of a type.
  init(_ name: String, _ type: ColumnType, usesIds: Bool) {
    self.name = name
    storage =
      switch type {
      case .node: usesIds ? .integer : .text
      case .text, .date, .any: .text
      case .integer: .integer
      case .number: .double
      case .truth: .truth
      }
  }
}

/// How the values of a column are found by the keys of its rows; two rows have the same key exactly
/// if they have the same value.
enum ParquetValues {
  case truths((UInt32) -> Bool)
  case integers((UInt32) -> Int64)
  case doubles((UInt32) -> Double)
  case texts((UInt32, inout [UInt8]) -> Void)

  /// Adds the value of a key as it stands in a page of plain values; truth values have no such place
  /// of their own.
  func append(_ key: UInt32, to bytes: inout [UInt8]) {
    switch self {
    case .truths(let truth): bytes.append(truth(key) ? 1 : 0)
    case .integers(let integer): bytes.append(littleEndian: integer(key))
    case .doubles(let double): bytes.append(littleEndian: double(key).bitPattern)
    case .texts(let write):
      let start = bytes.count
      bytes.append(littleEndian: UInt32(0))
      write(key, &bytes)
      let length = UInt32(clamping: bytes.count - start - 4)
      for byte in 0..<4 { bytes[start + byte] = UInt8(truncatingIfNeeded: length >> (8 * byte)) }
    }
  }
}
