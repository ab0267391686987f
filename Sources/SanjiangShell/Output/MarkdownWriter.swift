/// Writes a table as Markdown.
enum MarkdownWriter {
  /// The table as text, every line ended.
  static func text(of table: ResultTable) -> String {
    var lines = [line(table.columns)]
    lines.append(line(table.columns.map { _ in "---" }))
    lines += table.rows.map { line($0.map(\.text)) }
    return lines.joined()
  }

  private static func line(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// The text with what would end the cell or the row made harmless.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: "<br>")
  }
}
