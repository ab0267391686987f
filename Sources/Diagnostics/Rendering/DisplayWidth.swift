/// How many cells of a terminal a text takes: two for a Chinese character, none for an accent.
///
/// ```swift
/// DisplayWidth.of("牵头 leads")               // 10
/// DisplayWidth.truncate("省科学技术厅", to: 7)  // 省科学…
/// DisplayWidth.padEnd("任务", to: 6)           // two blanks behind it
/// ```
///
/// The width of a text is the sum of the widths of its characters. Several scalars that are shown as
/// one picture take two cells together: families of emoji, flags, tones of skin, signs that a
/// variation selector makes a picture.
public enum DisplayWidth {
  /// The cells that `text` takes.
  ///
  /// - Parameter text: Any text; control characters take no cell.
  /// - Returns: The number of cells.
  /// - Complexity: O(*n*) in the length of the text.
  public static func of(_ text: String) -> Int {
    var width = EmojiWidth()
    return text.unicodeScalars.reduce(0) { $0 + width.cells(of: $1) }
  }

  /// The cells that one character takes, which may be of several scalars.
  ///
  /// - Parameter character: Any character.
  /// - Returns: The number of cells.
  /// - Complexity: O(*n*) in the number of its scalars.
  public static func of(_ character: Character) -> Int {
    var width = EmojiWidth()
    return character.unicodeScalars.reduce(0) { $0 + width.cells(of: $1) }
  }

  /// The cells that one scalar takes where it stands alone: 0, 1 or 2.
  ///
  /// East Asian Wide and Fullwidth scalars take two; combining marks, format and control
  /// characters and the later parts of a Hangul syllable none; all others, the ambiguous ones
  /// among them, one.
  ///
  /// - Parameter scalar: Any scalar.
  /// - Returns: The number of cells.
  /// - Complexity: O(1) for ASCII and the common ideographs, else O(log *r*) in the ranges of
  ///   ``WideScalars``.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: 1
    case 0x4E00...0x9FFF: 2
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: 0
    case 0xAD: 1
    default: isWithoutWidth(scalar) ? 0 : WideScalars.contains(scalar) ? 2 : 1
    }
  }

  private static func isWithoutWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      true
    default: false
    }
  }
}
