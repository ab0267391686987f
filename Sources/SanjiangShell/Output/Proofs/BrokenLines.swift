import Diagnostics

/// Breaks a text into lines that fit: behind a blank, or behind a character that is two cells wide.
enum BrokenLines {
  /// Words longer than this are broken anywhere.
  private static let longestWord = 40

  /// The lines.
  ///
  /// - Parameters:
  ///   - text: A text without line ends.
  ///   - room: The cells of a line, at least two.
  /// - Returns: At least one line, none wider than `room`.
  /// - Complexity: O(*n*) in the length of the text.
  static func of(_ text: String, room: Int) -> [String] {
    guard DisplayWidth.of(text) > room else { return [text] }
    var lines: [String] = []
    var line: [Character] = []
    var used = 0
    for character in text {
      let width = width(character)
      if used + width > room {
        let cut = character == " " ? line.count : place(in: line, before: character)
        lines.append(trimmed(line[..<cut]))
        line = Array(line[cut...])
        used = line.reduce(0) { $0 + self.width($1) }
      }
      if character == " ", line.isEmpty { continue }
      line.append(character)
      used += width
    }
    return line.isEmpty ? lines : lines + [trimmed(line[...])]
  }

  private static func width(_ character: Character) -> Int { DisplayWidth.of(String(character)) }

  /// Where a full line is cut: before the word that the next character goes on with.
  private static func place(in line: [Character], before next: Character) -> Int {
    if width(next) > 1 { return line.count }
    let start = line.lastIndex { $0 == " " || width($0) > 1 }
    guard let start, line.count - start <= longestWord else { return line.count }
    return start + 1
  }

  private static func trimmed(_ line: ArraySlice<Character>) -> String {
    let end = line.lastIndex { $0 != " " }
    return end.map { String(line[...$0]) } ?? ""
  }
}
