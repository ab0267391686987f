import Columns
import Testing

@testable import TripleStore

@Suite("Triples as terms, and directions")
struct TripleTermTests {
  @Test("the parts of a triple are terms of the dictionary, each there before it")
  func parts() {
    var dictionary = TermDictionary()
    let inner = TripleTerm(.iri("urn:a"), .iri("urn:b"), .literal(Literal("文", language: "zh")))
    let id = dictionary.id(for: .triple(TripleTerm(.blank("x"), .iri("urn:b"), .triple(inner))))
    let triple = dictionary.triple(id)
    #expect(dictionary.kind(of: id) == .triple)
    #expect(!dictionary.kind(of: id).isLiteral)
    #expect(triple.map { dictionary.term($0.object) } == .triple(inner))
    #expect(triple.map { max($0.subject, $0.predicate, $0.object) < id } == true)
    #expect(triple.flatMap { dictionary.id(of: $0) } == id)
    #expect(dictionary.triple(dictionary.id(for: .iri("urn:a"))) == nil)
    #expect(dictionary.lexicalForm(of: id).isEmpty)
  }

  @Test("a triple is printed by all of its parts, told apart from all others")
  func text() {
    let term = Term.triple(
      TripleTerm(
        .blank("x"), .iri("urn:p"),
        .triple(TripleTerm(.iri("urn:s"), .iri("urn:p"), .literal(Literal("a\"\\"))))))
    #expect(
      term.identifyingText == #"<<( _:x <urn:p> <<( <urn:s> <urn:p> "a\"\\" )>> )>>"#)
    let typed = Term.triple(
      TripleTerm(.iri("urn:s"), .iri("urn:p"), .literal(Literal("1", datatype: "urn:t"))))
    #expect(typed.identifyingText == #"<<( <urn:s> <urn:p> "1"^^<urn:t> )>>"#)
  }

  @Test("the deepest triple that may be comes back whole")
  func depth() {
    var term = Term.literal(Literal("end"))
    for _ in 0..<TripleTerm.maximumDepth {
      term = .triple(TripleTerm(.iri("urn:s"), .iri("urn:p"), term))
    }
    var dictionary = TermDictionary()
    let id = dictionary.id(for: term)
    #expect(dictionary.term(id) == term)
    #expect(!dictionary.isOrdered(id, before: id))
  }

  @Test("terms of a block keep their parts when they join another dictionary")
  func adoption() {
    var block = TermDictionary()
    let term = Term.triple(
      TripleTerm(
        .iri("urn:s"), .iri("urn:p"), .triple(TripleTerm(.blank("x"), .iri("urn:p"), .iri("a:o")))))
    let id = block.id(for: term)
    var dictionary = TermDictionary()
    for number in 0..<100 { _ = dictionary.id(for: .iri("urn:\(number)")) }
    let ids = dictionary.adopt(block) { $0.id(forBlank: $1.span) }
    #expect(dictionary.term(TermID(rawValue: ids[Int(id.rawValue)])) == term)
  }

  @Test("a triple that somebody forged leads neither in a circle nor far away")
  func forged() {
    // Each part of each triple may be anything: itself, a later one, none.
    let count: UInt32 = 4
    for parts in 0..<(6 * 6 * 6) {
      let numbers = [parts % 6, parts / 6 % 6, parts / 36].map(UInt32.init)
      var bytes: [UInt8] = []
      var starts = TermOffsets()
      for id in 1...count {
        bytes.append(id == 1 ? TermKind.iri.rawValue : TermKind.triple.rawValue)
        if id > 1 { bytes += numbers.flatMap { [UInt8($0), 0, 0, 0] } }
        starts.append(bytes.count)
      }
      let part = TermPart(bytes: Column(bytes), starts: starts, slots: .repeating(0, count: 16))
      let dictionary = TermDictionary(parts: [part], seed: 1, lastBlankNumber: 0)
      for id in (1...count).map(TermID.init) {
        #expect(dictionary.term(id).identifyingText.utf8.count < 100)
        for other in (1...count).map(TermID.init) {
          let isBoth =
            dictionary.isOrdered(id, before: other) && dictionary.isOrdered(other, before: id)
          #expect(!isBoth)
        }
      }
    }
  }

  @Test("a direction belongs to the language tag")
  func direction() {
    let text = Literal("مرحبا", language: "AR--rtl")
    #expect(text.language == "ar--rtl")
    #expect(text.languageWithoutDirection == "ar")
    #expect(text.direction == "rtl")
    #expect(text.datatype == Literal.directionalStringDatatype)
    let plain = Literal("a", language: "zh-hans-cn")
    #expect(plain.direction == nil)
    #expect(plain.languageWithoutDirection == "zh-hans-cn")
    #expect(plain.datatype == Literal.languageStringDatatype)
    var dictionary = TermDictionary()
    let id = dictionary.id(for: .literal(text))
    #expect(dictionary.language(of: id) == "ar--rtl")
    #expect(dictionary.term(id) == .literal(text))
  }
}
