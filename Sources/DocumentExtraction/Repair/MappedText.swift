/// A stretch of text that knows which line of the untouched source each character came from.
///
/// Readers of Chinese text look at one character at a time and at fixed distances, so the text is
/// an array of Unicode scalars; lines are kept as runs, not per character. Blanks between Chinese
/// characters are dropped, since most of them are damage; where they stood is remembered, since
/// some of them separate names.
public struct MappedText: Sendable {
  /// Where a run of characters from one source line begins.
  public struct LineMark: Hashable, Sendable {
    /// Index of the run's first scalar.
    public var offset: Int
    /// Line number in the source, counted from 1.
    public var line: Int
  }

  /// The characters.
  public private(set) var scalars: [Unicode.Scalar]
  /// The runs, by ascending offset; the first begins at 0 unless the text is empty.
  public private(set) var marks: [LineMark]
  /// Offsets of the characters before which blanks were dropped, ascending.
  public private(set) var gaps: [Int]
  /// The characters that are printed in another form than they are read in, by ascending offset.
  private(set) var variants: [(offset: Int, printed: Unicode.Scalar)] = []

  /// Creates an empty text.
  public init() {
    scalars = []
    marks = []
    gaps = []
  }

  /// Creates a text that stands on one line.
  public init(_ text: String, line: Int) {
    self.init()
    append(text.unicodeScalars, line: line)
  }

  /// Creates a text that stands on one line, blanks already dropped.
  init(scalars: [Unicode.Scalar], gaps: [Int], line: Int) {
    self.scalars = scalars
    self.gaps = gaps
    marks = scalars.isEmpty ? [] : [LineMark(offset: 0, line: line)]
  }

  /// Appends characters that stand on `line`.
  public mutating func append(_ characters: some Sequence<Unicode.Scalar>, line: Int) {
    let start = scalars.count
    scalars.append(contentsOf: characters)
    if scalars.count > start, marks.last?.line != line {
      marks.append(LineMark(offset: start, line: line))
    }
  }

  /// Appends another text with its lines and gaps.
  public mutating func append(_ other: MappedText) {
    let start = scalars.count
    scalars.append(contentsOf: other.scalars)
    for mark in other.marks where marks.last?.line != mark.line {
      marks.append(LineMark(offset: start + mark.offset, line: mark.line))
    }
    for gap in other.gaps { gaps.append(start + gap) }
    for variant in other.variants { variants.append((start + variant.offset, variant.printed)) }
  }

  /// Remembers that blanks stood before what is appended next.
  mutating func appendGap() {
    if gaps.last != scalars.count { gaps.append(scalars.count) }
  }

  /// The number of characters.
  public var count: Int { scalars.count }

  /// Whether there is none.
  public var isEmpty: Bool { scalars.isEmpty }

  /// The text without its lines.
  public var string: String { String(scalars[...]) }

  /// The text of `range` without its lines.
  public func string(_ range: Range<Int>) -> String { String(scalars[range]) }

  /// The text of `range` in the characters that are printed.
  func printed(_ range: Range<Int>) -> String {
    guard !variants.isEmpty else { return string(range) }
    var characters = Array(scalars[range])
    for variant in variants where range.contains(variant.offset) {
      characters[variant.offset - range.lowerBound] = variant.printed
    }
    return String(characters[...])
  }

  /// Reads traditional characters as simplified ones.
  mutating func simplify() {
    for offset in scalars.indices {
      let simplified = TraditionalCharacters.simplified(scalars[offset])
      guard simplified != scalars[offset] else { continue }
      variants.append((offset, scalars[offset]))
      scalars[offset] = simplified
    }
  }

  /// The source line of the character at `offset`; of the last character for an offset at the end.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1].line : (marks.first?.line ?? 0)
  }

  /// The first line, 0 where the text is empty.
  public var firstLine: Int { marks.first?.line ?? 0 }

  /// The last line, 0 where the text is empty.
  public var lastLine: Int { marks.last?.line ?? 0 }

  /// The characters of `range` with their lines and gaps.
  ///
  /// - Complexity: O(*l* + log *n*) in the length of the range and that of the text.
  public subscript(range: Range<Int>) -> MappedText {
    var result = MappedText()
    guard !range.isEmpty else { return result }
    result.scalars = Array(scalars[range])
    result.marks.append(LineMark(offset: 0, line: line(at: range.lowerBound)))
    var index = marks.firstIndex(beyond: range.lowerBound) { $0.offset }
    while index < marks.count, marks[index].offset < range.upperBound {
      let mark = marks[index]
      result.marks.append(LineMark(offset: mark.offset - range.lowerBound, line: mark.line))
      index += 1
    }
    index = gaps.firstIndex(beyond: range.lowerBound - 1) { $0 }
    while index < gaps.count, gaps[index] < range.upperBound {
      result.gaps.append(gaps[index] - range.lowerBound)
      index += 1
    }
    index = variants.firstIndex(beyond: range.lowerBound - 1) { $0.offset }
    while index < variants.count, variants[index].offset < range.upperBound {
      let variant = variants[index]
      result.variants.append((variant.offset - range.lowerBound, variant.printed))
      index += 1
    }
    return result
  }
}

extension Array {
  /// The first index whose element's offset is beyond `offset`, in an array in order of offsets.
  func firstIndex(beyond offset: Int, _ offsetOf: (Element) -> Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if offsetOf(self[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
