import TestSupport

/// The English word `and` for 和.
struct EnglishAndDamage: TextDamage {
  var name: String { "and for 和" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.lose { line in
      let places = line.indices.filter { line[$0] == "和" && $0 != line.startIndex }
      guard let place = places.randomElement(using: &generator) else { return nil }
      return line[..<place] + " and " + line[line.index(after: place)...]
    }
  }
}
