import Diagnostics

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

  /// What was wrong with a file.
  struct BadFacts: Error {
    var diagnostics: [Diagnostic]
  }

  /// Adds the rows to a relation.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - relation: Where the rows go.
  /// - Returns: The errors of the first bad lines; empty where there are none.
  /// - Throws: ``EvaluationStop`` where a limit is hit.
  /// - Complexity: O(*n*) in the number of bytes.
  func read(_ bytes: [UInt8], into relation: Relation) throws(EvaluationStop) -> [Diagnostic] {
    let width = max(types.count, 1)
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: width * FactReader.batch)
    defer { buffer.deallocate() }
    var state = State(buffer: buffer)
    let outcome = bytes.withUnsafeBufferPointer { all in
      Result { () throws(EvaluationStop) in try readLines(all, relation, &state) }
    }
    try outcome.get()
    return state.errors.map { error in
      Diagnostic(
        .error, code: "bad-fact", error.message,
        at: SourcePlace(SourceText(name: options.fileName, bytes: bytes), error.range))
    }
  }

  private struct State {
    let buffer: UnsafeMutablePointer<UInt32>
    var rows = 0
    var errors: [(message: String, range: SourceRange)] = []
  }

  private func readLines(
    _ all: UnsafeBufferPointer<UInt8>, _ relation: Relation, _ state: inout State
  ) throws(EvaluationStop) {
    var position = 0
    if all.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var isHeader = options.hasHeaders
    while position < all.count, state.errors.count < FactReader.mostErrors {
      var end = position
      while end < all.count, all[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > position, all[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if isHeader {
        isHeader = false
      } else if end > position || types.count == 1 && types[0] == .text {
        readLine(all, position, end, &state)
        if state.rows == FactReader.batch { try flush(relation, &state) }
      }
      position = next
    }
    try flush(relation, &state)
  }

  private func readLine(
    _ all: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ state: inout State
  ) {
    let reading = FieldReading(values: values)
    var position = start
    for (column, type) in types.enumerated() {
      guard position <= end else {
        let message = "\(types.count) columns are expected, this line has \(column)"
        return state.errors.append((message, SourceRange(start, end)))
      }
      let stop =
        type.isRecord && hasCommas
        ? recordEnd(all, position, end) : fieldEnd(all, position, end)
      let field = UnsafeBufferPointer(rebasing: all[position..<stop])
      guard let word = reading.word(field, type) else {
        let text = String(decoding: field, as: UTF8.self)
        return state.errors.append(
          ("`\(text)` is not \(type.described)", SourceRange(position, stop)))
      }
      state.buffer[column * FactReader.batch + state.rows] = word.rawValue
      position = stop + options.delimiter.count
    }
    if position <= end, !types.isEmpty {
      let message = "this line has more than \(types.count) columns"
      return state.errors.append((message, SourceRange(position, end)))
    }
    state.rows += 1
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

  private func flush(_ relation: Relation, _ state: inout State) throws(EvaluationStop) {
    let columns = types.indices.map {
      WordColumn(base: UnsafePointer(state.buffer + $0 * FactReader.batch), stride: 1)
    }
    do {
      try relation.insert(columns, count: state.rows)
    } catch {
      throw EvaluationStop(error)
    }
    try limits.tick(state.rows)
    state.rows = 0
  }
}
