/// Writes an explanation as a tree of lines that fit the window.
struct ExplanationText {
  private var lines: TreeLines

  /// The tree as text, every line ended.
  ///
  /// - Parameters:
  ///   - root: The line at the top.
  ///   - width: The columns of the window; nil where lines may be of any length.
  /// - Returns: The text.
  /// - Complexity: O(*n*) in the size of the text.
  static func text(of root: ExplanationLine, width: Int?) -> String {
    var writer = ExplanationText(lines: TreeLines(width: width))
    writer.write(root, first: "", rest: "")
    return writer.lines.text
  }

  private mutating func write(_ line: ExplanationLine, first: String, rest: String) {
    let bar = rest + (line.below.isEmpty ? "  " : "│ ")
    let parts = [line.text, line.source, line.reference].filter { !$0.isEmpty }
    lines.add(parts.joined(separator: "  "), first: first, rest: bar)
    if let remark = line.remark { lines.add(remark, first: bar, rest: bar) }
    for (index, item) in line.below.enumerated() {
      let isLast = index == line.below.count - 1
      write(item, first: rest + (isLast ? "└ " : "├ "), rest: rest + (isLast ? "  " : "│ "))
    }
  }
}
