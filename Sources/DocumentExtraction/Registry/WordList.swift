/// Words that a rule looks for at the beginning, at the end or inside of a text.
struct WordList: ExpressibleByStringLiteral, Sendable {
  /// The words, longer ones first.
  let words: [[Unicode.Scalar]]

  /// Reads words parted by blanks and line breaks.
  init(_ text: String) {
    words = text.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }
      .sorted { $0.count > $1.count }
  }

  /// Reads words parted by blanks and line breaks.
  init(stringLiteral value: String) {
    self.init(value)
  }

  /// The longest word that stands at `offset`, or nil.
  ///
  /// - Complexity: O(*n*) in the number of words.
  func match(in text: [Unicode.Scalar], at offset: Int) -> [Unicode.Scalar]? {
    guard offset >= 0, offset < text.count else { return nil }
    return words.first { text[offset...].starts(with: $0) }
  }

  /// Whether `text` begins with one of the words.
  func begins(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    words.contains { text.starts(with: $0) }
  }

  /// The longest word that `text` ends with, or nil.
  func ending(of text: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode.Scalar]? {
    words.first { text.reversed().starts(with: $0.reversed()) }
  }

  /// Whether one of the words stands anywhere in `text`.
  func occurs(in text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { match(in: text, at: $0) != nil }
  }
}
