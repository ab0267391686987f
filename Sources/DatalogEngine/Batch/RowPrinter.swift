import Diagnostics

/// Prints the rows of a relation as Soufflé does: values as they are, columns between delimiters.
struct RowPrinter {
  let values: ValueTable
  let limits: LimitGuard
  let options: FileOptions

  /// A text that holds what ends a column or a row, so that it is not read back as it was.
  struct UnprotectedText {
    /// The row, from 1.
    var row: Int
    /// The column, from 0.
    var column: Int
  }

  /// The bytes of all rows, sorted by value.
  ///
  /// - Parameter relation: The relation.
  /// - Returns: One line a row, and the first text that is not read back as it was, if any.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n*) in the size of the text, after sorting.
  func bytes(
    of relation: Relation
  ) throws(EvaluationStop) -> (bytes: [UInt8], unprotected: UnprotectedText?) {
    if relation.arity == 0 { return (relation.count > 0 ? Array("()\n".utf8) : [], nil) }
    let order = ValueOrder(values)
    let ordering = RowOrdering(values: values, limits: limits, order: order)
    let rows = try ordering.rows(
      of: relation, by: (0..<relation.arity).map { (column: $0, isDescending: false) })
    var result: [UInt8] = []
    var held = 0
    var unprotected: UnprotectedText?
    defer { limits.meter.release(held + rows.count * 4) }
    for (number, row) in rows.enumerated() {
      if result.capacity > held {
        try limits.reserve(result.capacity - held)
        held = result.capacity
      }
      for index in 0..<relation.arity {
        if index > 0 { result += options.delimiter }
        let isWhole = append(Word(rawValue: relation.column(index)[Int(row)]), to: &result)
        if !isWhole, unprotected == nil {
          unprotected = UnprotectedText(row: number + 1, column: index)
        }
      }
      result.append(UInt8(ascii: "\n"))
      try limits.tick(1)
    }
    return (result, unprotected)
  }

  /// Writes a value; false where it will not be read back as it is.
  private func append(_ word: Word, to result: inout [UInt8]) -> Bool {
    if word.isInlineInteger {
      append(word.inlineInteger, to: &result)
      return true
    }
    if options.isQuoted {
      appendQuoted(word, to: &result)
      return true
    }
    let start = result.count
    if values.withText(of: word, { result.append(contentsOf: $0) }) == nil {
      result += Array(values.answerValue(of: word).text.utf8)
      return true
    }
    return !endsField(result, from: start)
  }

  /// Whether a text holds a byte that ends a column or a row.
  private func endsField(_ bytes: [UInt8], from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let first = options.delimiter[0]
      for index in start..<bytes.count {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return true }
        if byte == first, bytes[index...].starts(with: options.delimiter) { return true }
      }
      return false
    }
  }

  /// Texts in quotes, quotes in them doubled; other values as they are.
  private func appendQuoted(_ word: Word, to result: inout [UInt8]) {
    let text = values.answerValue(of: word).text
    guard values.number(of: word) == nil else { return result += Array(text.utf8) }
    result.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { result.append(byte) }
      result.append(byte)
    }
    result.append(UInt8(ascii: "\""))
  }

  /// The line that names the columns.
  func header(of relation: CoreRelation) -> [UInt8] {
    let delimiter = String(decoding: options.delimiter, as: UTF8.self)
    let names =
      relation.columnNames.count == relation.arity
      ? relation.columnNames : (0..<relation.arity).map { "column\($0 + 1)" }
    return Array(((options.header ?? names.joined(separator: delimiter)) + "\n").utf8)
  }

  private func append(_ number: Int64, to result: inout [UInt8]) {
    if number < 0 { result.append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits: (UInt64, Int) = (0, 0)
    // The digits come out backwards, four bits each; small whole numbers have nine at most.
    repeat {
      digits.0 = digits.0 << 4 | rest % 10
      digits.1 += 1
      rest /= 10
    } while rest > 0
    for _ in 0..<digits.1 {
      result.append(UInt8(truncatingIfNeeded: digits.0 & 15) + UInt8(ascii: "0"))
      digits.0 >>= 4
    }
  }
}

extension RowPrinter.UnprotectedText {
  /// What is doubtful about it.
  ///
  /// - Parameters:
  ///   - relation: The relation that is written.
  ///   - place: The directive that asks for it.
  /// - Returns: The warning.
  func warning(of relation: CoreRelation, at place: SourcePlace) -> Diagnostic {
    let name =
      relation.columnNames.count == relation.arity
      ? "`\(relation.columnNames[column])`" : "column \(column + 1)"
    return Diagnostic(
      .warning, code: "unprotected-text",
      "\(name) of row \(row) holds what ends a column or a line", at: place,
      label: "it is written as it is, and not read back so",
      help: "`rfc4180=true` puts texts in quotes")
  }
}

extension AnswerValue {
  /// The value as plain text, nodes by their IRI.
  public var text: String {
    switch self {
    case .term(let term): term.identifyingText
    case .text(let text, _), .record(let text): text
    case .integer(let value): String(value)
    case .unsigned(let value): String(value)
    case .float(let value): Number.double(value).text
    case .decimal(let digits): digits
    case .truth(let truth): truth ? "true" : "false"
    case .date(let year, let month, let day):
      CalendarDay(year: year, month: month, day: day)?.text ?? "\(year)-\(month)-\(day)"
    }
  }
}
