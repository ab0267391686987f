/// A stretch of a source: lines of the untouched file, counted from 1, both included.
public struct Passage: Sendable, Hashable {
  /// The file's name, without its folder.
  public var source: String
  /// The first line.
  public var first: Int
  /// The last line.
  public var last: Int

  /// Creates a passage.
  public init(source: String, first: Int, last: Int) {
    self.source = source
    self.first = first
    self.last = last
  }
}
