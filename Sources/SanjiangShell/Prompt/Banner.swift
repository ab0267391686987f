/// The first lines of a session at a terminal.
enum Banner {
  /// Questions that can be run by their number.
  static let examples = [
    "leads(@省科技厅, t)",
    "inRegion(t, @西宁市), leads(u, t)",
    "任职（人，职务，@省审计厅） as of 2025",
  ]

  /// The example that a line which holds nothing but its number asks for.
  static func example(numbered line: String) -> String? {
    guard let number = Int(line), examples.indices.contains(number - 1) else { return nil }
    return examples[number - 1]
  }

  /// The lines: what is loaded, what to try.
  static func text(of workspace: Workspace) -> String {
    var lines = ["Sanjiang \(SanjiangCommand.version): \(GraphSummary.text(of: workspace.graph))"]
    lines.append("Type a question, the number of one of these, or :help")
    for (index, example) in examples.enumerated() { lines.append("  \(index + 1)  \(example)") }
    return lines.joined(separator: "\n") + "\n"
  }
}
