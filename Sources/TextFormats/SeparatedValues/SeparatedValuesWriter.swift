/// Writes separated values into bytes, field by field.
///
/// ```swift
/// var writer = SeparatedValuesWriter(.csv, withByteOrderMark: true)
/// writer.record(["单位", "任务"])
/// writer.field("省科技厅")
/// writer.field("二/25")
/// writer.endRecord()
/// ```
///
/// What is written is read back as the same by a ``SeparatedValuesReader`` of the same dialect. A
/// plain dialect cannot write every field: it writes such a field as it is, as Soufflé does, and
/// ``firstUnprotected`` says so.
public struct SeparatedValuesWriter: Sendable {
  /// A field, counted from 1.
  public struct FieldPosition: Hashable, Sendable {
    /// The record.
    public let record: Int
    /// The field in it.
    public let field: Int
  }

  /// What has been written and not yet taken.
  public private(set) var bytes: [UInt8] = []
  /// The first field that will not be read back as it was, as it holds a separator or a line end
  /// that the dialect cannot protect.
  public private(set) var firstUnprotected: FieldPosition?
  private let dialect: SeparatedValuesDialect
  private let stops: ByteStops
  private let quotesEmptyFields: Bool
  private var record = 1
  private var fields = 0
  /// Where in ``bytes`` the last field begins.
  private var start = 0

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - dialect: How to write.
  ///   - withByteOrderMark: Whether to begin with U+FEFF, by which Excel knows UTF-8.
  ///   - quotesEmptyFields: Whether a field without bytes stands in quotes, by which databases tell
  ///     an empty text from none; where the dialect has quotes.
  public init(
    _ dialect: SeparatedValuesDialect, withByteOrderMark: Bool = false,
    quotesEmptyFields: Bool = false
  ) {
    self.dialect = dialect
    self.quotesEmptyFields = quotesEmptyFields && dialect.protection == .quotes
    stops = dialect.protectedBytes
    if withByteOrderMark { bytes = TextBytes.byteOrderMark }
  }

  /// Hands out what has been written so far and forgets it, so that large output can be streamed.
  ///
  /// To be called between two records.
  ///
  /// - Returns: The bytes since the last call.
  public mutating func takeBytes() -> [UInt8] {
    precondition(fields == 0, "a record must be ended before its bytes are taken")
    defer { bytes = [] }
    return bytes
  }

  /// Writes a record of text fields.
  ///
  /// - Parameter fields: The fields, in order.
  public mutating func record(_ fields: some Sequence<String>) {
    for text in fields { field(text) }
    endRecord()
  }

  /// Writes a field.
  ///
  /// - Parameter text: Any text.
  public mutating func field(_ text: String) {
    field(text.utf8)
  }

  /// Writes a field.
  ///
  /// - Parameter content: Its bytes, protection not yet put on.
  /// - Complexity: O(*n*) in their number.
  public mutating func field(_ content: some Sequence<UInt8>) {
    field { $0.append(contentsOf: content) }
  }

  /// Writes a field whose bytes somebody puts where they belong, so that they are not copied.
  ///
  /// - Parameter write: Adds the bytes of the field, protection not yet put on, and nothing else.
  /// - Complexity: O(*n*) in their number.
  public mutating func field(writtenBy write: (inout [UInt8]) -> Void) {
    if fields > 0 { bytes.append(contentsOf: dialect.separator) }
    fields += 1
    start = bytes.count
    write(&bytes)
    if record == 1, start == 0, bytes.starts(with: TextBytes.byteOrderMark) {
      // A reader takes the mark off the text, so the field's own must be the second.
      bytes.insert(contentsOf: TextBytes.byteOrderMark, at: 0)
      start = TextBytes.byteOrderMark.count
    }
    if quotesEmptyFields, bytes.count == start {
      bytes.append(contentsOf: "\"\"".utf8)
    } else if needsProtection {
      protect()
    }
  }

  /// Ends the record.
  ///
  /// A record without fields is an empty line, which is read back as one empty field.
  public mutating func endRecord() {
    let isEmpty = fields == 1 && start == bytes.count
    // Many programs skip empty lines, so an only field that is empty is shown by its quotes.
    if isEmpty, dialect.protection == .quotes { bytes.append(contentsOf: "\"\"".utf8) }
    if dialect.protection == .none, bytes.last == UInt8(ascii: "\r") { noteUnprotected() }
    bytes.append(UInt8(ascii: "\n"))
    record += 1
    fields = 0
  }

  /// Whether the last field would not be read back as it is.
  private var needsProtection: Bool {
    var index = stops.endOfRun(in: bytes, from: start)
    while index < bytes.count, bytes[index] == dialect.separator[0], !isSeparator(at: index) {
      index = stops.endOfRun(in: bytes, from: index + 1)
    }
    return index < bytes.count
  }

  /// Whether a separator begins at `offset` once one follows the last field.
  ///
  /// After a field `a:` the separator `::` would be found a byte too soon.
  private func isSeparator(at offset: Int) -> Bool {
    dialect.separator.indices.allSatisfy { step in
      let next = offset + step
      let byte = next < bytes.count ? bytes[next] : dialect.separator[next - bytes.count]
      return byte == dialect.separator[step]
    }
  }

  /// Writes the last field again, protected.
  private mutating func protect() {
    if dialect.protection == .none { return noteUnprotected() }
    let content = Array(bytes[start...])
    bytes.removeSubrange(start...)
    if dialect.protection == .quotes {
      bytes.append(UInt8(ascii: "\""))
      for byte in content {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      for byte in content { appendEscaped(byte) }
    }
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    let letter: UInt8? =
      switch byte {
      case UInt8(ascii: "\t"): UInt8(ascii: "t")
      case UInt8(ascii: "\n"): UInt8(ascii: "n")
      case UInt8(ascii: "\r"): UInt8(ascii: "r")
      case UInt8(ascii: "\\"): byte
      default: nil
      }
    if letter != nil { bytes.append(UInt8(ascii: "\\")) }
    bytes.append(letter ?? byte)
  }

  private mutating func noteUnprotected() {
    firstUnprotected = firstUnprotected ?? FieldPosition(record: record, field: fields)
  }
}
