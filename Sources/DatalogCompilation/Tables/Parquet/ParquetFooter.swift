/// The end of a Parquet file, which says where everything is.
///
/// ```swift
/// var footer = ParquetFooter([ParquetColumn("s", .node, usesIds: false)])
/// footer.add(group, at: 4)
/// file.write(footer.bytes)
/// ```
///
/// Written by the format's specification, version 2.10; of its parts those are here that tables
/// need: required columns, not nested, not compressed.
struct ParquetFooter {
  /// What a file begins and ends with.
  static let mark = Array("PAR1".utf8)

  private struct Group {
    let offset: Int
    let rows: Int
    let chunks: [ParquetGroup.Chunk]
  }

  private let columns: [ParquetColumn]
  private var groups: [Group] = []

  /// Begins a footer.
  ///
  /// - Parameter columns: The columns of the file.
  init(_ columns: [ParquetColumn]) { self.columns = columns }

  /// Says where a group is.
  ///
  /// - Parameters:
  ///   - group: The group, with as many chunks as there are columns.
  ///   - offset: Where in the file it begins.
  mutating func add(_ group: ParquetGroup, at offset: Int) {
    precondition(group.chunks.count == columns.count, "a chunk for each column")
    groups.append(Group(offset: offset, rows: group.rows, chunks: group.chunks))
  }

  /// The footer, its length, and the mark.
  var bytes: [UInt8] {
    var writer = ThriftWriter()
    writer.integer(1, 2, .i32)
    writeSchema(to: &writer)
    writer.integer(3, groups.reduce(0) { $0 + $1.rows }, .i64)
    writer.beginList(4, .structure, count: groups.count)
    for group in groups { write(group, to: &writer) }
    writer.text(6, "sanjiang")
    // Numbers are compared as their type says, so that readers may trust the bounds.
    writer.beginList(7, .structure, count: columns.count)
    for _ in columns {
      writer.beginStruct()
      writer.beginStruct(1)
      writer.endStruct()
      writer.endStruct()
    }
    writer.endStruct()
    var bytes = writer.bytes
    bytes.append(littleEndian: UInt32(clamping: writer.bytes.count))
    return bytes + Self.mark
  }

  private func writeSchema(to writer: inout ThriftWriter) {
    writer.beginList(2, .structure, count: columns.count + 1)
    writer.beginStruct()
    writer.text(4, "table")
    writer.integer(5, columns.count, .i32)
    writer.endStruct()
    for column in columns {
      writer.beginStruct()
      writer.integer(1, column.storage.rawValue, .i32)
      // Required.
      writer.integer(3, 0, .i32)
      writer.text(4, column.name)
      if column.storage == .text {
        // UTF-8, told in the old way and in the new one.
        writer.integer(6, 0, .i32)
        writer.beginStruct(10)
        writer.beginStruct(1)
        writer.endStruct()
        writer.endStruct()
      }
      writer.endStruct()
    }
  }

  private func write(_ group: Group, to writer: inout ThriftWriter) {
    let size = group.chunks.last?.end ?? 0
    writer.beginStruct()
    writer.beginList(1, .structure, count: columns.count)
    for (column, chunk) in zip(columns, group.chunks) {
      writer.beginStruct()
      writer.integer(2, 0, .i64)
      writer.beginStruct(3)
      write(chunk, of: column, group, to: &writer)
      writer.endStruct()
      writer.endStruct()
    }
    writer.integer(2, size, .i64)
    writer.integer(3, group.rows, .i64)
    writer.integer(5, group.offset, .i64)
    writer.integer(6, size, .i64)
    writer.endStruct()
  }

  /// Writes what is said of one column of a group.
  private func write(
    _ chunk: ParquetGroup.Chunk, of column: ParquetColumn, _ group: Group,
    to writer: inout ThriftWriter
  ) {
    writer.integer(1, column.storage.rawValue, .i32)
    let encodings: [ParquetPage.Encoding] =
      chunk.hasDictionary ? [.plain, .runs, .dictionary] : [.plain, .runs]
    writer.beginList(2, .i32, count: encodings.count)
    for encoding in encodings { writer.integer(encoding.rawValue) }
    writer.beginList(3, .binary, count: 1)
    writer.text(column.name.utf8)
    writer.integer(4, 0, .i32)
    writer.integer(5, group.rows, .i64)
    writer.integer(6, chunk.end - chunk.start, .i64)
    writer.integer(7, chunk.end - chunk.start, .i64)
    writer.integer(9, group.offset + chunk.dataStart, .i64)
    if chunk.hasDictionary { writer.integer(11, group.offset + chunk.start, .i64) }
    guard let bounds = chunk.bounds else { return }
    writer.beginStruct(12)
    writer.integer(3, 0, .i64)
    writer.text(5, Self.bytes(of: bounds.upperBound))
    writer.text(6, Self.bytes(of: bounds.lowerBound))
    writer.endStruct()
  }

  private static func bytes(of value: Int64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: value)
    return bytes
  }
}
