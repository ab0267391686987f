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

  /// The text with what would end the cell or the row, or be read as a mark or as HTML, made harmless.
  ///
  /// Goes by code points, as a line end of two is one character.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|", "`", "*", "[", "]": result.append(contentsOf: ["\\", scalar])
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "\n" where previous == "\r": break
      case "\n", "\r": result.append(contentsOf: "<br>".unicodeScalars)
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
