import Diagnostics
import TextFormats

/// Reads the rows of a relation from a file whose fields may stand in quotes, or in an order of
/// their own: what ``FactReader`` is too simple for.
struct RecordFactReader {
  /// At most so many bad lines are reported.
  private static let mostErrors = 20

  let relation: CoreRelation
  let options: FileOptions
  let values: ValueTable
  let limits: LimitGuard
  /// Is told the names of the first line, where it is no row.
  let noteHeader: ([String]) -> Void

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
        noteHeader((0..<record.count).map { String(decoding: record[$0], as: UTF8.self) })
      } else if let problem = try add(record, to: relation) {
        errors.append(problem.diagnostic(in: source, of: self.relation))
      }
    }
    return errors
  }

  /// Adds one record as a row; what is wrong with it, if anything.
  private func add(
    _ record: SeparatedRecord, to relation: Relation
  ) throws(EvaluationStop) -> BadFact? {
    let types = self.relation.types
    let isEmpty = record.count == 1 && record[0].isEmpty
    if isEmpty, types.count != 1 || types[0] != .text { return nil }
    let line = SourceRange(
      record.range(at: 0).lowerBound, record.range(at: record.count - 1).upperBound)
    let fields = options.fields ?? Array(types.indices)
    guard fields.allSatisfy({ $0 < record.count }) else {
      return BadFact(missing: (fields.max() ?? 0) + 1, found: record.count, line)
    }
    if options.fields == nil, record.count > types.count, !types.isEmpty {
      return BadFact(tooMany: types.count, line)
    }
    let reading = FieldReading(values: values)
    var row: [UInt32] = []
    for (column, type) in types.enumerated() {
      let field = record[fields[column]]
      guard let word = field.withUnsafeBufferPointer({ reading.word($0, type) }) else {
        let range = record.range(at: fields[column])
        return BadFact(
          field, type, column: column, SourceRange(range.lowerBound, range.upperBound))
      }
      row.append(word.rawValue)
    }
    do { try relation.insert(row: row) } catch { throw EvaluationStop(error) }
    try limits.tick(1)
    return nil
  }
}
