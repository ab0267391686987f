import Diagnostics

/// The lines of a tree that fit the window, with what stands before them.
struct TreeLines {
  /// The columns of the window; nil where lines may be of any length.
  let width: Int?
  /// The lines so far.
  private(set) var lines: [String] = []

  /// Begins without lines.
  init(width: Int?) {
    self.width = width
  }

  /// Adds a text, broken into lines where the window is too narrow.
  ///
  /// Where a tree is deep and the window narrow, the outermost lines of the tree are left out.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - first: What stands before its first line; as wide as the tree is deep.
  ///   - rest: What stands before its further lines.
  mutating func add(_ text: String, first: String, rest: String) {
    let most = width.map { $0 / 2 } ?? .max
    let surplus = max(DisplayWidth.of(rest) - most, 0)
    let (first, rest) = (String(first.dropFirst(surplus)), String(rest.dropFirst(surplus)))
    let room = width.map { $0 - DisplayWidth.of(rest) } ?? .max
    for (index, line) in LineBreaking.lines(of: VisibleText.oneLine(text), cells: room).enumerated()
    {
      lines.append((index == 0 ? first : rest) + line)
    }
  }

  /// All lines, each ended.
  var text: String { lines.map { $0 + "\n" }.joined() }
}
