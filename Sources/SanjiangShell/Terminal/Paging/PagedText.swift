import Diagnostics

/// A text that is too long for the screen.
struct PagedText {
  /// Lines that stay at the top.
  var header: [String] = []
  /// The lines below.
  var lines: [String]
  /// What the lines are, in the plural.
  var noun = Self.lineNoun

  private static let lineNoun = Bilingual("lines", "行")

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: The text, every line ended.
  ///   - headerLines: How many lines stay at the top.
  ///   - noun: What the others are, in the plural.
  init(_ text: String, headerLines: Int = 0, noun: Bilingual = lineNoun) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    header = Array(lines.prefix(headerLines))
    self.lines = Array(lines.dropFirst(headerLines))
    self.noun = noun
  }

  /// The text with the lines that are too long for the screen broken, as prose is read.
  ///
  /// - Parameter columns: The width of the screen.
  /// - Returns: The text.
  func wrapped(to columns: Int) -> PagedText {
    var text = self
    text.lines = lines.flatMap { line in
      let plain = Self.plain(line)
      guard DisplayWidth.of(plain) > columns else { return [line] }
      return LineBreaking.lines(of: plain, cells: columns)
    }
    return text
  }

  /// The cells of the widest line.
  var width: Int { (header + lines).map { DisplayWidth.of(Self.plain($0)) }.max() ?? 0 }

  /// How many lines there are in all.
  var height: Int { header.count + lines.count }

  /// The cells of a line that are seen through a window; colours are left out.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - columns: The columns of the window; a wide character that is cut gives blanks.
  ///   - style: How the rest is set off.
  ///   - marked: What is set off wherever it stands.
  /// - Returns: The cells.
  static func cells(
    of line: String, in columns: Range<Int>, _ style: TextStyle = .plain,
    marking marked: String = ""
  ) -> [ScreenCell] {
    var cells: [ScreenCell] = []
    var column = 0
    let text = plain(line)
    let marks = places(of: marked, in: text)
    for (place, character) in text.enumerated() {
      let cell = ScreenCell(character, marks.contains(place) ? .chosen : style)
      let next = column + cell.width
      if column >= columns.lowerBound, next <= columns.upperBound {
        cells.append(cell)
      } else if next > columns.lowerBound, column < columns.lowerBound {
        cells += ScreenCell.cells(of: String(repeating: " ", count: next - columns.lowerBound))
      }
      column = next
      if column >= columns.upperBound { break }
    }
    return cells
  }

  /// The places of the characters that belong to a text wherever it stands.
  private static func places(of marked: String, in text: String) -> Set<Int> {
    let sought = SoughtText(marked)
    guard sought.isPart(of: text) else { return [] }
    var places: Set<Int> = []
    var (rest, passed) = (text[...], 0)
    while let start = sought.place(in: String(rest)) {
      let before = String(decoding: Array(rest.utf8.prefix(start)), as: UTF8.self).count
      places.formUnion(passed + before..<passed + before + marked.count)
      rest = rest.dropFirst(before + marked.count)
      passed += before + marked.count
    }
    return places
  }

  /// A line as it can be cut anywhere.
  private static func plain(_ line: String) -> String {
    VisibleText.oneLine(withoutColours(line))
  }

  /// A line without the sequences that colour it.
  private static func withoutColours(_ line: String) -> String {
    guard line.utf8.contains(0x1B) else { return line }
    var result = String.UnicodeScalarView()
    var isInside = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" {
        isInside = true
      } else if isInside {
        isInside = scalar != "m"
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
