/// The characters of a text, for readers that look at one character at a time.
///
/// Comparisons fold width: `（` matches `(` and `％` matches `%`, so that a rule is written once.
struct ScalarText: Sendable {
  /// The characters as they are.
  let scalars: ArraySlice<Unicode.Scalar>

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)[...]
  }

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = scalars
  }

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }
  var string: String { String(scalars) }

  /// The character at `offset` from the start, folded, or nil beyond the end.
  func folded(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < scalars.count else { return nil }
    return Self.fold(scalars[scalars.startIndex + offset])
  }

  subscript(range: Range<Int>) -> ScalarText {
    let base = scalars.startIndex
    return ScalarText(scalars[base + range.lowerBound..<base + range.upperBound])
  }

  func from(_ offset: Int) -> ScalarText { self[min(offset, count)..<count] }
  func upTo(_ offset: Int) -> ScalarText { self[0..<min(offset, count)] }

  /// Whether `word` stands at `offset`.
  func has(_ word: String, at offset: Int) -> Bool {
    var position = offset
    for scalar in word.unicodeScalars {
      guard folded(at: position) == Self.fold(scalar) else { return false }
      position += 1
    }
    return true
  }

  func hasPrefix(_ word: String) -> Bool { has(word, at: 0) }

  func hasSuffix(_ word: String) -> Bool {
    has(word, at: count - word.unicodeScalars.count)
  }

  /// The offset of the first `word` at or after `start`, or nil.
  func offset(of word: String, from start: Int = 0) -> Int? {
    let length = word.unicodeScalars.count
    guard start >= 0, count >= length, start <= count - length,
      let first = word.unicodeScalars.first.map(Self.fold)
    else { return nil }
    let base = scalars.startIndex
    return (start...(count - length)).first { offset in
      Self.fold(scalars[base + offset]) == first && has(word, at: offset)
    }
  }

  /// The first of `words` that stands at `offset`; the caller lists longer words first.
  func first(of words: [String], at offset: Int) -> String? {
    words.first { has($0, at: offset) }
  }

  /// Whether it has a digit anywhere.
  var hasDigit: Bool { scalars.contains { Self.fold($0).isDigit } }

  func isDigit(at offset: Int) -> Bool {
    guard let scalar = folded(at: offset) else { return false }
    return ("0"..."9").contains(scalar)
  }

  /// The text without the characters of `set` at both ends.
  func trimmed(of set: String) -> ScalarText {
    let unwanted = set.unicodeScalars
    var (start, end) = (scalars.startIndex, scalars.endIndex)
    while start < end, unwanted.contains(scalars[start]) { start += 1 }
    while start < end, unwanted.contains(scalars[end - 1]) { end -= 1 }
    return ScalarText(scalars[start..<end])
  }

  /// The pieces between the characters of `separators` that stand outside brackets and quotes.
  func split(at separators: String) -> [ScalarText] {
    let marks = separators.unicodeScalars.map(Self.fold)
    var pieces: [ScalarText] = []
    var depth = 0
    var start = 0
    for offset in 0..<count {
      guard let scalar = folded(at: offset) else { break }
      switch scalar {
      case "(", "“", "《", "〈", "[", "【": depth += 1
      case ")", "”", "》", "〉", "]", "】": depth = max(0, depth - 1)
      default:
        if depth == 0, marks.contains(scalar) {
          pieces.append(self[start..<offset])
          start = offset + 1
        }
      }
    }
    pieces.append(self[start..<count])
    return pieces
  }

  /// The half-width twin of a full-width form; every other character is itself.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
