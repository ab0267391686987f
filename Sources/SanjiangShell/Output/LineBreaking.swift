import Diagnostics

/// Breaks text into lines: at blanks, and after characters of double width, as Chinese has no
/// blanks.
enum LineBreaking {
  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: any text on one line.
  ///   - cells: how many cells a line may take; a longer word is broken where it must be.
  /// - Returns: the lines, one at least, without blanks at their ends.
  /// - Complexity: O(*n*) in the number of characters.
  static func lines(of text: String, cells: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let width = DisplayWidth.of(piece)
      if used + width > cells, !line.isEmpty {
        lines.append(trimmed(line))
        (line, used) = ("", 0)
        if piece == " " { continue }
      }
      for character in piece {
        let width = DisplayWidth.of(String(character))
        if used + width > cells, !line.isEmpty {
          lines.append(line)
          (line, used) = ("", 0)
        }
        line.append(character)
        used += width
      }
    }
    return lines + [trimmed(line)]
  }

  /// Blanks, characters of double width, and words of others.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      let isWord = character != " " && DisplayWidth.of(String(character)) < 2
      if isWord {
        word.append(character)
      } else {
        if !word.isEmpty { pieces.append(word) }
        word = ""
        pieces.append(String(character))
      }
    }
    return word.isEmpty ? pieces : pieces + [word]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
