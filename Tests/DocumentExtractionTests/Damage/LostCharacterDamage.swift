import TestSupport

/// A character that is missing in the name of a unit.
struct LostCharacterDamage: TextDamage {
  /// The names of units in the text.
  let units: [String]
  var name: String { "a lost character in a unit" }

  func apply(to text: inout DamagedText, _ generator: inout SeededGenerator) {
    text.lose { line in
      guard generator.isOneIn(2) else { return nil }
      let held = units.filter { $0.count > 3 && line.contains($0) }
      guard let unit = held.randomElement(using: &generator) else { return nil }
      let place = Int.random(in: 1..<unit.count, using: &generator)
      let cut = unit.prefix(place) + unit.dropFirst(place + 1)
      return line.replacing(unit, with: cut, maxReplacements: 1)
    }
  }
}
