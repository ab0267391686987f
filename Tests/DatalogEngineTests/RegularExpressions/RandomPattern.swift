import TestSupport

/// A small pattern made up at random, which knows by itself what it matches.
///
/// It follows every way through a text at once and keeps no state but places, so that it is
/// obviously right.
indirect enum RandomPattern {
  case scalar(Unicode.Scalar)
  case any
  case oneOf([Unicode.Scalar], isInverted: Bool)
  case word
  case assertion(String)
  case sequence([RandomPattern])
  case choice([RandomPattern])
  case repetition(RandomPattern, least: Int, most: Int?)

  /// The characters that patterns and texts are made of.
  static let alphabet: [Unicode.Scalar] = ["a", "b", "水", "_", " ", "\n", "-"]

  /// A pattern of at most some depth.
  init(depth: Int, using generator: inout SeededGenerator) {
    let kinds = depth == 0 ? 6 : 12
    switch Int.random(in: 0..<kinds, using: &generator) {
    case 0, 1: self = .scalar(RandomPattern.scalar(using: &generator))
    case 2: self = .any
    case 3:
      let scalars = (0..<3).map { _ in RandomPattern.scalar(using: &generator) }
      self = .oneOf(scalars, isInverted: generator.isOneIn(2))
    case 4: self = .word
    case 5: self = .assertion(["^", "$", "\\b", "\\B"].randomElement(using: &generator) ?? "^")
    case 6, 7, 8: self = .sequence(RandomPattern.parts(depth, using: &generator))
    case 9: self = .choice(RandomPattern.parts(depth, using: &generator))
    default:
      let least = Int.random(in: 0...2, using: &generator)
      let more = Int.random(in: 0...2, using: &generator)
      self = .repetition(
        RandomPattern(depth: depth - 1, using: &generator), least: least,
        most: generator.isOneIn(2) ? nil : least + more)
    }
  }

  private static func parts(_ depth: Int, using generator: inout SeededGenerator) -> [RandomPattern]
  {
    (0...Int.random(in: 0...2, using: &generator)).map { _ in
      RandomPattern(depth: depth - 1, using: &generator)
    }
  }

  private static func scalar(using generator: inout SeededGenerator) -> Unicode.Scalar {
    alphabet.randomElement(using: &generator) ?? "a"
  }

  /// The pattern as it is written.
  var text: String {
    switch self {
    case .scalar(let scalar): String(scalar)
    case .any: "."
    case .oneOf(let scalars, let isInverted):
      "[" + (isInverted ? "^" : "") + scalars.map { "\($0)" }.joined().escapingHyphens + "]"
    case .word: "\\w"
    case .assertion(let text): text
    case .sequence(let parts): parts.map(\.text).joined()
    case .choice(let parts): "(" + parts.map(\.text).joined(separator: "|") + ")"
    case .repetition(let part, let least, let most):
      "(?:\(part.text))" + RandomPattern.count(least, most)
    }
  }

  private static func count(_ least: Int, _ most: Int?) -> String {
    switch (least, most) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(least),}"
    case (_, .some(let most)): most == least ? "{\(least)}" : "{\(least),\(most)}"
    }
  }

  /// Whether it matches a whole text.
  func matches(_ text: [Unicode.Scalar]) -> Bool { ends(text, from: 0).contains(text.count) }

  /// The places to which it may lead from a place.
  private func ends(_ text: [Unicode.Scalar], from start: Int) -> Set<Int> {
    switch self {
    case .scalar(let scalar): return one(text, start) { $0 == scalar }
    case .any: return one(text, start) { $0 != "\n" }
    case .oneOf(let scalars, let isInverted):
      return one(text, start) { scalars.contains($0) != isInverted }
    case .word: return one(text, start, RandomPattern.isWord)
    case .assertion(let kind): return holds(kind, text, start) ? [start] : []
    case .sequence(let parts):
      return parts.reduce([start]) { places, part in
        places.reduce(into: []) { $0.formUnion(part.ends(text, from: $1)) }
      }
    case .choice(let parts):
      return parts.reduce(into: []) { $0.formUnion($1.ends(text, from: start)) }
    case .repetition(let part, let least, let most):
      return repeated(part, least, most ?? least + text.count + 1, text, start)
    }
  }

  private func one(
    _ text: [Unicode.Scalar], _ start: Int, _ fits: (Unicode.Scalar) -> Bool
  ) -> Set<Int> {
    start < text.count && fits(text[start]) ? [start + 1] : []
  }

  private func repeated(
    _ part: RandomPattern, _ least: Int, _ most: Int, _ text: [Unicode.Scalar], _ start: Int
  ) -> Set<Int> {
    var places: Set<Int> = [start]
    var found: Set<Int> = least == 0 ? [start] : []
    for count in 0..<most {
      places = places.reduce(into: []) { $0.formUnion(part.ends(text, from: $1)) }
      if count + 1 >= least { found.formUnion(places) }
    }
    return found
  }

  private func holds(_ kind: String, _ text: [Unicode.Scalar], _ place: Int) -> Bool {
    let before = place > 0 && RandomPattern.isWord(text[place - 1])
    let after = place < text.count && RandomPattern.isWord(text[place])
    switch kind {
    case "^": return place == 0
    case "$": return place == text.count
    case "\\b": return before != after
    default: return before == after
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "a" || scalar == "b" || scalar == "_"
  }
}

extension String {
  /// The text with a backslash before each hyphen.
  fileprivate var escapingHyphens: String {
    split(separator: "-", omittingEmptySubsequences: false).joined(separator: "\\-")
  }
}
