extension Lexer {
  /// Reads a name, or `?-`, or what begins like a name: a date, a prefixed name.
  mutating func scanName() {
    let start = position
    if scanQueryMark() { return }
    position = endOfName(from: start)
    let first = Symbol(in: bytes, at: start)
    let isSingle = position == start + first.length
    if isSingle, first.value == UInt8(ascii: "d"),
      TextDelimiter(in: bytes, at: position) != nil
    {
      return scanText(.date, from: start)
    }
    if isSingle, first.value == UInt8(ascii: "_") { return append(.anonymous, from: start) }
    if expectsPrefix {
      expectsPrefix = false
      prefixes.insert(bytes.foldedText(from: start, to: position))
    } else if let end = endOfPrefixedName(from: start) {
      position = end
      return append(.prefixedName, from: start)
    }
    append(.identifier, from: start, word: Word(in: bytes, from: start, to: position))
  }

  private mutating func scanQueryMark() -> Bool {
    let mark = Symbol(in: bytes, at: position)
    guard mark.value == UInt8(ascii: "?") else { return false }
    let dash = Symbol(in: bytes, at: position + mark.length)
    guard dash.value == UInt8(ascii: "-"), queryMayBegin else { return false }
    let start = position
    position += mark.length + dash.length
    append(.queryMark, from: start)
    return true
  }

  /// Whether `?-` is a query's mark here and not a name with a minus behind it.
  private var queryMayBegin: Bool {
    guard let last = tokens.last else { return true }
    return last.kind.endsOperand || last.kind == .dot
  }

  /// The end of the local part behind the declared prefix at `prefix`, or nil where there is none.
  private func endOfPrefixedName(from prefix: Int) -> Int? {
    let colon = Symbol(in: bytes, at: position)
    guard colon.value == UInt8(ascii: ":"), !declaration.isInside, !prefixes.isEmpty,
      prefixes.contains(bytes.foldedText(from: prefix, to: position))
    else { return nil }
    let start = position + colon.length
    guard let length = lengthOfNamePart(at: start), !isDash(at: start) else { return nil }
    var end = start + length
    while let length = lengthOfNamePart(at: end) { end += length }
    return end
  }

  private func isDash(at index: Int) -> Bool {
    Symbol(in: bytes, at: index).value == UInt8(ascii: "-")
  }

  /// The length of a letter, a digit, `_` or `-` at `index`, or nil.
  func lengthOfNamePart(at index: Int) -> Int? {
    let symbol = Symbol(in: bytes, at: index)
    if symbol.isLetter || symbol.isDigit || symbol.value == UInt8(ascii: "_")
      || symbol.value == UInt8(ascii: "-")
    {
      return symbol.length
    }
    guard symbol.value == Symbol.other,
      let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: index),
      scalar.continuesName
    else { return nil }
    return length
  }

  /// Where the name that begins at `start` ends.
  func endOfName(from start: Int) -> Int {
    var end = start
    while true {
      let symbol = Symbol(in: bytes, at: end)
      if symbol.startsName || symbol.isDigit {
        end += symbol.length
      } else if symbol.value == Symbol.other,
        let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: end), scalar.continuesName
      {
        end += length
      } else {
        return end
      }
    }
  }

  /// Reads `.decl` and its like; false where the dot is only a dot.
  mutating func scanDirective() -> Bool {
    let start = position
    let dot = Symbol(in: bytes, at: start)
    let wordStart = start + dot.length
    var end = wordStart
    var symbol = Symbol(in: bytes, at: end)
    guard symbol.isLetter else { return false }
    while symbol.isLetter || symbol.value == UInt8(ascii: "_") {
      end += symbol.length
      symbol = Symbol(in: bytes, at: end)
    }
    guard let word = DirectiveWord(rawValue: bytes.foldedText(from: wordStart, to: end)) else {
      return false
    }
    let standsAlone = symbol.length == 0 || !(symbol.startsName || symbol.isDigit)
    guard standsAlone, startsLine || (word.isFromSouffle && symbol.isSpace) else { return false }
    position = end
    append(.directive, from: start)
    declaration.begin(word)
    expectsPrefix = word == .prefix
    return true
  }
}
