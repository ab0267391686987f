/// Prints the rows of a relation as Soufflé does: values as they are, columns between delimiters.
struct RowPrinter {
  let values: ValueTable
  let limits: LimitGuard
  let options: FileOptions

  /// The bytes of all rows, sorted by value.
  ///
  /// - Parameter relation: The relation.
  /// - Returns: One line a row.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n*) in the size of the text, after sorting.
  func bytes(of relation: Relation) throws(EvaluationStop) -> [UInt8] {
    if relation.arity == 0 { return relation.count > 0 ? Array("()\n".utf8) : [] }
    let order = ValueOrder(values)
    let ordering = RowOrdering(values: values, limits: limits, order: order)
    let rows = try ordering.rows(
      of: relation, by: (0..<relation.arity).map { (column: $0, isDescending: false) })
    var result: [UInt8] = []
    var held = 0
    defer { limits.meter.release(held + rows.count * 4) }
    for row in rows {
      if result.capacity > held {
        try limits.reserve(result.capacity - held)
        held = result.capacity
      }
      for index in 0..<relation.arity {
        if index > 0 { result += options.delimiter }
        append(Word(rawValue: relation.column(index)[Int(row)]), to: &result)
      }
      result.append(UInt8(ascii: "\n"))
      try limits.tick(1)
    }
    return result
  }

  private func append(_ word: Word, to result: inout [UInt8]) {
    if word.isInlineInteger { return append(word.inlineInteger, to: &result) }
    if options.isQuoted { return appendQuoted(word, to: &result) }
    if values.withText(of: word, { result.append(contentsOf: $0) }) != nil { return }
    result += Array(values.answerValue(of: word).text.utf8)
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
