/// Reads separated values record by record.
///
/// ```swift
/// var reader = SeparatedValuesReader(bytes, .plainTSV)
/// var record = SeparatedRecord()
/// while try reader.next(into: &record) {
///   guard record.count == 2 else { … record.line … }
///   insert(record[0], record[1])
/// }
/// ```
///
/// How many fields a record must have is for the caller to say.
public struct SeparatedValuesReader: Sendable {
  private let bytes: [UInt8]
  private let dialect: SeparatedValuesDialect
  private let stops: ByteStops
  /// Kept beside the dialect's array, as they are compared once a field.
  private let separator: (first: UInt8, count: Int)
  private var index: Int
  private var line = 1

  /// Creates a reader at the first record.
  ///
  /// - Parameters:
  ///   - bytes: The whole text; a byte order mark at its beginning is skipped.
  ///   - dialect: How it is written.
  public init(_ bytes: [UInt8], _ dialect: SeparatedValuesDialect) {
    self.bytes = bytes
    self.dialect = dialect
    stops = dialect.bareStops
    separator = (dialect.separator[0], dialect.separator.count)
    index = TextBytes.start(of: bytes)
  }

  /// All records as text, for small inputs.
  ///
  /// - Parameters:
  ///   - bytes: The whole text.
  ///   - dialect: How it is written.
  /// - Returns: The fields of every record.
  /// - Throws: What is wrong first, with its line; bytes that are not UTF-8 are wrong too.
  /// - Complexity: O(*n*) in the number of bytes.
  public static func records(in bytes: [UInt8], _ dialect: SeparatedValuesDialect)
    throws(TextFormatError) -> [[String]]
  {
    var reader = SeparatedValuesReader(bytes, dialect)
    var record = SeparatedRecord()
    var records: [[String]] = []
    var start = reader.index
    while try reader.next(into: &record) {
      let texts = (0..<record.count).compactMap { record.text(at: $0) }
      guard texts.count == record.count else {
        let valid = TextBytes.validPrefix(of: bytes[start...])
        throw TextFormatError("not UTF-8", at: start + valid, in: bytes)
      }
      records.append(texts)
      start = reader.index
    }
    return records
  }

  /// Reads the next record.
  ///
  /// Bytes are passed on as they are, UTF-8 or not.
  ///
  /// - Parameter record: Filled with the record; what was in it is lost.
  /// - Returns: False at the end of the text.
  /// - Throws: What is wrong, with its line: a quote that is not closed, text behind a closing
  ///   quote, an unknown escape. Plain dialects have no errors.
  /// - Complexity: O(*n*) in the number of bytes of the record.
  public mutating func next(into record: inout SeparatedRecord) throws(TextFormatError) -> Bool {
    record.begin(line: line)
    guard index < bytes.count else { return false }
    while true {
      let start = index
      if dialect.protection == .quotes, index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        try readQuoted(into: &record)
      } else {
        try readBare(into: &record)
      }
      let isWindows = isAtLineEnd && index > start && bytes[index - 1] == UInt8(ascii: "\r")
      record.endField(start..<(isWindows ? index - 1 : index))
      guard isAtSeparator else { break }
      index += separator.count
    }
    if index < bytes.count { index += 1 }
    line += 1
    return true
  }

  /// Reads a field that is not in quotes, up to its separator or line end.
  private mutating func readBare(into record: inout SeparatedRecord) throws(TextFormatError) {
    let hasEscapes = dialect.protection == .backslashes
    while true {
      let start = index
      index = stops.endOfRun(in: bytes, from: start)
      // Of a separator of several bytes the first alone is ordinary.
      while index < bytes.count, bytes[index] == separator.first, !isAtSeparator {
        index = stops.endOfRun(in: bytes, from: index + 1)
      }
      let isWindows = isAtLineEnd && index > start && bytes[index - 1] == UInt8(ascii: "\r")
      record.append(start..<(isWindows ? index - 1 : index), of: bytes)
      guard hasEscapes, index < bytes.count, bytes[index] == UInt8(ascii: "\\") else { return }
      record.append(try readEscape())
    }
  }

  private mutating func readEscape() throws(TextFormatError) -> UInt8 {
    let letter = index + 1 < bytes.count ? bytes[index + 1] : 0
    let byte: UInt8? =
      switch letter {
      case UInt8(ascii: "t"): UInt8(ascii: "\t")
      case UInt8(ascii: "n"): UInt8(ascii: "\n")
      case UInt8(ascii: "r"): UInt8(ascii: "\r")
      case UInt8(ascii: "\\"): letter
      default: nil
      }
    guard let byte else {
      throw TextFormatError(
        "expected `\\t`, `\\n`, `\\r` or `\\\\`: a backslash begins an escape", at: index, in: bytes
      )
    }
    index += 2
    return byte
  }

  /// Reads a field in quotes; the next byte is the opening one.
  private mutating func readQuoted(into record: inout SeparatedRecord) throws(TextFormatError) {
    let opening = index
    repeat {
      // The second of two quotes is a quote of the text.
      if index > opening { record.append(UInt8(ascii: "\"")) }
      index += 1
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
      }
      record.append(start..<index, of: bytes)
      guard index < bytes.count else {
        throw TextFormatError("the quote is not closed", at: opening, in: bytes)
      }
      index += 1
    } while index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
    guard isAtLineEnd || isAtSeparator else {
      throw TextFormatError("expected the end of the field", at: index, in: bytes)
    }
  }

  private var isAtLineEnd: Bool { index == bytes.count || bytes[index] == UInt8(ascii: "\n") }

  private var isAtSeparator: Bool {
    guard index < bytes.count, bytes[index] == separator.first else { return false }
    return separator.count == 1 || bytes[index...].starts(with: dialect.separator)
  }
}
