/// What is taken of a text that is pasted.
enum PastedText {
  /// The text with its line ends made `\n`, two blanks for a tab, and no control characters.
  ///
  /// - Parameter bytes: What the terminal sent; what is no UTF-8 becomes U+FFFD.
  /// - Returns: A text that does nothing to the screen.
  /// - Complexity: O(*n*) in the number of bytes.
  static func text(of bytes: some Collection<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\r", "\u{2028}", "\u{2029}": result.append("\n")
      case "\n": if !isAfterReturn { result.append("\n") }
      case "\t": result.append(contentsOf: "  ".unicodeScalars)
      default: if !isControl(scalar) { result.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Whether a scalar acts on the screen: control characters, and what changes the direction.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
