import TestSupport

/// One bracket or title mark that is missing.
struct LostBracketDamage: TextDamage {
  var name: String { "dropped brackets" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.lose { line in
      guard generator.isOneIn(2), !line.contains("\t") else { return nil }
      let places = line.indices.filter { "（）()《》".contains(line[$0]) }
      guard let place = places.randomElement(using: &generator) else { return nil }
      return String(line[..<place] + line[line.index(after: place)...])
    }
  }
}
