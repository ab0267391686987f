// Escapes, and classes between brackets.

extension PatternReader {
  /// What an escape or a character of a class stands for.
  struct Member {
    var set: ScalarSet
    /// The one scalar it is; nil for a set such as `\d`.
    var scalar: UInt32?

    init(_ scalar: UInt32) {
      set = ScalarSet(scalar)
      self.scalar = scalar
    }

    init(_ set: ScalarSet) {
      self.set = set
      scalar = nil
    }
  }

  /// Reads what stands behind a backslash.
  mutating func readEscape(from start: Int) throws(PatternMistake) -> Member {
    guard let letter = peek() else {
      throw mistake("nothing follows the backslash", from: start, help: "the character is `\\\\`")
    }
    position += 1
    switch letter {
    case "d": return Member(.digits)
    case "D": return Member(ScalarSet.digits.inverted)
    case "w": return Member(.wordScalars)
    case "W": return Member(ScalarSet.wordScalars.inverted)
    case "s": return Member(.spaces)
    case "S": return Member(ScalarSet.spaces.inverted)
    case "t": return Member(0x09)
    case "n": return Member(0x0A)
    case "v": return Member(0x0B)
    case "f": return Member(0x0C)
    case "r": return Member(0x0D)
    case "0": return Member(0x00)
    case "x": return Member(try readHexadecimal(digits: 2, from: start))
    case "u": return Member(try readHexadecimal(digits: 4, from: start))
    case "c": return Member(try readControl(from: start))
    case "1"..."9":
      throw mistake("`\\\(letter)` repeats what a group found, which is not regular", from: start)
    case "a"..."z", "A"..."Z":
      throw mistake("`\\\(letter)` means nothing in a pattern", from: start)
    default: return Member(letter.value)
    }
  }

  private mutating func readHexadecimal(
    digits: Int, from start: Int
  ) throws(PatternMistake) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = peek().flatMap({ Character($0).hexDigitValue }), peek()?.isASCII == true
      else {
        throw mistake(
          "`\(text(from: start))` needs \(digits) hexadecimal digits", from: start)
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  private mutating func readControl(from start: Int) throws(PatternMistake) -> UInt32 {
    guard let letter = peek(), letter.isASCII, letter.properties.isAlphabetic else {
      throw mistake("`\\c` needs a letter", from: start)
    }
    position += 1
    return letter.value & 0x1F
  }

  /// Reads a class whose opening bracket has been read.
  mutating func readClass(from start: Int) throws(PatternMistake) -> ScalarSet {
    let isInverted = accept("^")
    var ranges: [ClosedRange<UInt32>] = []
    while !accept("]") {
      let memberStart = position
      guard let member = try readMember(of: start) else { continue }
      guard peek() == "-", let next = peek(1), next != "]" else {
        ranges += member.set.ranges
        continue
      }
      position += 1
      guard let last = try readMember(of: start) else { continue }
      ranges.append(try range(member, last, from: memberStart))
    }
    let set = ScalarSet(ranges)
    return isInverted ? set.inverted : set
  }

  private func range(
    _ first: Member, _ last: Member, from start: Int
  ) throws(PatternMistake) -> ClosedRange<UInt32> {
    guard let lower = first.scalar, let upper = last.scalar else {
      throw mistake(
        "`\(text(from: start))` has a class at one end", from: start, help: "write `\\-`")
    }
    guard lower <= upper else {
      throw mistake("the range `\(text(from: start))` runs backwards", from: start)
    }
    return lower...upper
  }

  /// Reads one member of a class; nil, having moved on, never happens at its end.
  private mutating func readMember(of opening: Int) throws(PatternMistake) -> Member? {
    let start = position
    guard let scalar = peek() else {
      position = opening + 1
      throw mistake("`[` is not closed", from: opening, help: "the character is `\\[`")
    }
    position += 1
    if scalar == "\\" {
      // Between brackets there is no place between characters, so this is the old control character.
      if accept("b") { return Member(0x08) }
      return try readEscape(from: start)
    }
    guard scalar == "[", let kind = peek(), kind == ":" || kind == "." || kind == "=" else {
      return Member(scalar.value)
    }
    position += 1
    return try readNamedMember(kind, from: start)
  }

  /// Reads `[:alpha:]`, `[.a.]` or `[=a=]`, whose first two characters have been read.
  private mutating func readNamedMember(
    _ kind: Unicode.Scalar, from start: Int
  ) throws(PatternMistake) -> Member {
    let nameStart = position
    while let scalar = peek(), !(scalar == kind && peek(1) == "]") { position += 1 }
    let name = text(from: nameStart)
    guard peek() != nil else {
      position = start + 2
      throw mistake("`[\(kind)` is not closed by `\(kind)]`", from: start)
    }
    position += 2
    if kind == ":" {
      if let set = ScalarSet(className: name) { return Member(set) }
    } else if name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first {
      return Member(scalar.value)
    }
    throw mistake("there is no class `\(text(from: start))`", from: start)
  }
}
