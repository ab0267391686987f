import Platform

/// The functions of texts, dates and conversions, for single values.
struct TextFunctions {
  let values: ValueTable
  let dialect: Dialect
  /// What the arguments are known to be.
  let mode: ArithmeticMode

  /// The value of a function; nil where it has none for such arguments.
  func apply(_ function: BuiltinFunction, _ arguments: [Word]) -> Word? {
    switch function {
    case .concatenate: concatenated(arguments)
    case .length: length(of: arguments[0]).map { values.word(Int64($0)) }
    case .substring: substring(arguments)
    case .lowercase: text(arguments[0]).map { values.word($0.lowercased()) }
    case .replace: replaced(arguments)
    case .ordinal: values.word(Int64(arguments[0].rawValue))
    case .toText: toText(arguments[0])
    case .castNumber, .castUnsigned, .castFloat, .castText, .castNode, .castDate, .castTruth:
      cast(arguments[0], function)
    case .toNumber, .toFloat, .toUnsigned: parsed(arguments[0], function)
    case .integerToFloat, .unsignedToFloat, .integerToUnsigned, .floatToInteger,
      .floatToUnsigned, .unsignedToInteger:
      values.number(of: arguments[0]).flatMap { converted($0, function) }
    case .year: year(arguments[0])
    case .month: month(arguments[0])
    case .day: values.date(of: arguments[0]).map { values.word(Int64($0.day)) }
    case .firstDay: CalendarPeriod(arguments[0], in: values).map { values.word($0.first) }
    case .lastDay: CalendarPeriod(arguments[0], in: values).map { values.word($0.last) }
    default: nil
    }
  }

  private func text(_ word: Word) -> String? { values.text(of: word) }

  /// A text as it is, a number, date or truth as it is printed; nodes have no text.
  private func printed(_ word: Word) -> String? {
    switch values.kind(of: word) {
    case .text: text(word)
    case .number: values.number(of: word)?.text
    case .date: values.date(of: word)?.text
    case .truth: values.truth(of: word).map { $0 ? "true" : "false" }
    case .node, .other, .record: nil
    }
  }

  /// The number of characters, which is that of bytes that begin one.
  private func length(of word: Word) -> Int? {
    values.withText(of: word) { $0.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }
  }

  private func concatenated(_ arguments: [Word]) -> Word? {
    var whole: [UInt8] = []
    for argument in arguments where !append(argument, to: &whole) { return nil }
    return whole.withUnsafeBufferPointer { values.word(text: $0) }
  }

  /// Adds a value as it is printed; false where it has no such form, or where it gets too long.
  private func append(_ word: Word, to whole: inout [UInt8]) -> Bool {
    let isLent = values.withText(of: word) { text in
      guard values.allowsText(of: whole.count + text.count) else { return false }
      whole += text
      return true
    }
    if let isLent { return isLent }
    guard let text = printed(word) else { return false }
    whole += text.utf8
    return true
  }

  /// `substr(text, start, length)` in characters; what lies outside the text is left out.
  private func substring(_ arguments: [Word]) -> Word? {
    guard let text = text(arguments[0]), let start = integer(arguments[1]),
      let length = integer(arguments[2])
    else { return nil }
    guard start >= 0, length >= 0 else { return values.word("") }
    let scalars = text.unicodeScalars.dropFirst(start).prefix(length)
    return values.word(String(String.UnicodeScalarView(scalars)))
  }

  private func integer(_ word: Word) -> Int? {
    if case .integer(let value) = values.number(of: word) { Int(value) } else { nil }
  }

  private func replaced(_ arguments: [Word]) -> Word? {
    var result: [UInt8] = []
    let isDone = values.withText(of: arguments[0]) { text in
      values.withText(of: arguments[1]) { old in
        values.withText(of: arguments[2]) { replace(old, by: $0, in: text, &result) }
      }
    }
    guard isDone == true else { return nil }
    return result.withUnsafeBufferPointer { values.word(text: $0) }
  }

  private func replace(
    _ old: UnsafeBufferPointer<UInt8>, by new: UnsafeBufferPointer<UInt8>,
    in text: UnsafeBufferPointer<UInt8>, _ result: inout [UInt8]
  ) -> Bool {
    var rest = text
    while !old.isEmpty, let position = ByteSearch.position(of: old, in: rest) {
      guard values.allowsText(of: result.count + position + new.count) else { return false }
      result += rest[..<position]
      result += new
      rest = UnsafeBufferPointer(rebasing: rest[(position + old.count)...])
    }
    result += rest
    return true
  }

  /// The number a text says, in half or full width; a number is converted.
  private func parsed(_ word: Word, _ function: BuiltinFunction) -> Word? {
    let number: Number
    if let known = values.number(of: word) {
      number = known
    } else {
      guard let read = values.withText(of: word, TextFunctions.number), let read else { return nil }
      number = read
    }
    switch function {
    case .toFloat: return converted(number, .integerToFloat)
    case .toUnsigned: return converted(number, .floatToUnsigned)
    default: return converted(number, .floatToInteger)
    }
  }

  /// The number that a text says: a decimal, or a whole number behind `0x` or `0b`.
  private static func number(in text: UnsafeBufferPointer<UInt8>) -> Number? {
    if let decimal = DecimalDigits(text, allowsExponent: true) { return Number(decimal) }
    let isNegative = text.first == UInt8(ascii: "-")
    let digits = String(decoding: text.dropFirst(isNegative ? 1 : 0), as: UTF8.self)
    let radix = digits.hasPrefix("0x") ? 16 : digits.hasPrefix("0b") ? 2 : nil
    guard let radix, let first = digits.dropFirst(2).first, first.isHexDigit else { return nil }
    let magnitude = digits.dropFirst(2)
    if let value = Int64((isNegative ? "-" : "") + magnitude, radix: radix) {
      return .integer(value)
    }
    return isNegative ? nil : UInt64(magnitude, radix: radix).map { .unsigned($0) }
  }

  private func converted(_ number: Number, _ function: BuiltinFunction) -> Word? {
    switch function {
    case .integerToFloat, .unsignedToFloat: return values.word(number.double)
    case .integerToUnsigned: return values.word(number.unsigned)
    case .unsignedToInteger: return values.word(Int64(bitPattern: number.unsigned))
    case .floatToUnsigned:
      let cut = number.double.rounded(.towardZero)
      if case .unsigned(let value) = number { return values.word(value) }
      return cut >= 0 && cut < 0x1p64 ? values.word(UInt64(cut)) : nil
    default:
      if case .integer(let value) = number { return values.word(value) }
      let cut = number.double.rounded(.towardZero)
      return cut >= -0x1p63 && cut < 0x1p63 ? values.word(Int64(cut)) : nil
    }
  }

  /// The year of a day or month; a whole number is taken for a year already.
  private func year(_ word: Word) -> Word? {
    if let day = values.date(of: word) { return values.word(Int64(day.year)) }
    if case .integer = values.number(of: word) { return word }
    return CalendarPeriod.month(of: word, in: values).map { values.word(Int64($0.year)) }
  }

  private func month(_ word: Word) -> Word? {
    let month =
      values.date(of: word)?.month ?? CalendarPeriod.month(of: word, in: values)?.month
    return month.map { values.word(Int64($0)) }
  }

  /// A value as text; what is declared a float has six decimals in `run`, as in Soufflé.
  private func toText(_ word: Word) -> Word? {
    if dialect == .batch, mode == .float, let number = values.number(of: word) {
      return values.word(FixedPoint.text(number.double, decimals: 6))
    }
    return printed(word).map { values.word($0) }
  }

  /// The value of `as(x, T)`: the same 64 bits where both are numbers of a declared type, and
  /// otherwise a value that is of the type already.
  private func cast(_ word: Word, _ function: BuiltinFunction) -> Word? {
    guard let number = values.number(of: word) else {
      return values.staticType(of: word) == function.castType ? word : nil
    }
    switch function {
    case .castNumber where mode == .float:
      return values.word(Int64(bitPattern: number.double.bitPattern))
    case .castUnsigned where mode == .float: return values.word(number.double.bitPattern)
    case .castNumber, .castUnsigned:
      switch number {
      case .integer(let value):
        return function == .castNumber ? word : values.word(UInt64(bitPattern: value))
      case .unsigned(let value):
        return function == .castUnsigned ? word : values.word(Int64(bitPattern: value))
      case .double, .digits: return nil
      }
    case .castFloat:
      guard mode == .number || mode == .unsigned else { return word }
      return values.word(Double(bitPattern: number.unsigned))
    default: return nil
    }
  }
}
