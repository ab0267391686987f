import Diagnostics

extension Lexer {
  /// Reads an operator or a bracket, or reports a character that is nothing in the language.
  mutating func scanPunctuation(_ symbol: Symbol) {
    let start = position
    let next = Symbol(in: bytes, at: start + symbol.length)
    if let kind = Self.pair(symbol.value, next.value) {
      position += symbol.length + next.length
      append(kind, from: start)
    } else if let kind = Self.single(symbol.value) {
      position += symbol.length
      append(kind == .greater && declaration.closesAngles ? .rightAngle : kind, from: start)
    } else if symbol.value == UInt8(ascii: "'") {
      rejectQuotation(from: "'", to: ["'"])
    } else {
      rejectCharacter(length: symbol.length, help: Self.help(for: symbol.value))
    }
  }

  /// The token of two characters.
  private static func pair(_ first: UInt8, _ second: UInt8) -> Token.Kind? {
    switch (first, second) {
    case (UInt8(ascii: ":"), UInt8(ascii: "-")): .ifMark
    case (UInt8(ascii: "!"), UInt8(ascii: "=")): .notEqual
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .lessOrEqual
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .greaterOrEqual
    case (UInt8(ascii: "<"), UInt8(ascii: ":")): .subtype
    case (UInt8(ascii: "*"), UInt8(ascii: "*")): .doubleStar
    default: nil
    }
  }

  /// The token of one character.
  private static func single(_ value: UInt8) -> Token.Kind? {
    switch value {
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ";"): .semicolon
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "!"): .exclamation
    case UInt8(ascii: "="): .equal
    case UInt8(ascii: "<"): .less
    case UInt8(ascii: ">"): .greater
    case UInt8(ascii: "~"): .tilde
    case UInt8(ascii: "+"): .plus
    case UInt8(ascii: "-"): .minus
    case UInt8(ascii: "*"): .star
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "^"): .caret
    case UInt8(ascii: "|"): .bar
    case UInt8(ascii: "$"): .dollar
    case UInt8(ascii: "&"): .ampersand
    default: nil
    }
  }

  /// Reads a character that is neither ASCII nor the twin of one: a letter, `“`, or a mistake.
  mutating func scanWide() {
    if TextDelimiter(in: bytes, at: position) != nil { return scanText(.text, from: position) }
    guard let (scalar, length) = UnicodeScalarReading.scalar(in: bytes, at: position) else {
      return rejectCharacter(length: 1, message: "this byte is not UTF-8", help: nil)
    }
    if scalar.startsName { return scanName() }
    switch scalar {
    case "”": rejectQuotation(from: "”", to: ["”", "“"])
    case "‘", "’": rejectQuotation(from: scalar, to: ["’", "‘"])
    case "《": rejectQuotation(from: "《", to: ["》"])
    default: rejectCharacter(length: length, help: Self.help(for: scalar))
    }
  }

  /// Reports a text between quotes that are not ours, and goes on behind it or behind its line.
  private mutating func rejectQuotation(from opener: Unicode.Scalar, to closers: [String]) {
    let start = position
    let closers = closers.map { Array($0.utf8) }
    position += String(opener).utf8.count
    var reported = SourceRange(start, position)
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") {
      let closer = closers.first { bytes.has($0, at: position) }
      position += closer?.count ?? 1
      if closer != nil {
        reported = SourceRange(start, position)
        break
      }
    }
    errors.report(
      "`\(opener)` does not begin a text", at: reported,
      help: "text is written between double quotes: `\"…\"` or `“…”`")
    append(.invalid, from: start)
  }

  /// Reports a character; a run of them once.
  private mutating func rejectCharacter(length: Int, message: String? = nil, help: String?) {
    let range = SourceRange(position, position + length)
    position = range.upper
    if let last = tokens.last, last.kind == .invalid, Int(last.upper) == range.lower {
      tokens.removeLast()
      return append(.invalid, from: Int(last.lower))
    }
    let character = errors.source.text(of: range)
    errors.report(message ?? "`\(character)` means nothing here", at: range, help: help)
    append(.invalid, from: range.lower)
  }

  /// What to write instead of an ASCII character.
  private static func help(for value: UInt8) -> String? {
    switch value {
    case UInt8(ascii: "`"): "text is written between double quotes"
    case UInt8(ascii: "#"):
      "comments begin with `//`; lines such as `#define A 1` stand in files"
    case UInt8(ascii: "\\"): "negation is written `!p(x)` or `not p(x)`"
    default: nil
    }
  }

  /// What to write instead of another character.
  private static func help(for scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "≠": "unequal is written `!=`"
    case "≤", "≦": "at most is written `<=`"
    case "≥", "≧": "at least is written `>=`"
    case "×": "times is written `*`"
    case "÷": "divided by is written `/`"
    case "¬": "negation is written `!`"
    case "∧": "and is written `,`"
    case "∨": "or is written `;`"
    case "←": "a rule's head and body are joined by `:-`"
    case "》", "〔", "〕", "·": "names with such characters are quoted: `@\"…\"`"
    default: nil
    }
  }
}
