/// Counts the cells of a text scalar by scalar, and what is shown as one picture once.
///
/// Source: Unicode Technical Standard 51, "Unicode Emoji", emoji sequences.
struct EmojiWidth {
  /// What the scalars before may go on as.
  private enum State {
    /// The last one stands for itself and takes so many cells.
    case plain(cells: Int)
    /// They make a picture, which takes two cells.
    case picture
    /// The last one joins the next to a picture that takes so many cells so far.
    case joiner(cells: Int)
  }

  private var state = State.plain(cells: 0)
  private var last: Unicode.Scalar = " "

  /// The cells that the text takes more with this scalar.
  ///
  /// - Parameter scalar: The next scalar of the text.
  /// - Returns: The number of cells.
  /// - Complexity: O(1) for ASCII and the common ideographs, else as ``DisplayWidth/of(_:)``.
  mutating func cells(of scalar: Unicode.Scalar) -> Int {
    defer { last = scalar }
    switch (scalar.value, state) {
    case (0xFE0F, .plain(let cells)) where last.properties.isEmoji && !Self.isOfFlag(last):
      let more = picture(besides: cells)
      // To a number in a key, `1️⃣`, nothing is joined.
      if !Self.isPictographic(last) { state = .plain(cells: 2) }
      return more
    case (0x1F3FB...0x1F3FF, .plain(let cells)) where last.properties.isEmojiModifierBase:
      return picture(besides: cells)
    case (_, .joiner(let cells)) where Self.isPictographic(scalar): return picture(besides: cells)
    case (0x200D, .plain(let cells)) where Self.isPictographic(last):
      state = .joiner(cells: cells)
      return 0
    case (0x200D, .picture):
      state = .joiner(cells: 2)
      return 0
    case (0xFE0F, .picture): return 0
    default:
      let cells = DisplayWidth.of(scalar)
      state = .plain(cells: cells)
      return cells
    }
  }

  /// Makes a picture of what took so many cells; the cells that it takes more.
  private mutating func picture(besides cells: Int) -> Int {
    state = .picture
    return 2 - cells
  }

  /// Whether a scalar is one of the two letters of a flag.
  private static func isOfFlag(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  /// Whether a scalar is an emoji that others can be joined to: no digit, no part of a flag, no tone
  /// of skin.
  private static func isPictographic(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x7F && !isOfFlag(scalar) && !scalar.properties.isEmojiModifier
      && scalar.properties.isEmoji
  }
}
