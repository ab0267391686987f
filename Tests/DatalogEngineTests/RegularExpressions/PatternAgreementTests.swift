import TestSupport
import Testing

@testable import DatalogEngine

@Suite("Patterns against the reference")
struct PatternAgreementTests {
  @Test("random patterns match what the reference says", arguments: SeededGenerator.seeds(40))
  func agreement(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let random = RandomPattern(depth: 3, using: &generator)
      let pattern = try RegularExpression(random.text)
      for _ in 0..<12 {
        let scalars = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          RandomPattern.alphabet.randomElement(using: &generator) ?? "a"
        }
        let text = String(String.UnicodeScalarView(scalars))
        #expect(
          try pattern.matches(text) == random.matches(scalars),
          "seed \(seed): \(random.text.debugDescription) on \(text.debugDescription)")
      }
    }
  }
}
