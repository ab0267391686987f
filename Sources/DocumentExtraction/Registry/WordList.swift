/// Words that a rule looks for at the beginning, at the end or inside of a text.
///
/// A rule that has to look at a whole paragraph asks first whether it can hold one of the words:
/// `signs.mayHold(Self.words)`, where ``ParagraphSigns`` are known.
struct WordList: ExpressibleByStringLiteral, Sendable {
  /// A word that was found.
  struct Match: Sendable {
    /// How many characters it has.
    var count: Int
  }

  /// The words.
  private let forward: WordTree
  /// The words from their last character to their first.
  private let backward: WordTree
  /// The characters that the words begin with.
  private let beginnings: ScalarSet
  /// Signs of which every text has one that holds one of the words.
  let signs: ParagraphSigns

  /// Reads words parted by blanks and line breaks.
  init(_ text: String) {
    let words = text.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { Array($0) }
    forward = WordTree(words)
    backward = WordTree(words.map { $0.reversed() })
    beginnings = ScalarSet(words.compactMap { $0.first })
    signs = ParagraphSigns(ofWords: words)
  }

  /// Reads words parted by blanks and line breaks.
  init(stringLiteral value: String) {
    self.init(value)
  }

  /// The longest word that stands at `offset`, or nil.
  ///
  /// - Complexity: O(1) where no word begins with the character there.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at offset: Int) -> Match? {
    forward.longest(in: text, at: offset).map { Match(count: $0.count) }
  }

  /// The longest word that stands at `offset` and ends at or before `end`, or nil.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at offset: Int, upTo end: Int) -> Match? {
    forward.longest(in: text, at: offset, upTo: end).map { Match(count: $0.count) }
  }

  /// The characters that words begin with.
  var firstCharacters: [Unicode.Scalar] { forward.firstCharacters }

  /// The characters that words end with.
  var lastCharacters: [Unicode.Scalar] { backward.firstCharacters }

  /// Whether `text` begins with one of the words.
  @inline(__always)
  func begins(_ text: [Unicode.Scalar]) -> Bool {
    forward.longest(in: text, at: 0) != nil
  }

  /// Whether `text` begins with one of the words.
  func begins(_ text: some Collection<Unicode.Scalar>) -> Bool {
    forward.longest(of: text) != nil
  }

  /// The longest word that `text` ends with, or nil.
  @inline(__always)
  func ending(of text: [Unicode.Scalar]) -> Match? {
    backward.longest(in: text, backFrom: text.count).map { Match(count: $0.count) }
  }

  /// The longest word that `text` ends with, or nil.
  func ending(of text: some BidirectionalCollection<Unicode.Scalar>) -> Match? {
    backward.longest(of: text.reversed()).map { Match(count: $0.count) }
  }

  /// Whether one of the words ends before `offset`.
  @inline(__always)
  func endsBefore(_ offset: Int, in text: [Unicode.Scalar]) -> Bool {
    backward.longest(in: text, backFrom: offset) != nil
  }

  /// Whether one of the words stands anywhere in `text`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func occurs(in text: [Unicode.Scalar]) -> Bool {
    var start = 0
    while let place = beginnings.firstCandidate(in: text, from: start) {
      if match(in: text, at: place) != nil { return true }
      start = place + 1
    }
    return false
  }

  /// Whether one of the words stands anywhere in a stretch of `text`.
  ///
  /// - Complexity: O(*n*) in the length of the stretch.
  func occurs(in text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while let place = beginnings.firstCandidate(in: text, from: start, upTo: range.upperBound) {
      if match(in: text, at: place, upTo: range.upperBound) != nil { return true }
      start = place + 1
    }
    return false
  }
}
