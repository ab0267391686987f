/// Breaks text into lines: at blanks, and between ideographs, as Chinese has no blanks.
///
/// A line ends at a blank where one is near its end, elsewhere between ideographs. A mark that closes
/// something, `，` or `）`, does not begin a line, and one that opens something does not end one.
package enum LineBreaking {
  /// The lines of a text.
  ///
  /// - Parameters:
  ///   - text: any text on one line.
  ///   - cells: how many cells a line may take, nil for any number; a longer word is broken where it
  ///     must be.
  /// - Returns: the lines, one at least, without blanks at their ends.
  /// - Complexity: O(*n*) in the number of characters.
  package static func lines(of text: String, cells: Int?) -> [String] {
    guard let cells else { return [text] }
    var line = GrowingLine(cells: max(cells, 2))
    for piece in pieces(of: text) {
      line.makeRoom(for: piece)
      for character in piece { line.append(character) }
    }
    return line.finished()
  }

  /// What is broken only where it must be: a blank, a word, an ideograph, with the marks around it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    func flush() {
      if !word.isEmpty { pieces.append(word) }
      word = ""
    }
    for character in text {
      if word.isEmpty, halfWidthClosing.contains(character), let last = pieces.last, last != " " {
        pieces[pieces.count - 1] = last + String(character)
      } else if closing.contains(character) {
        if word.isEmpty, let last = pieces.last, last != " " { word = pieces.removeLast() }
        word.append(character)
        flush()
      } else if opening.contains(character) {
        if !(word.last.map(opening.contains) ?? false) { flush() }
        word.append(character)
      } else if character == " " {
        flush()
        pieces.append(" ")
      } else if DisplayWidth.of(String(character)) > 1 {
        if !(word.last.map(opening.contains) ?? false) { flush() }
        word.append(character)
        flush()
      } else {
        word.append(character)
      }
    }
    flush()
    return pieces
  }

  private static let closing = Set("，。、；：！？）》〕”’】…")
  /// Those that may stand inside a word or a number too.
  private static let halfWidthClosing = Set(",.;:!?)]")
  private static let opening = Set("（《〔“‘【")

  /// The lines so far, the last of which may still grow.
  private struct GrowingLine {
    let cells: Int
    private var lines: [String] = []
    private var line = ""
    private var used = 0

    init(cells: Int) { self.cells = cells }

    /// Begins a line where what comes does not fit into the present one.
    mutating func makeRoom(for piece: String) {
      if used + DisplayWidth.of(piece) > cells, !line.isEmpty { end(before: piece) }
    }

    /// Adds a character; a line does not begin with a blank that another was broken at.
    mutating func append(_ character: Character) {
      makeRoom(for: String(character))
      if character == " ", line.isEmpty, !lines.isEmpty { return }
      line.append(character)
      used += DisplayWidth.of(String(character))
    }

    /// Ends the line: at its last blank where that is near, so that a name in a list stays whole, and
    /// here where it is not.
    private mutating func end(before piece: String) {
      let blank = line.lastIndex(of: " ").map(line.index(after:))
      var rest = blank.map { String(line[$0...]) } ?? ""
      if piece == " " || DisplayWidth.of(rest) > cells / 3 { rest = "" }
      lines.append(Self.trimmed(String(line.dropLast(rest.count))))
      (line, used) = (rest, DisplayWidth.of(rest))
    }

    /// All lines.
    func finished() -> [String] {
      line.isEmpty && !lines.isEmpty ? lines : lines + [Self.trimmed(line)]
    }

    private static func trimmed(_ line: String) -> String {
      let end = line.lastIndex { $0 != " " }
      return end.map { String(line[...$0]) } ?? ""
    }
  }
}
