import Diagnostics
import Platform

/// Reads the rows of a relation from the bytes of a facts file.
///
/// One line a row, columns between delimiters, nothing quoted; a carriage return before the end of
/// a line is left out. Bytes are walked once; a row costs no allocation.
struct FactReader {
  /// At most so many bad lines are reported.
  private static let mostErrors = 20
  private static let batch = 4096

  let types: [StaticType]
  let options: FileOptions
  let values: ValueTable
  let limits: LimitGuard
  /// Whether the rows must stay in the order of the file.
  let keepsOrder: Bool
  /// Is told the names of the first line, where it is no row.
  let noteHeader: ([String]) -> Void

  /// Reads the lines that hold nothing but small whole numbers.
  private var numberLines: NumberLines? {
    guard !types.isEmpty, types.allSatisfy({ $0 == .number }), options.delimiter.count == 1,
      !"-0123456789\r\n".utf8.contains(options.delimiter[0])
    else { return nil }
    return NumberLines(columns: types.count, delimiter: options.delimiter[0])
  }

  /// Adds the rows to a relation.
  ///
  /// - Parameters:
  ///   - stream: The content of the file.
  ///   - relation: Where the rows go.
  ///   - problem: What to say where the file cannot be read to its end.
  /// - Returns: The first bad lines; empty where there are none.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n*) in the number of bytes.
  func read(
    _ stream: any FactStream, into relation: Relation,
    problem: @escaping (FileError) -> Diagnostic
  ) throws(EvaluationStop) -> [BadFact] {
    let width = max(types.count, 1)
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: width * FactReader.batch)
    defer { buffer.deallocate() }
    var state = State(
      buffer: buffer, forms: types.map { Form($0) }, isHeader: options.hasHeaders)
    let stretches = LineStretches(stream, meter: limits.meter, problem: problem)
    while state.errors.count < FactReader.mostErrors, let lines = try stretches.next() {
      try readLines(lines, stretches.offset, relation, &state)
    }
    try flush(relation, &state)
    if sorts(relation) {
      do { try relation.sortLoaded() } catch { throw EvaluationStop(error) }
    }
    return state.errors
  }

  /// How a column is read: a type without what is not needed for every field.
  private enum Form {
    case integer, text, other

    init(_ type: StaticType) {
      switch type {
      case .number: self = .integer
      case .text, .node: self = .text
      default: self = .other
      }
    }
  }

  private struct State {
    let buffer: UnsafeMutablePointer<UInt32>
    let forms: [Form]
    var isHeader: Bool
    /// Where the current lines begin in the file.
    var offset = 0
    var rows = 0
    var errors: [BadFact] = []

    /// Where a part of the current lines stands in the file.
    func range(_ start: Int, _ end: Int) -> SourceRange {
      SourceRange(offset + start, offset + end)
    }
  }

  private func readLines(
    _ all: UnsafeBufferPointer<UInt8>, _ offset: Int, _ relation: Relation, _ state: inout State
  ) throws(EvaluationStop) {
    state.offset = offset
    var position = 0
    if offset == 0, all.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let numberLines = numberLines
    while position < all.count, state.errors.count < FactReader.mostErrors {
      if let numberLines, !state.isHeader {
        position = numberLines.read(
          all, from: position, into: state.buffer, room: FactReader.batch, count: &state.rows)
        if state.rows == FactReader.batch { try flush(relation, &state) }
        if position == all.count { break }
      }
      var end = position
      while end < all.count, all[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > position, all[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if state.isHeader {
        state.isHeader = false
        readHeader(all, position, end)
      } else if end > position || types.count == 1 && types[0] == .text {
        readLine(all, position, end, &state)
        if state.rows == FactReader.batch { try flush(relation, &state) }
      }
      position = next
    }
  }

  private func readHeader(_ all: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var names: [String] = []
    var position = start
    while position <= end {
      let stop = fieldEnd(all, position, end)
      names.append(String(decoding: all[position..<stop], as: UTF8.self))
      position = stop + options.delimiter.count
    }
    noteHeader(names)
  }

  private func readLine(
    _ all: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ state: inout State
  ) {
    let reading = FieldReading(values: values)
    var position = start
    for column in 0..<state.forms.count {
      guard position <= end else {
        return state.errors.append(
          BadFact(missing: types.count, found: column, state.range(start, end)))
      }
      let form = state.forms[column]
      let stop =
        form == .other && types[column].isRecord && hasCommas
        ? recordEnd(all, position, end) : fieldEnd(all, position, end)
      let field = UnsafeBufferPointer(rebasing: all[position..<stop])
      guard let word = word(field, form, column, reading) else {
        return state.errors.append(
          BadFact(field, types[column], column: column, state.range(position, stop)))
      }
      state.buffer[column * FactReader.batch + state.rows] = word.rawValue
      position = stop + options.delimiter.count
    }
    if position <= end, !types.isEmpty {
      return state.errors.append(BadFact(tooMany: types.count, state.range(position, end)))
    }
    state.rows += 1
  }

  @inline(__always)
  private func word(
    _ field: UnsafeBufferPointer<UInt8>, _ form: Form, _ column: Int, _ reading: FieldReading
  ) -> Word? {
    switch form {
    case .integer: reading.word(field, .number)
    case .text: values.word(text: field)
    case .other: reading.word(field, types[column])
    }
  }

  @inline(__always)
  private func fieldEnd(_ all: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let first = options.delimiter[0]
    var position = start
    while position < end {
      if all[position] == first, options.delimiter.count == 1 || isDelimiter(all, position, end) {
        return position
      }
      position += 1
    }
    return end
  }

  /// Whether a record's own commas could be taken for what stands between columns.
  private var hasCommas: Bool { options.delimiter.contains(UInt8(ascii: ",")) }

  /// The end of a field with a record in it: the delimiter behind its brackets.
  private func recordEnd(_ all: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var depth = 0
    for position in start..<end {
      switch all[position] {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case _ where depth <= 0 && isDelimiter(all, position, end): return position
      default: break
      }
    }
    return end
  }

  private func isDelimiter(
    _ all: UnsafeBufferPointer<UInt8>, _ position: Int, _ end: Int
  ) -> Bool {
    position + options.delimiter.count <= end
      && all[position..<position + options.delimiter.count].elementsEqual(options.delimiter)
  }

  private func sorts(_ relation: Relation) -> Bool { !keepsOrder && relation.canSort }

  private func flush(_ relation: Relation, _ state: inout State) throws(EvaluationStop) {
    let columns = types.indices.map {
      WordColumn(base: UnsafePointer(state.buffer + $0 * FactReader.batch), stride: 1)
    }
    do {
      if sorts(relation) {
        try relation.appendLoaded(columns, count: state.rows)
      } else {
        try relation.insert(columns, count: state.rows)
      }
    } catch {
      throw EvaluationStop(error)
    }
    try limits.tick(state.rows)
    state.rows = 0
  }
}
