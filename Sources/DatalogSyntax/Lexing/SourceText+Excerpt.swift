import Diagnostics

extension SourceText {
  /// The text at a range as a message quotes it: its first line, and not too much of that.
  ///
  /// - Complexity: O(1).
  func excerpt(of range: SourceRange) -> String {
    let longest = 160
    let cut = SourceRange(range.lower, min(range.upper, range.lower + longest))
    let line = text(of: cut).prefix { !$0.isNewline }.prefix(40)
    return line.utf8.count < range.upper - range.lower ? "\(line)…" : String(line)
  }
}
