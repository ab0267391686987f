/// A fixed stretch of text to look for, in half width.
struct Phrase: ExpressibleByStringLiteral, Hashable, Sendable {
  /// The characters, folded.
  let scalars: [Unicode.Scalar]

  /// Creates a phrase.
  init(_ text: String) {
    scalars = text.unicodeScalars.map(\.folded)
  }

  /// Creates a phrase from a literal.
  init(stringLiteral value: String) {
    self.init(value)
  }

  /// The number of characters.
  var count: Int { scalars.count }
}

extension Array where Element == Unicode.Scalar {
  /// Whether `phrase` stands at `offset`, widths aside.
  func hasPhrase(_ phrase: String, at offset: Int) -> Bool {
    guard offset >= 0 else { return false }
    var index = offset
    for scalar in phrase.unicodeScalars {
      guard index < count, self[index].folded == scalar.folded else { return false }
      index += 1
    }
    return true
  }

  /// Whether the text begins with `phrase`.
  func hasPrefix(_ phrase: String) -> Bool { hasPhrase(phrase, at: 0) }

  /// Whether the text ends in `phrase`.
  func hasSuffix(_ phrase: String) -> Bool {
    hasPhrase(phrase, at: count - phrase.unicodeScalars.count)
  }

  /// The first stretch at or after `start` that reads `phrase`, widths aside.
  ///
  /// - Complexity: O(*n*) for the short phrases it is meant for.
  func firstRange(ofPhrase phrase: String, from start: Int = 0) -> Range<Int>? {
    let length = phrase.unicodeScalars.count
    guard let first = phrase.unicodeScalars.first?.folded else { return nil }
    var offset = start
    while let place = firstIndex(
      ofFolded: first, in: offset..<Swift.max(offset, count - length + 1))
    {
      if hasPhrase(phrase, at: place) { return place..<place + length }
      offset = place + 1
    }
    return nil
  }

  /// The first place in `range` of a character that folds to `folded`, or nil.
  private func firstIndex(ofFolded folded: Unicode.Scalar, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { text in
      let wide = folded.value &+ 0xFEE0
      for index in Swift.max(0, range.lowerBound)..<Swift.max(0, range.upperBound) {
        let value = text[index].value
        if value == folded.value || value == wide, text[index].folded == folded { return index }
      }
      return nil
    }
  }
}

extension Unicode.Scalar {
  /// It and its full-width form, where it has one.
  fileprivate var bothWidths: [Unicode.Scalar] {
    guard value >= 0x21, value <= 0x7E, let wide = Unicode.Scalar(value + 0xFEE0) else {
      return [self]
    }
    return [self, wide]
  }
}

/// Several phrases that are looked for at once.
///
/// A rule that has to look at a whole paragraph asks first whether it can hold one of the phrases:
/// `signs.mayHold(Self.phrases)`, where ``ParagraphSigns`` are known; and looks for the next one with
/// ``firstMatch(in:from:upTo:)`` rather than place by place.
struct PhraseSet: Sendable {
  /// The phrases, in the order of their characters.
  private let phrases: [Phrase]
  /// The same in a tree.
  private let tree: WordTree
  /// The length of the longest phrase.
  private let maximumLength: Int
  /// The characters that phrases begin with, in both widths.
  private let beginnings: ScalarSet
  /// The characters that phrases end in, in both widths.
  private let endings: ScalarSet
  /// Signs of which every text has one that holds one of the phrases.
  let signs: ParagraphSigns

  /// Creates a set.
  init(_ phrases: [Phrase]) {
    let table = PhraseTable(phrases.map { ($0, $0) })
    self.phrases = table.values
    tree = table.tree
    maximumLength = phrases.map(\.count).max() ?? 1
    beginnings = ScalarSet(phrases.compactMap(\.scalars.first).flatMap(\.bothWidths))
    endings = ScalarSet(phrases.compactMap(\.scalars.last).flatMap(\.bothWidths))
    signs = ParagraphSigns(ofWords: phrases.lazy.map(\.scalars))
  }

  /// The longest phrase that stands at `offset`.
  ///
  /// - Complexity: O(1) where no phrase begins with the character there.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at offset: Int) -> Phrase? {
    tree.longestFolded(in: text, at: offset).map { phrases[$0.word] }
  }

  /// The longest phrase that the text ends in.
  func suffix(of text: [Unicode.Scalar]) -> Phrase? {
    guard endings.firstCandidate(in: text, from: text.count - 1) != nil else { return nil }
    for length in stride(from: min(maximumLength, text.count), to: 0, by: -1) {
      if let match = tree.longestFolded(in: text, at: text.count - length), match.count == length {
        return phrases[match.word]
      }
    }
    return nil
  }

  /// The first phrase met at or after `start`, with its place.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int = 0, upTo end: Int? = nil
  ) -> (range: Range<Int>, phrase: Phrase)? {
    var offset = start
    let limit = end ?? text.count
    while let place = beginnings.firstCandidate(in: text, from: offset, upTo: limit) {
      if let match = tree.longestFolded(in: text, at: place), place + match.count <= limit {
        return (place..<place + match.count, phrases[match.word])
      }
      offset = place + 1
    }
    return nil
  }
}

/// Phrases that are looked for at once, each with what it means.
struct PhraseTable<Value: Sendable>: Sendable {
  /// What the phrases mean, in the order of their characters.
  let values: [Value]
  /// The phrases.
  let tree: WordTree

  /// Creates a table; of a phrase that is given twice the last meaning counts.
  init(_ entries: [(phrase: Phrase, value: Value)]) {
    let latest = Dictionary(entries.map { ($0.phrase, $0.value) }, uniquingKeysWith: { $1 })
    let sorted = latest.sorted { $0.key.scalars.lexicographicallyPrecedes($1.key.scalars) }
    values = sorted.map(\.value)
    tree = WordTree(count: sorted.count) { sorted[$0].key.scalars[...] }
  }

  /// What the longest phrase that stands at `offset` means, and its length.
  ///
  /// - Complexity: O(1) where no phrase begins with the character there.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at offset: Int) -> (value: Value, count: Int)? {
    tree.longestFolded(in: text, at: offset).map { (values[$0.word], $0.count) }
  }
}
