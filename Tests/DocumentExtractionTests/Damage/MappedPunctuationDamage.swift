import TestSupport

/// Punctuation that a gazette's font maps to other scripts, with the blank that its width leaves.
struct MappedPunctuationDamage: TextDamage {
  var name: String { "mapped punctuation" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.respell { character in
      guard let mapped = Self.font[character] else { return String(character) }
      return mapped + (generator.isOneIn(2) ? " " : "")
    }
  }

  private static let font: [Character: String] = [
    "，": "\u{A3AC}", "。": "\u{A3AE}", "；": "\u{A3BB}", "：": "\u{A3BA}", "《": "«", "》": "»",
    "％": "\u{A3A5}",
  ]
}
