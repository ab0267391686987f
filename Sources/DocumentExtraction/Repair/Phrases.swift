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
    var index = count
    for scalar in phrase.unicodeScalars.reversed() {
      index -= 1
      guard index >= 0, self[index].folded == scalar.folded else { return false }
    }
    return true
  }

  /// The first stretch at or after `start` and before `end` that reads `phrase`, widths aside.
  ///
  /// - Complexity: O(*n*) for the short phrases it is meant for.
  func firstRange(
    ofPhrase phrase: String, from start: Int = 0, upTo end: Int = .max
  ) -> Range<Int>? {
    let length = phrase.unicodeScalars.count
    guard let first = phrase.unicodeScalars.first?.folded else { return nil }
    var offset = start
    while let place = firstIndex(
      ofFolded: first, in: offset..<Swift.max(offset, Swift.min(end, count) - length + 1))
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

/// Several phrases that are looked for at once.
///
/// A rule that has to look at a whole paragraph asks first whether it can hold one of the phrases:
/// `signs.mayHold(Self.phrases)`, where ``ParagraphSigns`` are known; and looks for the next one with
/// ``firstMatch(in:from:upTo:)`` rather than place by place.
struct PhraseSet: Sendable {
  /// The phrases, each of which means itself.
  private let table: PhraseTable<Phrase>
  /// The length of the longest phrase.
  private let maximumLength: Int
  /// The characters that phrases end in, in both widths.
  private let endings: ScalarSet

  /// Creates a set.
  init(_ phrases: [Phrase]) {
    table = PhraseTable(phrases.map { ($0, $0) })
    maximumLength = phrases.reduce(1) { max($0, $1.count) }
    endings = ScalarSet(bothWidthsOf: phrases.compactMap { $0.scalars.last })
  }

  /// Signs of which every text has one that holds one of the phrases.
  var signs: ParagraphSigns { table.signs }

  /// The longest phrase that stands at `offset` and ends by `limit`.
  ///
  /// - Complexity: O(1) where no phrase begins with the character there.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at offset: Int, upTo limit: Int = .max) -> Phrase? {
    table.match(in: text, at: offset, upTo: limit)?.value
  }

  /// The length of the longest phrase that stands at `offset` and ends by `limit`; 0 where none does.
  ///
  /// - Complexity: That of ``match(in:at:upTo:)``.
  @inline(__always)
  func length(in text: [Unicode.Scalar], at offset: Int, upTo limit: Int = .max) -> Int {
    table.tree.longestFolded(in: text, at: offset, upTo: limit)?.count ?? 0
  }

  /// The longest phrase that the text ends in, or the part of it between `start` and `end`.
  func suffix(
    of text: [Unicode.Scalar], from start: Int = 0, upTo end: Int? = nil
  ) -> Phrase? {
    let end = end ?? text.count
    guard endings.firstCandidate(in: text, from: end - 1, upTo: end) != nil else { return nil }
    for length in stride(from: min(maximumLength, end - start), to: 0, by: -1) {
      if let match = table.tree.longestFolded(in: text, at: end - length, upTo: end),
        match.count == length
      {
        return table.values[match.word]
      }
    }
    return nil
  }

  /// The first phrase met at or after `start`, with its place.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int = 0, upTo end: Int? = nil
  ) -> (range: Range<Int>, phrase: Phrase)? {
    table.firstMatch(in: text, from: start, upTo: end ?? text.count).map { ($0.range, $0.value) }
  }
}

/// Phrases that are looked for at once, each with what it means.
struct PhraseTable<Value: Sendable>: Sendable {
  /// What the phrases mean, in the order of their characters.
  let values: [Value]
  /// The phrases.
  let tree: WordTree
  /// Signs of which every text has one that holds one of the phrases.
  let signs: ParagraphSigns
  /// The characters that phrases begin with, in both widths.
  private let beginnings: ScalarSet

  /// Creates a table; of a phrase that is given twice the last meaning counts.
  init(_ entries: [(phrase: Phrase, value: Value)]) {
    let latest = Dictionary(entries.map { ($0.phrase, $0.value) }, uniquingKeysWith: { $1 })
    let sorted = latest.sorted { $0.key.scalars.lexicographicallyPrecedes($1.key.scalars) }
    values = sorted.map { $0.value }
    tree = WordTree(count: sorted.count) { sorted[$0].key.scalars[...] }
    signs = ParagraphSigns(ofWords: sorted.map { $0.key.scalars })
    beginnings = ScalarSet(bothWidthsOf: sorted.compactMap { $0.key.scalars.first })
  }

  /// What the longest phrase means that stands at `offset` and ends by `limit`, and its length.
  ///
  /// - Complexity: O(1) where no phrase begins with the character there.
  @inline(__always)
  func match(
    in text: [Unicode.Scalar], at offset: Int, upTo limit: Int = .max
  ) -> (value: Value, count: Int)? {
    tree.longestFolded(in: text, at: offset, upTo: limit).map { (values[$0.word], $0.count) }
  }

  /// The first phrase met at or after `start` that ends by `end`, with its place.
  ///
  /// - Complexity: O(*n*) in the length of the stretch, a few instructions for most characters.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int, upTo end: Int
  ) -> (range: Range<Int>, value: Value)? {
    var offset = start
    while let place = beginnings.firstCandidate(in: text, from: offset, upTo: end) {
      if let match = tree.longestFolded(in: text, at: place, upTo: end) {
        return (place..<place + match.count, values[match.word])
      }
      offset = place + 1
    }
    return nil
  }
}
