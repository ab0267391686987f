import TestSupport

/// A character of the private use area for the dot in names and around page numbers.
struct PrivateUseDamage: TextDamage {
  var name: String { "private-use dots" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.respell { $0 == "·" ? "\u{E5D2}" : String($0) }
    var page = 1
    text.replaceLines { line in
      guard !line.isUnbreakable, generator.isOneIn(6) else { return nil }
      page += 1
      return [line.text, "", "\u{E5D2}\(page)\u{E5D2}", ""]
    }
  }
}
