/// Words that a rule looks for at the beginning, at the end or inside of a text.
struct WordList: ExpressibleByStringLiteral, Sendable {
  /// The words by their first character, longer ones first.
  private let byFirst: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// The words by their last character, longer ones first.
  private let byLast: [Unicode.Scalar: [[Unicode.Scalar]]]
  /// Whether a word begins with a character whose number ends in these bits: most do not.
  private let filter: [Bool]

  /// Reads words parted by blanks and line breaks.
  init(_ text: String) {
    let words = text.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) }
      .sorted { $0.count > $1.count }
    byFirst = Dictionary(grouping: words) { $0[0] }
    byLast = Dictionary(grouping: words) { $0[$0.count - 1] }
    var filter = [Bool](repeating: false, count: 1024)
    for first in byFirst.keys { filter[Int(first.value & 1023)] = true }
    self.filter = filter
  }

  /// Reads words parted by blanks and line breaks.
  init(stringLiteral value: String) {
    self.init(value)
  }

  /// The longest word that stands at `offset`, or nil.
  ///
  /// - Complexity: O(1) where no word begins with the character there.
  func match(in text: [Unicode.Scalar], at offset: Int) -> [Unicode.Scalar]? {
    guard offset >= 0, offset < text.count, filter[Int(text[offset].value & 1023)],
      let words = byFirst[text[offset]]
    else { return nil }
    return words.first { word in
      guard offset + word.count <= text.count else { return false }
      for index in word.indices where text[offset + index] != word[index] { return false }
      return true
    }
  }

  /// Whether `text` begins with one of the words.
  func begins(_ text: some Collection<Unicode.Scalar>) -> Bool {
    guard let first = text.first, let words = byFirst[first] else { return false }
    return words.contains { text.starts(with: $0) }
  }

  /// The longest word that `text` ends with, or nil.
  func ending(of text: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode.Scalar]? {
    guard let last = text.last, let words = byLast[last] else { return nil }
    return words.first { $0.count <= text.count && text.suffix($0.count).elementsEqual($0) }
  }

  /// Whether one of the words ends before `offset`.
  func endsBefore(_ offset: Int, in text: [Unicode.Scalar]) -> Bool {
    ending(of: text[..<offset]) != nil
  }

  /// Whether one of the words stands anywhere in `text`.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  func occurs(in text: [Unicode.Scalar]) -> Bool {
    text.indices.contains { match(in: text, at: $0) != nil }
  }
}
