import Diagnostics

/// Cuts the cells of tables so that what tells one from another stays.
///
/// Numbers stand at the end: the path of an item in its document, the lines in a file, a year. A text
/// that ends in one is cut before it: `青政办〔2… 二/39`.
enum CellCutting {
  /// The text, cut so that it takes at most `cells` cells.
  ///
  /// - Parameters:
  ///   - text: any text on one line.
  ///   - cells: the cells there are.
  /// - Returns: the text itself where it fits.
  /// - Complexity: O(*n*) in the number of characters.
  static func text(_ text: String, to cells: Int) -> String {
    guard let start = endStart(of: text), DisplayWidth.of(text) > cells else {
      return DisplayWidth.truncate(text, to: cells)
    }
    let end = text[start...]
    let room = cells - DisplayWidth.of(String(end))
    guard room > 0 else { return DisplayWidth.truncate(text, to: cells) }
    return DisplayWidth.truncate(String(text[..<start]), to: room) + end
  }

  /// Where the last word begins, with the blank or colon before it, if it is a number; or the word
  /// before it, where the last one is short, such as the class behind a path: `青政办〔2… 二/1 任务`.
  private static func endStart(of text: String) -> String.Index? {
    guard let last = wordStart(in: text[...]) else { return nil }
    if isNumber(text[last...].dropFirst()) { return last }
    guard text[last...].count <= longestClass + 1, text[last] == " ",
      let start = wordStart(in: text[..<last]), isNumber(text[start..<last].dropFirst())
    else { return nil }
    return start
  }

  /// Whether a word has a digit, or is made of Chinese numbers as a path is: `二/一`, but not 查庆九.
  private static func isNumber(_ word: Substring) -> Bool {
    word.contains { $0.isASCII && $0.isNumber }
      || !word.isEmpty && word.allSatisfy { $0.isNumber || $0 == "/" }
  }

  /// The characters of the longest word that stays behind a path.
  private static let longestClass = 3

  private static func wordStart(in text: Substring) -> String.Index? {
    text.lastIndex { $0 == " " || $0 == ":" }
  }
}
