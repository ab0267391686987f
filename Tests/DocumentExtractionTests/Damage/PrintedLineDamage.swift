import TestSupport

/// Every printed line a paragraph of its own: lines cut at the width of a page.
struct PrintedLineDamage: TextDamage {
  /// Whether a blank line follows each.
  let hasBlanks: Bool
  var name: String { hasBlanks ? "printed lines, blanks between" : "printed lines" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    let width = Int.random(in: 22...36, using: &generator)
    text.replaceLines { line in
      guard !line.isUnbreakable else { return nil }
      var rest = line.text[...]
      var pieces: [String] = []
      while !rest.isEmpty {
        pieces.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
        if hasBlanks { pieces.append("") }
      }
      return pieces
    }
  }
}
