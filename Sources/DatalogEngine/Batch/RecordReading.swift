/// Reads records and values of algebraic data types as they stand in facts files:
/// `[1, [a, nil]]`, `$Circle(5)`, `$Point`.
///
/// A loop with a stack of its own, so that no list is too long.
struct RecordReading {
  let fields: FieldReading

  /// A record whose fields are being read.
  private struct Open {
    var branch: RecordType.Branch
    var words: [Word] = []
    var closing: UInt8
  }

  /// The word of a field; nil where the type has no such value.
  ///
  /// - Complexity: O(*m*) in the length of the field.
  func word(_ bytes: UnsafeBufferPointer<UInt8>, _ type: RecordType) -> Word? {
    var open: [Open] = []
    var position = 0
    var wanted = StaticType.record(type)
    while true {
      skipSpaces(bytes, &position)
      guard var value = begin(bytes, &position, wanted, &open) else { return nil }
      // A value may be the last of its record, and this the last of another.
      while true {
        if case .opened = value { break }
        guard case .word(let word) = value else { return nil }
        guard var last = open.popLast() else {
          skipSpaces(bytes, &position)
          return position == bytes.count ? word : nil
        }
        last.words.append(word)
        let isComplete = last.words.count == last.branch.fields.count
        let mark = isComplete ? last.closing : UInt8(ascii: ",")
        guard accept(mark, bytes, &position) else { return nil }
        if isComplete {
          value = .word(self.word(of: last))
        } else {
          open.append(last)
          value = .opened
        }
      }
      guard let last = open.last else { return nil }
      wanted = last.branch.fields[last.words.count]
    }
  }

  private enum Value {
    case word(Word)
    /// A record began; its next field comes.
    case opened
  }

  private func word(of record: Open) -> Word {
    fields.values.word(
      record: record.words, branch: record.branch.name.map { fields.values.word($0) })
  }

  /// Reads a value without parts, or the beginning of a record.
  private func begin(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ type: StaticType,
    _ open: inout [Open]
  ) -> Value? {
    guard case .record(let known) = type else {
      if type == .text, position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        return quoted(bytes, &position).map { .word($0) }
      }
      let part = part(bytes, &position, closing: open.last?.closing)
      return fields.word(part, type).map { .word($0) }
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: "$") {
      return beginBranch(bytes, &position, known, &open)
    }
    if known.hasNull, accept(UInt8(ascii: "["), bytes, &position) {
      guard let form = known.branches.first(where: { $0.name == nil }) else { return nil }
      return begin(Open(branch: form, closing: UInt8(ascii: "]")), bytes, &position, &open)
    }
    let word = part(bytes, &position, closing: open.last?.closing)
    return known.hasNull && word.elementsEqual("nil".utf8) ? .word(fields.values.nullWord) : nil
  }

  private func beginBranch(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ type: RecordType,
    _ open: inout [Open]
  ) -> Value? {
    let start = position + 1
    position = start
    while position < bytes.count, !RecordReading.endsName(bytes[position]) { position += 1 }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let form = type.branches.first(where: { $0.name == name }) else { return nil }
    let record = Open(branch: form, closing: UInt8(ascii: ")"))
    if accept(UInt8(ascii: "("), bytes, &position) {
      return begin(record, bytes, &position, &open)
    }
    return form.fields.isEmpty ? .word(word(of: record)) : nil
  }

  private func begin(
    _ record: Open, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int,
    _ open: inout [Open]
  ) -> Value? {
    if record.branch.fields.isEmpty {
      return accept(record.closing, bytes, &position) ? .word(word(of: record)) : nil
    }
    open.append(record)
    return .opened
  }

  /// A text in quotes, in which a `\` takes what follows it as it is; nil where it is not closed.
  private func quoted(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Word? {
    var text: [UInt8] = []
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if bytes[position] == UInt8(ascii: "\\") { position += 1 }
      if position < bytes.count { text.append(bytes[position]) }
      position += 1
    }
    guard position < bytes.count else { return nil }
    position += 1
    return text.withUnsafeBufferPointer { fields.values.word(text: $0) }
  }

  /// The bytes up to the next comma or what closes the record, without spaces around them.
  private func part(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, closing: UInt8?
  ) -> UnsafeBufferPointer<UInt8> {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: ","), bytes[position] != closing {
      position += 1
    }
    var end = position
    while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  private func accept(
    _ mark: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> Bool {
    skipSpaces(bytes, &position)
    guard position < bytes.count, bytes[position] == mark else { return false }
    position += 1
    return true
  }

  private func skipSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "(") || byte == UInt8(ascii: " ")
  }
}
