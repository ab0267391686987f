extension DisplayWidth {
  /// The text, cut so that it takes at most `cells` cells; a cut is marked with `…`.
  ///
  /// Cuts fall between characters, never inside one, so the result may be a cell shorter than
  /// allowed.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - cells: The cells there are; none for a negative number.
  /// - Returns: The text itself where it fits.
  /// - Complexity: O(*c*) in the number of cells, however long the text is.
  public static func truncate(_ text: String, to cells: Int) -> String {
    var taken = 0
    var cut = text.startIndex
    for index in text.indices {
      taken += of(text[index])
      if taken > cells { return cells > 0 ? text[..<cut] + "…" : "" }
      if taken < cells { cut = text.index(after: index) }
    }
    return text
  }

  /// The text with blanks behind it until it takes `cells` cells.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - cells: The cells to fill.
  /// - Returns: The text itself where it takes as many cells or more.
  public static func padEnd(_ text: String, to cells: Int) -> String {
    text + blanks(cells - of(text))
  }

  /// The text with blanks before it until it takes `cells` cells.
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - cells: The cells to fill.
  /// - Returns: The text itself where it takes as many cells or more.
  public static func padStart(_ text: String, to cells: Int) -> String {
    blanks(cells - of(text)) + text
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }
}
