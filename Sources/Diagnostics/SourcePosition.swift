/// A place in a text as people count: lines and columns from 1.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The line, the first being 1.
  public var line: Int
  /// The column in characters (Unicode scalars), the first being 1; a tab is one.
  public var column: Int

  /// Creates a position.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column, from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// As editors take it: `3:12`.
  public var description: String { "\(line):\(column)" }
}
