/// Reads one field of a facts file as a value of a column's type.
struct FieldReading {
  let values: ValueTable

  /// The word of a field; nil where the type has no such value.
  ///
  /// - Complexity: O(*m*) in the length of the field.
  @inline(__always)
  func word(_ field: UnsafeBufferPointer<UInt8>, _ type: StaticType) -> Word? {
    switch type {
    case .number: integer(field).map { values.word($0) }
    case .text, .node: values.word(text: field)
    default: other(field, type)
    }
  }

  private func other(_ field: UnsafeBufferPointer<UInt8>, _ type: StaticType) -> Word? {
    switch type {
    case .unsigned: UInt64(text(field)).map { values.word($0) } ?? prefixed(field)
    case .float: float(field).map { values.word($0) }
    case .date: CalendarDay(field).map { values.word($0) }
    case .truth: ["true": true, "false": false][text(field)].map { values.word($0) }
    case .record(let type): RecordReading(fields: self).word(field, type)
    default: anything(field)
    }
  }

  /// A column of no declared type: numbers as numbers, everything else as texts.
  private func anything(_ field: UnsafeBufferPointer<UInt8>) -> Word {
    if let first = field.first, first < UInt8(ascii: "A") {
      if let integer = integer(field) { return values.word(integer) }
      if let float = float(field) { return values.word(float) }
    }
    return values.word(text: field)
  }

  private func text(_ field: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: field, as: UTF8.self)
  }

  private func float(_ field: UnsafeBufferPointer<UInt8>) -> Double? { Double(text(field)) }

  /// A whole number in decimal, or after `0x` or `0b`.
  @inline(__always)
  private func integer(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
    let isNegative = field.first == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    let digits = field.count - start
    guard digits > 0, digits <= 18 else { return Int64(text(field)) }
    var value: Int64 = 0
    for index in start..<field.count {
      let digit = field[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return hexadecimal(field) }
      value = value &* 10 &+ Int64(digit)
    }
    return isNegative ? -value : value
  }

  private func hexadecimal(_ field: UnsafeBufferPointer<UInt8>) -> Int64? {
    let text = text(field)
    if text.hasPrefix("0x") { return Int64(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0b") { return Int64(text.dropFirst(2), radix: 2) }
    return text.hasPrefix("+") ? Int64(text) : nil
  }

  private func prefixed(_ field: UnsafeBufferPointer<UInt8>) -> Word? {
    hexadecimal(field).flatMap { UInt64(exactly: $0) }.map { values.word($0) }
  }
}
