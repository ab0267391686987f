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

  /// What most texts have nothing of.
  private struct Details {
    /// The runs behind the first one, by ascending offset.
    var marks: [LineMark] = []
    /// Offsets of the characters before which blanks were dropped, ascending.
    var gaps: [Int] = []
    /// The characters that are printed in another form than they are read in, by ascending offset.
    var variants: [(offset: Int, printed: Unicode.Scalar)] = []
  }

  /// The characters.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// The first line, 0 where the text is empty.
  public private(set) var firstLine = 0
  /// None for a text of one line without blanks, else one: so a text has only two references to
  /// count when it is copied, one of them to nothing.
  private var details: [Details] = []

  /// Creates an empty text.
  public init() {}

  /// Creates a text that stands on one line.
  public init(_ text: String, line: Int) {
    append(text.unicodeScalars, line: line)
  }

  /// Creates a text that stands on one line, blanks already dropped.
  init(scalars: [Unicode.Scalar], gaps: [Int], line: Int) {
    self.scalars = scalars
    if !scalars.isEmpty { firstLine = line }
    if !gaps.isEmpty { details = [Details(gaps: gaps)] }
  }

  /// The runs, by ascending offset; the first begins at 0 unless the text is empty.
  public var marks: [LineMark] {
    guard !isEmpty else { return [] }
    return [LineMark(offset: 0, line: firstLine)] + (details.first?.marks ?? [])
  }

  /// The number of runs.
  var lineCount: Int { isEmpty ? 0 : 1 + (details.first?.marks.count ?? 0) }

  /// Offsets of the characters before which blanks were dropped, ascending.
  public var gaps: [Int] { details.first?.gaps ?? [] }

  /// The characters that are printed in another form than they are read in, by ascending offset.
  var variants: [(offset: Int, printed: Unicode.Scalar)] { details.first?.variants ?? [] }

  /// Appends characters that stand on `line`.
  public mutating func append(_ characters: some Sequence<Unicode.Scalar>, line: Int) {
    let start = scalars.count
    scalars.append(contentsOf: characters)
    if scalars.count > start { mark(line, at: start) }
  }

  /// Appends another text with its lines and gaps.
  public mutating func append(_ other: MappedText) {
    if isEmpty, details.isEmpty {
      self = other
      return
    }
    let start = scalars.count
    scalars.append(contentsOf: other.scalars)
    if !other.isEmpty { mark(other.firstLine, at: start) }
    guard let details = other.details.first else { return }
    for run in details.marks { mark(run.line, at: start + run.offset) }
    guard !details.gaps.isEmpty || !details.variants.isEmpty else { return }
    withDetails { own in
      for gap in details.gaps { own.gaps.append(start + gap) }
      for variant in details.variants {
        own.variants.append((start + variant.offset, variant.printed))
      }
    }
  }

  /// Begins a run of `line` at `offset` unless one of that line goes on there.
  private mutating func mark(_ line: Int, at offset: Int) {
    if offset == 0 {
      firstLine = line
    } else if lastLine != line {
      withDetails { $0.marks.append(LineMark(offset: offset, line: line)) }
    }
  }

  private mutating func withDetails(_ change: (inout Details) -> Void) {
    if details.isEmpty { details.append(Details()) }
    change(&details[0])
  }

  /// Remembers that blanks stood before what is appended next.
  mutating func appendGap() {
    let end = scalars.count
    if gaps.last != end { withDetails { $0.gaps.append(end) } }
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
    let variants = variants
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
      let printed = scalars[offset]
      let simplified = TraditionalCharacters.simplified(printed)
      guard simplified != printed else { continue }
      withDetails { $0.variants.append((offset, printed)) }
      scalars[offset] = simplified
    }
  }

  /// The source line of the character at `offset`; of the last character for an offset at the end.
  ///
  /// - Complexity: O(log *n*) in the number of lines.
  public func line(at offset: Int) -> Int {
    guard let marks = details.first?.marks else { return firstLine }
    let next = marks.firstIndex(beyond: offset) { $0.offset }
    return next > 0 ? marks[next - 1].line : firstLine
  }

  /// The last line, 0 where the text is empty.
  public var lastLine: Int { details.first?.marks.last?.line ?? firstLine }

  /// The characters of `range` with their lines and gaps.
  ///
  /// - Complexity: O(*l* + log *n*) in the length of the range and that of the text.
  public subscript(range: Range<Int>) -> MappedText {
    guard !range.isEmpty else { return MappedText() }
    if details.isEmpty, range.count == count { return self }
    var result = MappedText(
      scalars: Array(scalars[range]), gaps: [], line: line(at: range.lowerBound))
    guard let details = details.first else { return result }
    let part = Self.part(of: details, in: range)
    if !(part.marks.isEmpty && part.gaps.isEmpty && part.variants.isEmpty) {
      result.details = [part]
    }
    return result
  }

  /// What is known of the characters of `range`, those of one run of lines aside.
  private static func part(of details: Details, in range: Range<Int>) -> Details {
    var part = Details()
    var index = details.marks.firstIndex(beyond: range.lowerBound) { $0.offset }
    while index < details.marks.count, details.marks[index].offset < range.upperBound {
      let mark = details.marks[index]
      part.marks.append(LineMark(offset: mark.offset - range.lowerBound, line: mark.line))
      index += 1
    }
    index = details.gaps.firstIndex(beyond: range.lowerBound - 1) { $0 }
    while index < details.gaps.count, details.gaps[index] < range.upperBound {
      part.gaps.append(details.gaps[index] - range.lowerBound)
      index += 1
    }
    index = details.variants.firstIndex(beyond: range.lowerBound - 1) { $0.offset }
    while index < details.variants.count, details.variants[index].offset < range.upperBound {
      let variant = details.variants[index]
      part.variants.append((variant.offset - range.lowerBound, variant.printed))
      index += 1
    }
    return part
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
