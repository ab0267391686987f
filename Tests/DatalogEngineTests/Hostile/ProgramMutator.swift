import TestSupport

/// Spoils programs: tokens lost, doubled, swapped, replaced, taken from elsewhere or nested deep.
struct ProgramMutator {
  private var random: SeededGenerator
  private let programs: [[Substring]]

  /// Creates a mutator.
  ///
  /// - Parameters:
  ///   - seed: Any number; the same one gives the same programs.
  ///   - programs: The programs to spoil.
  init(seed: UInt64, programs: [[Substring]]) {
    random = SeededGenerator(seed: seed)
    self.programs = programs
  }

  /// The tokens of a text, roughly: words, spaces, and every other character by itself.
  static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = text.startIndex
    for index in text.indices where index > start {
      let (last, next) = (text[text.index(before: index)], text[index])
      if last.isWord && next.isWord { continue }
      tokens.append(text[start..<index])
      start = index
    }
    if start < text.endIndex { tokens.append(text[start...]) }
    return tokens
  }

  /// What makes numbers overflow and texts odd.
  private static let extremes: [Substring] = [
    "9223372036854775807", "-9223372036854775808", "18446744073709551615", "1e308", "0", "\"\"",
    "nil", "_", "range(0, 100000000000)", "cat(x, x)", "x + 1", "not ", "count : { p(_) }",
  ]

  /// The next spoiled program.
  mutating func next() -> String {
    var tokens = pick(programs)
    for _ in 0..<Int.random(in: 0...6, using: &random) where !tokens.isEmpty { spoil(&tokens) }
    return tokens.joined()
  }

  private mutating func spoil(_ tokens: inout [Substring]) {
    let (index, other) = (place(in: tokens), place(in: tokens))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: tokens.remove(at: index)
    case 1: tokens.insert(tokens[index], at: other)
    case 2: tokens.swapAt(index, other)
    case 3: tokens[index] = tokens[other]
    case 4: tokens[index] = pick(Self.extremes)
    case 5: tokens.removeSubrange(min(index, other)..<max(index, other))
    case 6: tokens.insert(contentsOf: stretch(of: pick(programs)), at: index)
    case 7: nest(&tokens, index)
    default: tokens.insert(contentsOf: stretch(of: tokens), at: other)
    }
  }

  private mutating func nest(_ tokens: inout [Substring], _ index: Int) {
    let opening: Substring = pick([
      "(", "!(", "-", "[", "n = count : { ", "{", "not ", "cat(", "$a(",
    ])
    let depth = pick([1, 2, 30, 300])
    tokens.insert(contentsOf: Array(repeating: opening, count: depth), at: index)
  }

  private mutating func stretch(of tokens: [Substring]) -> ArraySlice<Substring> {
    guard !tokens.isEmpty else { return [] }
    let start = place(in: tokens)
    return tokens[start..<min(start + Int.random(in: 1...40, using: &random), tokens.count)]
  }

  private mutating func place(in tokens: [Substring]) -> Int {
    Int.random(in: tokens.indices, using: &random)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}

extension Character {
  fileprivate var isWord: Bool { isLetter || isNumber || self == "_" || self == "?" }
}
