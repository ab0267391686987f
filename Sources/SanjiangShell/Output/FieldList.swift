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
      let parts = cut(Self.wrapped(value, to: room), to: room)
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

  /// Breaks a value into lines of at most `cells` cells: at a blank in the second half of a line, and
  /// between characters where there is none; Chinese has no blanks to break at.
  static func wrapped(_ text: String, to cells: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for character in text {
      let wide = DisplayWidth.of(String(character))
      if used + wide > cells {
        let rest = Self.broken(&line, cells)
        lines.append(line)
        (line, used) = (rest, DisplayWidth.of(rest))
        if character == " ", line.isEmpty { continue }
      }
      line.append(character)
      used += wide
    }
    return lines + [line]
  }

  /// Takes what stands behind the last blank off a full line, where that is not most of it.
  private static func broken(_ line: inout String, _ cells: Int) -> String {
    guard let blank = line.lastIndex(of: " ") else { return "" }
    let rest = String(line[line.index(after: blank)...])
    guard DisplayWidth.of(rest) <= cells / 2 else { return "" }
    line = String(line[..<blank])
    return rest
  }
}
