/// Writes structures in the compact protocol of Apache Thrift, in which Parquet keeps what it says of
/// its own data.
///
/// ```swift
/// var writer = ThriftWriter()
/// writer.integer(1, 3, .i32)
/// writer.text(4, "s")
/// writer.endStruct()
/// ```
///
/// Fields are written by rising number; each tells how far it is from the one before.
struct ThriftWriter {
  /// The types of fields and elements that Parquet needs.
  enum FieldType: UInt8 {
    case i32 = 5
    case i64 = 6
    case binary = 8
    case list = 9
    case structure = 12
  }

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  /// The number of the last field, and those of the structures around.
  private var last = 0
  private var outer: [Int] = []

  /// A field with a whole number.
  mutating func integer(_ field: Int, _ value: Int, _ type: FieldType) {
    begin(field, type)
    integer(value)
  }

  /// A field with bytes.
  mutating func text(_ field: Int, _ value: some Collection<UInt8>) {
    begin(field, .binary)
    text(value)
  }

  /// A field with a text.
  mutating func text(_ field: Int, _ value: String) { text(field, value.utf8) }

  /// Begins a field that is a structure, which ``endStruct()`` ends.
  mutating func beginStruct(_ field: Int) {
    begin(field, .structure)
    beginStruct()
  }

  /// Begins an element that is a structure.
  mutating func beginStruct() {
    outer.append(last)
    last = 0
  }

  /// Ends a structure, or the whole.
  mutating func endStruct() {
    bytes.append(0)
    last = outer.popLast() ?? 0
  }

  /// Begins a field that is a list; its elements follow.
  mutating func beginList(_ field: Int, _ type: FieldType, count: Int) {
    begin(field, .list)
    if count < 15 {
      bytes.append(UInt8(count) << 4 | type.rawValue)
    } else {
      bytes.append(0xF0 | type.rawValue)
      bytes.append(varint: UInt64(count))
    }
  }

  /// An element that is a whole number.
  mutating func integer(_ value: Int) {
    bytes.append(varint: UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
  }

  /// An element that is bytes.
  mutating func text(_ value: some Collection<UInt8>) {
    bytes.append(varint: UInt64(value.count))
    bytes.append(contentsOf: value)
  }

  private mutating func begin(_ field: Int, _ type: FieldType) {
    precondition((1...15).contains(field - last), "fields by rising number, without large gaps")
    bytes.append(UInt8(field - last) << 4 | type.rawValue)
    last = field
  }
}

extension [UInt8] {
  /// Adds a number, seven bits a byte, the lowest first.
  mutating func append(varint number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }

  /// Adds the bytes of a number, the lowest first.
  @inline(__always)
  mutating func append(littleEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
