/// A half-open range of UTF-8 byte offsets in a ``SourceText``.
public struct SourceRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var lower: Int
  /// The offset after the last byte.
  public var upper: Int

  /// Creates the range `lower..<upper`.
  ///
  /// - Parameters:
  ///   - lower: The offset of the first byte.
  ///   - upper: The offset after the last byte, not less than `lower`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a source range must not be reversed")
    self.lower = lower
    self.upper = upper
  }

  /// The smallest range that covers this one and `other`.
  ///
  /// - Parameter other: Another range of the same text.
  /// - Returns: The range from the earlier beginning to the later end.
  public func union(_ other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }
}

/// A range together with the text it is a range of.
///
/// A range of a text that was put together from others becomes the place where it was written.
public struct SourcePlace: Sendable {
  /// The text.
  public let source: SourceText
  /// The stretch of it.
  public let range: SourceRange
  /// The macro in whose text the place is; then what is here is the use of the macro.
  public let replacement: SourceOrigins.Replacement?

  /// Creates a place.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - range: The stretch of it.
  public init(_ source: SourceText, _ range: SourceRange) {
    let origin = source.origins?.origin(of: range)
    self.source = origin?.source ?? source
    self.range = origin?.range ?? range
    replacement = origin?.replacement
  }
}
