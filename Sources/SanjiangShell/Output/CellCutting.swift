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

  /// Where the last word begins, with the blank or colon before it, if it has a digit.
  private static func endStart(of text: String) -> String.Index? {
    guard let start = text.lastIndex(where: { $0 == " " || $0 == ":" }) else { return nil }
    return text[start...].contains(where: \.isNumber) ? start : nil
  }
}
