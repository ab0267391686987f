/// What the sequences of terminals mean.
enum KeySequence {
  /// The key of a byte below the blank, or of Delete.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x09: .named(.tab)
    // A line feed is what Enter became while the terminal made lines of keys.
    case 0x0A, 0x0D: .named(.enter)
    case 0x08, 0x7F: .named(.backspace)
    case 0x1B: .named(.escape)
    case 1...26: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }

  /// The key of Esc, `O` and a byte.
  static func single(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "M"): .named(.enter)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      letters[byte - 0x20].map { .named($0, .control) }
    default: letters[byte].map { .named($0) }
    }
  }

  /// The key of Esc, `[`, parameters and a final byte; nil for what means nothing here.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { number(of: $0) }
    guard !numbers.contains(nil) else { return nil }
    let first = numbers.first.flatMap { $0 } ?? 1
    let modifiers = numbers.count > 1 ? modifiers(numbers[1] ?? 1) : []
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, numbers.count > 2 { return key(code: numbers[2] ?? 0, modifiers) }
      return named[first].map { .named($0, modifiers) }
    case UInt8(ascii: "^"): return named[first].map { .named($0, .control) }
    case UInt8(ascii: "$"): return named[first].map { .named($0, .shift) }
    case UInt8(ascii: "u"): return key(code: first, modifiers)
    case UInt8(ascii: "Z"): return .named(.tab, .shift)
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      return letters[final - 0x20].map { .named($0, .shift) }
    default: return letters[final].map { .named($0, modifiers) }
    }
  }

  /// A parameter: 1 where it is left out, nil where it is none; a second part behind a colon counts
  /// for nothing.
  private static func number(of digits: ArraySlice<UInt8>) -> Int? {
    let digits = digits.prefix { $0 != UInt8(ascii: ":") }
    guard digits.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
    return digits.isEmpty ? 1 : Int(String(decoding: digits, as: UTF8.self))
  }

  /// What is held down, as a parameter counts it: one more than the sum.
  private static func modifiers(_ parameter: Int) -> Key.Modifiers {
    Key.Modifiers(rawValue: UInt8(truncatingIfNeeded: max(0, parameter - 1) & 7))
  }

  /// The key of a character's number, as newer terminals report what has no byte of its own.
  private static func key(code: Int, _ modifiers: Key.Modifiers) -> Key? {
    guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
    switch code {
    case 13, 10: return .named(.enter, modifiers)
    case 9: return .named(.tab, modifiers)
    case 27: return .named(.escape, modifiers)
    case 8, 127: return .named(.backspace, modifiers)
    case ..<32, 128..<160: return nil
    default: break
    }
    if modifiers.contains(.control) {
      return scalar.isASCII ? .control(Character(scalar.properties.lowercaseMapping)) : nil
    }
    return modifiers.contains(.alt) ? .alt(Character(scalar)) : .text(String(scalar))
  }

  /// The keys of letters.
  private static let letters: [UInt8: Key.Name] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
  ]

  /// The keys of numbers.
  private static let named: [Int: Key.Name] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]
}
