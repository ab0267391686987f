import TestSupport
import Testing

@testable import TripleStore

@Suite("Terms that join another dictionary")
struct AdoptionTests {
  @Test(
    "have the numbers they would have got there at once",
    arguments: SeededGenerator.seeds(6), [UInt32.max, 0xFF, 0])
  func sameAsAtOnce(seed: UInt64, hashMask: UInt32) {
    var generator = SeededGenerator(seed: seed)
    var (expected, dictionary) = (
      TermDictionary(seed: 1, hashMask: hashMask), TermDictionary(seed: 2, hashMask: hashMask)
    )
    for _ in 0..<4 {
      var part = TermDictionary()
      var numbers: [TermID] = []
      var ids: [TermID] = []
      for _ in 0..<Int.random(in: 0...150, using: &generator) {
        let term = Self.term(using: &generator)
        numbers.append(part.id(for: term))
        ids.append(expected.id(for: term))
      }
      let adopted = dictionary.adopt(part) { $0.id(forBlank: $1.span) }
      #expect(numbers.map { adopted[Int($0.rawValue)] } == ids.map(\.rawValue))
    }
    #expect(dictionary.count == expected.count)
    for number in 0..<expected.count {
      let id = TermID(rawValue: UInt32(number + 1))
      #expect(dictionary.term(id) == expected.term(id))
      #expect(dictionary.id(of: expected.term(id)) == id)
    }
  }

  static func term(using generator: inout SeededGenerator) -> Term {
    if generator.isOneIn(8) {
      return TermDictionaryTests.nastyTerms.dropLast().randomElement(using: &generator) ?? .iri("")
    }
    let text = "t\(Int.random(in: 0..<60, using: &generator))"
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return .blank(text)
    case 1: return .literal(Literal(text))
    case 2: return .literal(Literal(text, language: "zh"))
    case 3: return .literal(Literal(text, datatype: "t\(text.utf8.count)"))
    default: return .iri(text)
    }
  }
}
