import Diagnostics
import TextFormats

/// Reads the rows of a relation from a file whose fields may stand in quotes, or in an order of
/// their own: what ``FactReader`` is too simple for.
struct RecordFactReader {
  /// At most so many bad lines are reported.
  private static let mostErrors = 20

  let types: [StaticType]
  let options: FileOptions
  let values: ValueTable
  let limits: LimitGuard

  /// Adds the rows to a relation.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - relation: Where the rows go.
  /// - Returns: The errors of the first bad lines; empty where there are none.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n*) in the number of bytes.
  func read(_ bytes: [UInt8], into relation: Relation) throws(EvaluationStop) -> [Diagnostic] {
    let separator = String(decoding: options.delimiter, as: UTF8.self)
    guard let dialect = SeparatedValuesDialect(separator: separator, isQuoted: options.isQuoted)
    else { return [] }
    let source = SourceText(name: options.fileName, bytes: bytes)
    var reader = SeparatedValuesReader(bytes, dialect)
    var record = SeparatedRecord()
    var errors: [Diagnostic] = []
    var isHeader = options.hasHeaders
    while errors.count < RecordFactReader.mostErrors {
      do {
        guard try reader.next(into: &record) else { break }
      } catch {
        let place = SourcePlace(source, SourceRange(error.offset, error.offset))
        errors.append(Diagnostic(.error, code: "bad-fact", error.message, at: place))
        break
      }
      if isHeader {
        isHeader = false
      } else if let message = try add(record, to: relation) {
        let line = lineRange(record.line, in: bytes)
        errors.append(
          Diagnostic(.error, code: "bad-fact", message, at: SourcePlace(source, line)))
      }
    }
    return errors
  }

  /// Adds one record as a row; what is wrong with it, if anything.
  private func add(
    _ record: SeparatedRecord, to relation: Relation
  ) throws(EvaluationStop) -> String? {
    let isEmpty = record.count == 1 && record[0].isEmpty
    if isEmpty, types.count != 1 || types[0] != .text { return nil }
    let fields = options.fields ?? Array(types.indices)
    guard fields.allSatisfy({ $0 < record.count }) else {
      return "\((fields.max() ?? 0) + 1) columns are expected, this line has \(record.count)"
    }
    if options.fields == nil, record.count > types.count, !types.isEmpty {
      return "this line has more than \(types.count) columns"
    }
    let reading = FieldReading(values: values)
    var row: [UInt32] = []
    for (field, type) in zip(fields, types) {
      let word = record[field].withUnsafeBufferPointer { reading.word($0, type) }
      guard let word else {
        return "`\(String(decoding: record[field], as: UTF8.self))` is not \(type.described)"
      }
      row.append(word.rawValue)
    }
    do { try relation.insert(row: row) } catch { throw EvaluationStop(error) }
    try limits.tick(1)
    return nil
  }

  /// Where a line stands, counted from 1.
  private func lineRange(_ line: Int, in bytes: [UInt8]) -> SourceRange {
    var start = 0
    for _ in 1..<max(line, 1) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      start = end + 1
    }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    return SourceRange(start, end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
  }
}
