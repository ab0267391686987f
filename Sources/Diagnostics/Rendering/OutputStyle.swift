/// How a part of a message is set off, and the ANSI sequence for it.
enum OutputStyle: String {
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case frame = "34"
  case strong = "1"

  /// The text in this style.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - usesColour: Whether to colour it at all.
  /// - Returns: The text, coloured or as it is.
  func paint(_ text: String, _ usesColour: Bool) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
