import TestSupport

/// Blanks of justified printing inside words.
struct BlankDamage: TextDamage {
  var name: String { "blanks in words" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    let blanks = ["\u{2002}", " ", "\u{3000}"]
    for index in text.lines.indices {
      var result = ""
      var previous: Character = " "
      for character in text.lines[index].text {
        if previous.isHan, character.isHan, generator.isOneIn(20) {
          result += blanks.randomElement(using: &generator) ?? " "
        }
        result.append(character)
        previous = character
      }
      text.lines[index].text = result
    }
  }
}

extension Character {
  /// Whether it is an everyday Chinese character.
  var isHan: Bool {
    unicodeScalars.first.map { $0.value >= 0x4E00 && $0.value <= 0x9FFF } ?? false
  }
}
