/// A stretch of a text, for readers that look at one character at a time.
///
/// Comparisons fold width: `（` matches `(` and `％` matches `%`, so that a rule is written once. The
/// stretch is a part of the text that it was cut from; cutting copies nothing.
struct ScalarText: Sendable {
  /// The text that the stretch is a part of.
  private let text: [Unicode.Scalar]
  /// Where it begins in the text.
  private let start: Int
  /// Where it ends.
  private let end: Int

  init(_ text: String) {
    let scalars = Array(scalarsOf: text)
    self.init(scalars, 0..<scalars.count)
  }

  /// Creates the stretch of `text` in `range`.
  init(_ text: [Unicode.Scalar], _ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count, "a part of the text")
    self.text = text
    start = range.lowerBound
    end = range.upperBound
  }

  /// The characters as they are.
  var scalars: ArraySlice<Unicode.Scalar> { text[start..<end] }
  var count: Int { end - start }
  var isEmpty: Bool { start == end }
  var string: String { String(scalars) }

  /// The character at `offset` from the start, folded, or nil beyond the end.
  func folded(at offset: Int) -> Unicode.Scalar? {
    guard offset >= 0, offset < count else { return nil }
    return Self.fold(text[start + offset])
  }

  subscript(range: Range<Int>) -> ScalarText {
    ScalarText(text, start + range.lowerBound..<start + range.upperBound)
  }

  func from(_ offset: Int) -> ScalarText { self[min(offset, count)..<count] }
  func upTo(_ offset: Int) -> ScalarText { self[0..<min(offset, count)] }

  // MARK: - One word

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
    text.firstRange(ofPhrase: word, from: self.start + start, upTo: end).map {
      $0.lowerBound - self.start
    }
  }

  // MARK: - Several words

  /// What the longest of the phrases means that stands at `offset`, and its length.
  func match<Value>(_ table: PhraseTable<Value>, at offset: Int) -> (value: Value, count: Int)? {
    offset < 0 ? nil : table.match(in: text, at: start + offset, upTo: end)
  }

  /// What the first of the phrases means that is met at or after `offset`, and its place.
  func first<Value>(
    of table: PhraseTable<Value>, from offset: Int = 0
  ) -> (range: Range<Int>, value: Value)? {
    table.firstMatch(in: text, from: start + offset, upTo: end).map {
      ($0.range.lowerBound - start..<$0.range.upperBound - start, $0.value)
    }
  }

  /// The length of the longest of `phrases` that stands at `offset`; 0 where none does.
  func length(of phrases: PhraseSet, at offset: Int) -> Int {
    offset < 0 ? 0 : phrases.length(in: text, at: start + offset, upTo: end)
  }

  /// The length of the longest of `phrases` that it ends in; 0 where there is none.
  func suffixLength(of phrases: PhraseSet) -> Int {
    phrases.suffix(of: text, from: start, upTo: end)?.count ?? 0
  }

  /// Whether one of `phrases` stands anywhere in it.
  func holds(_ phrases: PhraseSet) -> Bool {
    phrases.firstMatch(in: text, from: start, upTo: end) != nil
  }

  // MARK: - Digits and marks

  /// Whether it has a digit anywhere.
  var hasDigit: Bool { Self.digits.firstIndex(in: text, from: start, upTo: end) < end }

  private static let digits: ScalarSet = "0123456789０１２３４５６７８９"

  func isDigit(at offset: Int) -> Bool {
    guard let scalar = folded(at: offset) else { return false }
    return scalar.isDigit
  }

  /// The text without the characters of `unwanted` at both ends.
  func trimmed(of unwanted: ScalarSet) -> ScalarText {
    var (first, last) = (start, end)
    while first < last, unwanted.contains(text[first]) { first += 1 }
    while first < last, unwanted.contains(text[last - 1]) { last -= 1 }
    return ScalarText(text, first..<last)
  }

  /// Marks at which a text is parted.
  struct Separators: ExpressibleByStringLiteral, Sendable {
    /// The marks in both widths.
    fileprivate let marks: ScalarSet
    /// The marks, and the brackets and quotes inside which they do not count.
    fileprivate let stops: ScalarSet

    init(stringLiteral value: String) {
      marks = ScalarSet(value.unicodeScalars.flatMap { [$0, ScalarText.fold($0)] })
      stops = ScalarSet(
        (value + "(（“《〈[［【)）”》〉]］】").unicodeScalars.flatMap { [$0, ScalarText.fold($0)] })
    }
  }

  /// The pieces between the marks that stand outside brackets and quotes.
  func split(at separators: Separators) -> [ScalarText] {
    var pieces: [ScalarText] = []
    var depth = 0
    var first = start
    var offset = separators.stops.firstIndex(in: text, from: start, upTo: end)
    while offset < end {
      switch Self.fold(text[offset]) {
      case "(", "“", "《", "〈", "[", "【": depth += 1
      case ")", "”", "》", "〉", "]", "】": depth = max(0, depth - 1)
      default:
        if depth == 0, separators.marks.contains(text[offset]) {
          pieces.append(ScalarText(text, first..<offset))
          first = offset + 1
        }
      }
      offset = separators.stops.firstIndex(in: text, from: offset + 1, upTo: end)
    }
    pieces.append(ScalarText(text, first..<end))
    return pieces
  }

  /// The half-width twin of a full-width form; every other character is itself.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF01...0xFF5E).contains(scalar.value)
      ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
  }
}
