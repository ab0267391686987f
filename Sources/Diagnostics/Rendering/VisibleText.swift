/// Text made safe to show: what would command the terminal comes out as a visible sign.
package enum VisibleText {
  /// The lines of a message; there is always one.
  static func lines(of message: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for scalar in message.unicodeScalars {
      if scalar == "\n" {
        lines.append(line)
        line = ""
      } else {
        line += sign(for: scalar)
      }
    }
    lines.append(line)
    return lines
  }

  /// The text on one line: line ends come out as signs too.
  ///
  /// - Parameter text: Any text.
  /// - Returns: The text itself where nothing in it needs a sign.
  /// - Complexity: O(*n*) in the length of the text.
  package static func oneLine(_ text: String) -> String {
    // What needs a sign is a control byte or begins with one of two bytes; most text has neither.
    let isSuspect = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    guard isSuspect else { return text }
    var result = ""
    for scalar in text.unicodeScalars { result += sign(for: scalar) }
    return result
  }

  /// What to show for a scalar: four blanks for a tab, a control picture for a control character,
  /// U+FFFD for what would break the line or turn its direction, else the scalar itself.
  package static func sign(for scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x09: "    "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: String(scalar)
    }
  }
}
