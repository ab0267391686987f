import TestSupport
import Testing

@testable import TripleStore

@Suite("Parts of a dictionary")
struct DictionaryPartTests {
  @Test(
    "do what one part does, whenever one is finished, cut or joined with others",
    arguments: SeededGenerator.seeds(3), [UInt32.max, 0x3F, 0])
  func sameAsList(seed: UInt64, hashMask: UInt32) {
    var generator = SeededGenerator(seed: seed)
    var dictionary = TermDictionary(seed: 1, hashMask: hashMask)
    var terms: [Term] = []
    for _ in 0..<40 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0..<4:
        for _ in 0..<Int.random(in: 0...20, using: &generator) {
          let term = AdoptionTests.term(using: &generator)
          Self.add(term, to: &terms)
          let id = dictionary.id(for: term)
          #expect(terms[Int(id.rawValue) - 1] == term)
        }
      case 4, 5: dictionary.freeze()
      case 6:
        dictionary.mergeParts(from: Int.random(in: 0...dictionary.parts.count, using: &generator))
      default:
        terms.removeLast(Int.random(in: 0...min(terms.count, 30), using: &generator))
        dictionary.removeTerms(after: terms.count)
      }
      #expect(dictionary.count == terms.count)
      #expect(dictionary.brokenInvariants() == [])
      #expect(terms.indices.allSatisfy { dictionary.term(Self.id($0)) == terms[$0] })
      #expect(dictionary.id(of: .iri("never")) == nil)
    }
  }

  @Test(
    "are ordered like one, and are put together as they were", arguments: SeededGenerator.seeds(3))
  func order(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (one, several) = (TermDictionary(seed: 7), TermDictionary(seed: 7))
    for _ in 0..<200 {
      let term = AdoptionTests.term(using: &generator)
      let ids = (one.id(for: term), several.id(for: term))
      #expect(ids.0 == ids.1)
      if generator.isOneIn(20) { several.freeze() }
    }
    #expect(several.parts.count > 2)
    several = TermDictionary(parts: several.parts, seed: 7, lastBlankNumber: 0)
    #expect(several.brokenInvariants() == [])
    let ids = (0..<one.count).map(Self.id)
    #expect(
      ids.sorted { one.isOrdered($0, before: $1) }
        == ids.sorted { several.isOrdered($0, before: $1) })
    several.mergeParts(from: 0)
    #expect(several.parts.count == 1)
    #expect(several.parts[0].bytes == one.parts[0].bytes)
  }

  @Test(
    "terms that are read elsewhere join a dictionary of several",
    arguments: SeededGenerator.seeds(4))
  func adoption(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var (one, several) = (TermDictionary(seed: 1), TermDictionary(seed: 2))
    for _ in 0..<6 {
      var block = TermDictionary()
      for _ in 0..<80 { _ = block.id(for: AdoptionTests.term(using: &generator)) }
      if generator.isOneIn(2) { block.freeze() }
      let expected = one.adopt(block) { $0.id(forBlank: $1.span) }
      #expect(several.adopt(block) { $0.id(forBlank: $1.span) } == expected)
      several.freeze()
    }
    #expect(several.brokenInvariants() == [])
  }

  @Test("that are in a file stay there when a term comes")
  func growth() throws {
    var store = TripleStore()
    for number in 0..<20_000 { _ = store.id(for: .iri("urn:number:\(number)")) }
    store = try store.reopened()
    let (bytes, count) = (store.dictionary.memoryBytes, store.dictionary.count)
    let known = store.id(for: .iri("urn:number:5"))
    #expect(known.rawValue == 6)
    #expect(store.dictionary.memoryBytes == bytes)
    let new = store.id(for: .iri("urn:new"))
    #expect(Int(new.rawValue) == count + 1)
    #expect(store.dictionary.memoryBytes < bytes + 1000)
    #expect(store.dictionary.term(known) == .iri("urn:number:5"))
    store.dictionary.removeTerms(after: count)
    #expect(store.dictionary.memoryBytes == bytes)
    #expect(store.dictionary.id(of: .iri("urn:new")) == nil)
  }

  private static func id(_ index: Int) -> TermID { TermID(rawValue: UInt32(index + 1)) }

  /// Lists a term where a dictionary would number it: behind what it is made of.
  private static func add(_ term: Term, to terms: inout [Term]) {
    switch term {
    case .literal(let literal):
      let isTyped = literal.language == nil && literal.datatype != Literal.stringDatatype
      if isTyped { add(.iri(literal.datatype), to: &terms) }
    case .triple(let triple):
      for part in [triple.subject, triple.predicate, triple.object] { add(part, to: &terms) }
    case .iri, .blank: break
    }
    if !terms.contains(term) { terms.append(term) }
  }
}
