import DatalogSyntax

/// Writes questions that can be typed at the prompt.
enum Question {
  /// A name as it stands in a question: `@省科技厅`, `@"青政办〔2021〕29号"`.
  static func entity(_ name: String) -> String { ProgramPrinter.text(ofEntity: name) }

  /// A name behind the name of a saved query: in quotes where it would be taken apart.
  static func call(_ query: String, _ name: String) -> String {
    ":\(query) " + (name.contains(where: \.isWhitespace) ? "\"\(name)\"" : name)
  }
}
