/// Where the parts of a text stand that was put together from others.
///
/// Who reads such a text notes ranges of it as of any other; a ``SourcePlace`` made of one is the
/// place where the user wrote what is there.
public struct SourceOrigins: Sendable {
  /// What a part of the text replaces.
  public struct Replacement: Sendable {
    /// The name of the macro that stands where the part is.
    public var name: String
    /// The text in which the macro is defined.
    public var source: SourceText
    /// Where it is defined there.
    public var range: SourceRange

    /// Creates a replacement.
    ///
    /// - Parameters:
    ///   - name: The macro's name.
    ///   - source: The text in which it is defined.
    ///   - range: Where it is defined there.
    public init(name: String, source: SourceText, range: SourceRange) {
      self.name = name
      self.source = source
      self.range = range
    }
  }

  private struct Part {
    /// Where it begins in the text that was put together.
    let lower: Int
    let source: SourceText
    /// Where it stands, or where what it replaces stands.
    let range: SourceRange
    let replacement: Replacement?

    /// Where a stretch that begins at an offset was written.
    func lower(of offset: Int) -> Int { replacement == nil ? place(of: offset) : range.lower }

    /// Where a stretch that ends at an offset was written.
    func upper(of offset: Int) -> Int { replacement == nil ? place(of: offset) : range.upper }

    private func place(of offset: Int) -> Int {
      min(range.lower + max(offset - lower, 0), range.upper)
    }
  }

  private var parts: [Part] = []

  /// Creates the origins of an empty text.
  public init() {}

  /// Notes that what begins at an offset is copied from elsewhere.
  ///
  /// - Parameters:
  ///   - lower: The offset of its first byte, not less than that of the part before.
  ///   - source: The text it is copied from.
  ///   - range: Where it stands there.
  public mutating func addCopy(at lower: Int, of source: SourceText, _ range: SourceRange) {
    parts.append(Part(lower: lower, source: source, range: range, replacement: nil))
  }

  /// Notes that what begins at an offset replaces something.
  ///
  /// - Parameters:
  ///   - lower: The offset of its first byte, not less than that of the part before.
  ///   - source: The text in which the replaced stands.
  ///   - range: Where it stands there.
  ///   - replacement: What it is replaced by.
  public mutating func addReplacement(
    at lower: Int, of source: SourceText, _ range: SourceRange, by replacement: Replacement
  ) {
    parts.append(Part(lower: lower, source: source, range: range, replacement: replacement))
  }

  /// Where a stretch of the text was written.
  ///
  /// - Parameter range: A range of the text that was put together.
  /// - Returns: The text it was written in, where it stands there, and the macro it comes from, if
  ///   any; nil for a text without parts.
  /// - Complexity: O(log *n*) in the number of parts.
  public func origin(
    of range: SourceRange
  ) -> (source: SourceText, range: SourceRange, replacement: Replacement?)? {
    // An empty range stands behind the character before it.
    let first = range.lower == range.upper ? max(range.lower - 1, 0) : range.lower
    guard let begin = part(at: first), let end = part(at: max(range.upper - 1, first)) else {
      return nil
    }
    let upper = end.upper(of: range.upper)
    if range.lower == range.upper {
      return (end.source, SourceRange(upper, upper), end.replacement)
    }
    let lower = begin.lower(of: range.lower)
    let isWhole = begin.source === end.source && upper >= lower
    return (
      begin.source, SourceRange(lower, isWhole ? upper : max(lower, begin.range.upper)),
      begin.replacement
    )
  }

  /// The last part that begins at an offset or before it.
  private func part(at offset: Int) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if parts[middle].lower <= offset { low = middle + 1 } else { high = middle }
    }
    return parts.isEmpty ? nil : parts[max(low - 1, 0)]
  }
}
