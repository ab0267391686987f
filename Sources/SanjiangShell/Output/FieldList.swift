import Diagnostics

/// A heading with named values below it, the values in one column.
struct FieldList {
  /// The heading.
  let title: String
  /// Names and values; what is nil or empty is left out.
  let fields: [(name: String, value: String?)]

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
      let parts = Self.wrapped(value, to: room)
      return parts.enumerated().map { index, part in
        (index == 0 ? DisplayWidth.padEnd("  \(name)", to: column) : indent) + part
      }
    }
    return ([title] + lines).joined(separator: "\n") + "\n"
  }

  /// Breaks a value into lines of at most `cells` cells, between characters; Chinese has no blanks
  /// to break at.
  static func wrapped(_ text: String, to cells: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for character in text {
      let wide = DisplayWidth.of(String(character))
      if used + wide > cells {
        lines.append(line)
        (line, used) = ("", 0)
        if character == " " { continue }
      }
      line.append(character)
      used += wide
    }
    return lines + [line]
  }
}
