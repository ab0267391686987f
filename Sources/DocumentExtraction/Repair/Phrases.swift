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
  func hasPhrase(_ phrase: Phrase, at offset: Int) -> Bool {
    guard offset >= 0, offset + phrase.count <= count else { return false }
    for index in 0..<phrase.count where self[offset + index].folded != phrase.scalars[index] {
      return false
    }
    return true
  }

  /// Whether the text begins with `phrase`.
  func hasPrefix(_ phrase: Phrase) -> Bool { hasPhrase(phrase, at: 0) }

  /// Whether the text ends in `phrase`.
  func hasSuffix(_ phrase: Phrase) -> Bool { hasPhrase(phrase, at: count - phrase.count) }

  /// The first stretch at or after `start` that reads `phrase`, widths aside.
  ///
  /// - Complexity: O(*n*) for the short phrases it is meant for.
  func firstRange(ofPhrase phrase: Phrase, from start: Int = 0) -> Range<Int>? {
    guard let first = phrase.scalars.first, phrase.count <= count else { return nil }
    var offset = start
    while offset + phrase.count <= count {
      if self[offset].folded == first, hasPhrase(phrase, at: offset) {
        return offset..<offset + phrase.count
      }
      offset += 1
    }
    return nil
  }
}

/// Several phrases that are looked for at once.
struct PhraseSet: Sendable {
  /// The phrases by first character, longest first.
  private var byFirst: [Unicode.Scalar: [Phrase]] = [:]
  /// One bit for each character that a phrase begins with, by the low bits of its value.
  private var filter = [Bool](repeating: false, count: 4096)

  /// The length of the longest phrase.
  private let maximumLength: Int

  /// Creates a set.
  init(_ phrases: [Phrase]) {
    maximumLength = phrases.map(\.count).max() ?? 1
    for phrase in phrases {
      guard let first = phrase.scalars.first else { continue }
      byFirst[first, default: []].append(phrase)
      filter[Int(first.value & 4095)] = true
    }
    for key in byFirst.keys { byFirst[key]?.sort { $0.count > $1.count } }
  }

  /// The longest phrase that stands at `offset`.
  func match(in text: [Unicode.Scalar], at offset: Int) -> Phrase? {
    guard offset < text.count else { return nil }
    let first = text[offset].folded
    guard filter[Int(first.value & 4095)], let phrases = byFirst[first] else { return nil }
    return phrases.first { text.hasPhrase($0, at: offset) }
  }

  /// The longest phrase that the text ends in.
  func suffix(of text: [Unicode.Scalar]) -> Phrase? {
    var best: Phrase?
    for length in 1...maximumLength where length <= text.count {
      let start = text.count - length
      if let phrase = match(in: text, at: start), phrase.count == length { best = phrase }
    }
    return best
  }

  /// The first phrase met at or after `start`, with its place.
  func firstMatch(
    in text: [Unicode.Scalar], from start: Int = 0, upTo end: Int? = nil
  ) -> (range: Range<Int>, phrase: Phrase)? {
    var offset = start
    let limit = end ?? text.count
    while offset < limit {
      if let phrase = match(in: text, at: offset), offset + phrase.count <= limit {
        return (offset..<offset + phrase.count, phrase)
      }
      offset += 1
    }
    return nil
  }
}
