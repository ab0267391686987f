import Diagnostics

/// Breaks prose into lines that fit a window.
enum Paragraph {
  /// Beyond this, lines are hard to read however wide the window is.
  private static let widest = 96

  /// The lines of a text, broken at blanks and between ideographs.
  ///
  /// What stands between backquotes may be broken at its blanks too; a mark that closes a clause,
  /// `，` or `。`, does not begin a line.
  ///
  /// - Parameters:
  ///   - text: the text without line ends.
  ///   - width: the columns of the terminal.
  /// - Returns: the lines, none wider than the window unless a single word is.
  /// - Complexity: O(*n*) in the length of the text.
  static func lines(_ text: String, width: Int) -> [String] {
    let room = min(max(width, 20), widest)
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text) {
      let wide = DisplayWidth.of(piece)
      let isBlank = piece == " "
      if used + wide > room, !line.isEmpty {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if isBlank, line.isEmpty { continue }
      line += piece
      used += wide
    }
    if !line.isEmpty { lines.append(line) }
    return lines.map(withoutTrailingBlanks)
  }

  private static func withoutTrailingBlanks(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// What is not broken: a word, a blank, an ideograph with the marks that follow it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    func flush() {
      if !word.isEmpty { pieces.append(word) }
      word = ""
    }
    var mayAdd = false
    for character in text {
      let isWide = DisplayWidth.of(String(character)) > 1
      if closing.contains(character), !word.isEmpty {
        word.append(character)
        flush()
      } else if closing.contains(character), let last = pieces.last, last != " " {
        pieces[pieces.count - 1] += String(character)
      } else if character == " " {
        flush()
        pieces.append(" ")
      } else if isWide, !opening.contains(character), !mayAdd {
        flush()
        pieces.append(String(character))
      } else {
        word.append(character)
        if isWide, !opening.contains(character) { flush() }
        mayAdd = opening.contains(character)
        continue
      }
      mayAdd = false
    }
    flush()
    return pieces
  }

  private static let closing = Set("，。、；：！？）”》〕")
  private static let opening = Set("（“《〔")
}
