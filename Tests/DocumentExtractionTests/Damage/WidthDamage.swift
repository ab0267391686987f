import TestSupport

/// Half and full width mixed within one pattern.
struct WidthDamage: TextDamage {
  /// Which characters change.
  enum Characters: String, Sendable {
    case punctuation, digits
  }

  let characters: Characters
  var name: String { "widths of \(characters.rawValue)" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.respell { character in
      guard generator.isOneIn(2) else { return String(character) }
      return String(characters == .digits ? Self.wide(character) : Self.otherWidth(character))
    }
  }

  private static func otherWidth(_ character: Character) -> Character {
    let pairs: [Character: Character] = [
      "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "％": "%", "．": ".", ",": "，", ":": "：",
      ";": "；", "(": "（", ")": "）", "%": "％",
    ]
    return pairs[character] ?? character
  }

  private static func wide(_ character: Character) -> Character {
    guard let value = character.asciiValue, character.isLetter || character.isNumber,
      let scalar = Unicode.Scalar(UInt32(value) + 0xFEE0)
    else { return character }
    return Character(scalar)
  }
}
