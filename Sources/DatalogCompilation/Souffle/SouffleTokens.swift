/// The variables in the text of a literal.
///
/// Soufflé warns of a variable that stands only once, so that `_` is written in its place.
struct SouffleTokens {
  /// Names and what is between them, in order.
  private var parts: [Substring] = []

  /// Reads a literal.
  init(_ text: String) {
    var rest = text[...]
    while let first = rest.unicodeScalars.first {
      let length = first == "\"" ? Self.lengthOfQuoted(rest) : Self.lengthOfWord(rest)
      let end = rest.unicodeScalars.index(rest.startIndex, offsetBy: max(1, length))
      parts.append(rest[..<end])
      rest = rest[end...]
    }
  }

  private static func lengthOfWord(_ text: Substring) -> Int {
    text.unicodeScalars.prefix {
      $0 == "_" || $0.isASCII && $0.properties.isAlphabetic || isDigit($0)
    }
    .count
  }

  private static func lengthOfQuoted(_ text: Substring) -> Int {
    var length = 0
    var isEscaped = false
    for scalar in text.unicodeScalars {
      length += 1
      if isEscaped {
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"", length > 1 {
        break
      }
    }
    return length
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Whether a word is a variable: it ends in `_` and a number, or is an `h` and a number, as the
  /// name of no relation does.
  private static func isVariable(_ word: Substring) -> Bool {
    let name = word.unicodeScalars
    guard let first = name.first, first.isASCII, first.properties.isAlphabetic else { return false }
    let digits = name.reversed().prefix { isDigit($0) }.count
    guard digits > 0 else { return false }
    let start = name.dropLast(digits)
    return start.last == "_" || start.elementsEqual("h".unicodeScalars)
  }

  /// Calls `visit` with every variable, each as often as it stands.
  func forEachVariable(_ visit: (Substring) -> Void) {
    for part in parts where Self.isVariable(part) { visit(part) }
  }

  /// The literal with `_` for some variables, where they are all of a column.
  func text(without variables: Set<Substring>) -> String {
    guard !variables.isEmpty else { return parts.joined() }
    var result = ""
    for (index, part) in parts.enumerated() {
      let before = parts[..<index].last { $0 != " " }
      let after = parts[(index + 1)...].first
      let isColumn = (before == "(" || before == ",") && (after == ")" || after == ",")
      result += isColumn && variables.contains(part) ? "_" : part
    }
    return result
  }
}
