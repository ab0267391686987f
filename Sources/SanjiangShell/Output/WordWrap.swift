import Diagnostics

/// Breaks text into lines that fit a width, Chinese counted as two cells wide.
enum WordWrap {
  /// The lines of a paragraph.
  ///
  /// Lines break at blanks; a word that is wider than a line, as Chinese is without blanks, breaks
  /// between its characters.
  ///
  /// - Parameters:
  ///   - text: a paragraph without line ends.
  ///   - width: the cells of a line, at least two; nil for one line of any length.
  /// - Returns: the lines, at least one.
  /// - Complexity: O(*n*) in the number of characters.
  static func lines(_ text: String, width: Int?) -> [String] {
    guard let width else { return [text] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if DisplayWidth.of(longer) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = pieces(of: word, width: max(width, 2))
      line = pieces.popLast() ?? ""
      lines += pieces
    }
    return lines + [line]
  }

  /// A word cut into pieces that fit.
  private static func pieces(of word: Substring, width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var used = 0
    for character in word {
      let cells = DisplayWidth.of(String(character))
      if used + cells > width, !piece.isEmpty {
        pieces.append(piece)
        (piece, used) = ("", 0)
      }
      piece.append(character)
      used += cells
    }
    return pieces + [piece]
  }
}
