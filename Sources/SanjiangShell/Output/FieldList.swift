import Diagnostics

/// A heading with named values below it, the values in one column.
struct FieldList {
  /// The heading.
  let title: String
  /// Names and values; what is nil or empty is left out.
  let fields: [(name: String, value: String?)]
  /// The most lines of a value, nil for any number.
  var mostLines: Int?

  /// The list as text, every line ended; long values go on in further lines of their column.
  ///
  /// - Parameter width: the columns of the terminal, nil where lines may be of any length.
  /// - Returns: the text.
  func text(width: Int?) -> String {
    let present = fields.compactMap { field in
      field.value.flatMap { $0.isEmpty ? nil : (field.name, VisibleText.oneLine($0)) }
    }
    let column = (present.map { DisplayWidth.of($0.0) }.max() ?? 0) + 4
    let indent = String(repeating: " ", count: column)
    let lines = present.flatMap { name, value in
      let room = width.map { max($0 - column, 20) } ?? .max
      let parts = cut(LineBreaking.lines(of: value, cells: room), to: room)
      return parts.enumerated().map { index, part in
        (index == 0 ? DisplayWidth.padEnd("  \(name)", to: column) : indent) + part
      }
    }
    return ([title] + lines).joined(separator: "\n") + "\n"
  }

  /// The first lines of a value, with a mark where there are more.
  private func cut(_ lines: [String], to cells: Int) -> [String] {
    guard let mostLines, lines.count > mostLines else { return lines }
    let last = DisplayWidth.truncate(lines[mostLines - 1], to: cells - 2) + " …"
    return lines.prefix(mostLines - 1) + [last.replacing("… …", with: "…")]
  }
}
