/// Writes questions that can be typed at the prompt.
enum Question {
  /// A name as it stands in a question: `@省科技厅`, `@"青政办〔2021〕29号"`.
  static func entity(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    if isPlain, !name.isEmpty { return "@" + name }
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "@\"\(escaped)\""
  }

  /// A name behind the name of a saved query: in quotes where it has what would be taken apart.
  static func call(_ query: String, _ name: String) -> String { ":\(query) \(name)" }
}
