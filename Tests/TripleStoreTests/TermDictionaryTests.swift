import TestSupport
import Testing

@testable import TripleStore

@Suite("Term dictionary")
struct TermDictionaryTests {
  /// Terms that are easily taken for one another.
  static let nastyTerms: [Term] = [
    .iri(""), .blank(""), .literal(Literal("")), .literal(Literal("", language: "zh")),
    .literal(Literal("", datatype: "")), .iri("é"), .iri("e\u{301}"), .blank("é"),
    .literal(Literal("é")), .literal(Literal("e\u{301}")), .literal(Literal("a", language: "en")),
    .literal(Literal("a", language: "en-gb")), .literal(Literal("na", language: "e")),
    .literal(Literal("a\0b")), .literal(Literal("a")), .literal(Literal("a", datatype: "urn:t")),
    .literal(Literal("a", datatype: "urn:u")), .iri("a"), .blank("a"),
    .literal(Literal("x", language: String(repeating: "a", count: 200))),
    .literal(Literal("x", language: String(repeating: "a", count: 20_000))),
    .literal(Literal(String(repeating: "长", count: 100_000))),
    .literal(Literal("a", language: "en--ltr")), .literal(Literal("a", language: "en--rtl")),
    .triple(TripleTerm(.iri("a"), .iri("b"), .iri("c"))),
    .triple(TripleTerm(.blank("a"), .iri("b"), .iri("c"))),
    .triple(
      TripleTerm(.iri("a"), .iri("b"), .triple(TripleTerm(.iri("a"), .iri("b"), .iri("c"))))),
  ]

  @Test(
    "keeps different terms apart and gives them back as they were, even if all hashes collide",
    arguments: [UInt32.max, 1, 0])
  func nasty(hashMask: UInt32) {
    var dictionary = TermDictionary(seed: 1, hashMask: hashMask)
    let ids = Self.nastyTerms.map { dictionary.id(for: $0) }
    #expect(Set(ids).count == Self.nastyTerms.count)
    for (term, id) in zip(Self.nastyTerms, ids) {
      #expect(dictionary.term(id) == term)
      #expect(dictionary.id(of: term) == id)
      let again = dictionary.id(for: term)
      #expect(again == id)
    }
  }

  @Test("numbers terms from 1 in order of first appearance")
  func numbering() {
    var dictionary = TermDictionary()
    let ids = ["a", "b", "a", "c"].map { dictionary.id(for: .iri($0)).rawValue }
    #expect(ids == [1, 2, 1, 3])
    #expect(dictionary.count == 3)
    #expect(dictionary.id(of: .iri("d")) == nil)
    #expect(dictionary.id(of: .literal(Literal("a", datatype: "urn:unknown"))) == nil)
  }

  @Test("knows what kind of term an id is")
  func kinds() {
    var dictionary = TermDictionary()
    let plain = dictionary.id(for: .literal(Literal("5")))
    let typed = dictionary.id(for: .literal(Literal("5", datatype: "urn:integer")))
    let tagged = dictionary.id(for: .literal(Literal("五", language: "ZH")))
    #expect(dictionary.kind(of: plain) == .text)
    #expect(dictionary.kind(of: typed) == .typedLiteral)
    #expect(dictionary.kind(of: tagged) == .taggedText)
    #expect(dictionary.datatype(of: plain) == nil)
    #expect(dictionary.datatype(of: typed).map(dictionary.term) == .iri("urn:integer"))
    #expect(dictionary.language(of: tagged) == "zh")
    #expect(dictionary.language(of: typed) == nil)
    #expect(dictionary.withLexicalForm(of: tagged) { Array($0) } == Array("五".utf8))
  }

  @Test("a string is the same however its datatype is told")
  func stringDatatype() {
    var dictionary = TermDictionary()
    let named = dictionary.id(for: .iri(Literal.stringDatatype))
    let text = dictionary.id(forLiteral: "a".utf8.span, datatype: named)
    #expect(text == dictionary.id(of: .literal(Literal("a"))))
    #expect(text == dictionary.id(ofText: "a".utf8.span))
    #expect(text == dictionary.id(ofLiteral: "a".utf8.span, datatype: named))
    let number = dictionary.id(for: .literal(Literal("5", datatype: "urn:t")))
    let datatype = dictionary.datatype(of: number) ?? named
    #expect(dictionary.id(ofLiteral: "5".utf8.span, datatype: datatype) == number)
    #expect(dictionary.id(ofLiteral: "6".utf8.span, datatype: datatype) == nil)
  }

  @Test(
    "holds many terms, whatever their hashes",
    arguments: zip(SeededGenerator.seeds(3), [UInt32.max, 0xFFFF, 0xFF]))
  func many(seed: UInt64, hashMask: UInt32) {
    var generator = SeededGenerator(seed: seed)
    var dictionary = TermDictionary(seed: 1, hashMask: hashMask)
    var reference: [String: TermID] = [:]
    for _ in 0..<5000 {
      let name = "urn:\(Int.random(in: 0..<4000, using: &generator))"
      let id = dictionary.id(for: .iri(name))
      #expect(reference[name, default: id] == id)
      reference[name] = id
    }
    #expect(dictionary.count == reference.count)
    for (name, id) in reference { #expect(dictionary.id(of: .iri(name)) == id) }
  }

  @Test("forgets what was added last")
  func rollback() {
    var dictionary = TermDictionary()
    let kept = (0..<50).map { dictionary.id(for: .iri("urn:\($0)")) }
    for number in 50..<200 { _ = dictionary.id(for: .iri("urn:\(number)")) }
    dictionary.removeTerms(after: 50)
    #expect(dictionary.count == 50)
    #expect(
      (0..<200).map { dictionary.id(of: .iri("urn:\($0)")) } == kept
        + Array(repeating: nil, count: 150))
    let next = dictionary.id(for: .blank("x"))
    #expect(next.rawValue == 51)
  }

  @Test("makes blank nodes that are not there yet")
  func freshBlanks() {
    var dictionary = TermDictionary()
    let taken = dictionary.id(for: .blank("b2"))
    let made = (0..<3).map { _ in dictionary.makeBlank() }
    #expect(Set(made + [taken]).count == 4)
  }

  @Test("orders terms by kind and text, whatever their numbers")
  func order() {
    var dictionary = TermDictionary()
    let expected: [Term] = [
      .iri("a"), .iri("b"), .blank("a"), .literal(Literal("a")),
      .literal(Literal("a", datatype: "urn:a")), .literal(Literal("a", datatype: "urn:b")),
      .literal(Literal("a", language: "en")), .literal(Literal("a", language: "zh")),
      .triple(TripleTerm(.iri("a"), .iri("a"), .iri("b"))),
      .triple(TripleTerm(.iri("a"), .iri("b"), .literal(Literal("a")))),
      .triple(
        TripleTerm(.iri("a"), .iri("b"), .triple(TripleTerm(.iri("a"), .iri("b"), .iri("a"))))),
      .triple(
        TripleTerm(.iri("a"), .iri("b"), .triple(TripleTerm(.iri("b"), .iri("b"), .iri("a"))))),
    ]
    let ids = expected.reversed().map { dictionary.id(for: $0) }
    let sorted = ids.sorted { dictionary.isOrdered($0, before: $1) }
    #expect(sorted.map(dictionary.term) == expected)
  }
}
