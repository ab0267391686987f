/// A place in a text as editors count it: the line and the UTF-16 unit in it, both from 0.
///
/// This is the `Position` of the Language Server Protocol.
public struct EditorPosition: Hashable, Sendable {
  /// The line, the first being 0.
  public var line: Int
  /// How many UTF-16 units of the line stand before the place.
  public var character: Int

  /// Creates a position.
  ///
  /// - Parameters:
  ///   - line: The line, from 0.
  ///   - character: The UTF-16 units before the place, from 0.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}

extension SourceText {
  /// The line and UTF-16 unit of a byte, for offsets of any kind as ``position(at:)``.
  ///
  /// - Parameter offset: An offset into ``bytes``.
  /// - Returns: The position.
  /// - Complexity: As ``position(at:)``.
  public func editorPosition(at offset: Int) -> EditorPosition {
    let offset = startOfCharacter(at: min(max(offset, 0), bytes.count))
    let line = lineNumber(at: offset)
    let range = range(ofLine: line)
    let before = text(of: SourceRange(range.lower, min(offset, range.upper)))
    return EditorPosition(line: line - 1, character: before.utf16.count)
  }
}
