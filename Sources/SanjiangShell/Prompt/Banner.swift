/// The first lines of a session at a terminal.
enum Banner {
  /// Questions that can be run by their number.
  static let examples = [
    "leads(@省科技厅, t)",
    "inRegion(t, @西宁市), leads(u, t)",
    "牵头（单位，任务），期限（任务，期限）",
  ]

  /// The example that a line which holds nothing but its number asks for.
  static func example(numbered line: String) -> String? {
    guard let number = Int(line), examples.indices.contains(number - 1) else { return nil }
    return examples[number - 1]
  }

  /// The lines, given what is loaded: `14 documents, 320 tasks`.
  static func text(loaded: String) -> String {
    var lines = ["Sanjiang \(SanjiangCommand.version): \(loaded)."]
    lines.append("Try one of these (by its number), or :help")
    for (index, example) in examples.enumerated() { lines.append("  \(index + 1)  \(example)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
