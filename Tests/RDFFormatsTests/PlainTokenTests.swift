import Diagnostics
import RDFFormats
import Testing
import TripleStore

@Suite("Tokens without escapes")
struct PlainTokenTests {
  @Test(
    "end where those with escapes would",
    arguments: [
      ("e:a", "urn:e:a"), ("e:甲", "urn:e:甲"), ("e:a甲-1", "urn:e:a甲-1"), ("e:", "urn:e:"),
      ("e:a:b", "urn:e:a:b"), ("e:甲.乙", "urn:e:甲.乙"), ("e:a..b", "urn:e:a..b"),
      ("e:甲〔2021〕1号\\/二\\/3", "urn:e:甲〔2021〕1号/二/3"), ("e:\\,a.\\-", "urn:e:,a.-"),
      ("e:〇", "urn:e:〇"),
      ("e:a·b", "urn:e:a·b"), ("e:a%E4b", "urn:e:a%E4b"), ("e:甲\\/乙", "urn:e:甲/乙"),
      ("e:𠀀a", "urn:e:𠀀a"), ("e:한글", "urn:e:한글"), ("甲:乙", "urn:f:乙"),
      ("<urn:x\\u0041>", "urn:xA"), ("<urn:x青〔2021〕>", "urn:x青〔2021〕"),
    ])
  func names(token: String, iri: String) throws {
    for end in [".", " .", "\n.", "#\n."] {
      #expect(try object(token + end) == .iri(iri))
    }
  }

  @Test("mean the same when they stand again, and something else behind another prefix")
  func repeatedNames() throws {
    let text = """
      @prefix e: <urn:e:> .
      e:a e:p e:b , e:b\\,c ; e:p e:b.c , e:b .
      @prefix e: <urn:f:> .
      e:a e:p e:b , e:b .
      """
    var store = TripleStore()
    try TurtleReader.read(SourceText(name: "a.ttl", text: text), into: &store)
    let triples = store.triples(matching: TriplePattern()).map { triple in
      [triple.subject, triple.object].map { store.dictionary.lexicalForm(of: $0) }
    }
    let expected = [
      ["urn:e:a", "urn:e:b"], ["urn:e:a", "urn:e:b,c"], ["urn:e:a", "urn:e:b.c"],
      ["urn:f:a", "urn:f:b"],
    ]
    #expect(Set(triples) == Set(expected))
    #expect(triples.count == expected.count)
  }

  @Test(
    "are texts between any quotes",
    arguments: [
      (#""""#, ""), (#""""""""#, ""), (#""甲""#, "甲"), (#"'甲"乙'"#, "甲\"乙"), (#""a\tb""#, "a\tb"),
      (#""""a"b""""#, "a\"b"), ("'''a\nb'''", "a\nb"),
    ])
  func texts(token: String, text: String) throws {
    #expect(try object(token + ".") == .literal(Literal(text)))
    #expect(try object(token + "@ZH-Hans .") == .literal(Literal(text, language: "zh-hans")))
    #expect(try object(token + "^^e:t .") == .literal(Literal(text, datatype: "urn:e:t")))
    #expect(try object(token + "^^<urn:t> .") == .literal(Literal(text, datatype: "urn:t")))
  }

  @Test(
    "do not hide what is wrong",
    arguments: [
      "e:-a .", "e:a　.", "e:\\甲 .", "e:a%4 .", "g:a .", "<urn:a b> .", "\"a\nb\" .", "\"a .",
      "<urn:a .", "e:a e:b .",
    ])
  func wrong(token: String) {
    #expect(throws: DiagnosticList.self) { try object(token) }
  }

  /// The object that `token` stands for.
  private func object(_ token: String) throws -> Term {
    let text = "@prefix e: <urn:e:> . @prefix 甲: <urn:f:> . <urn:s> <urn:p> \(token)"
    var store = TripleStore()
    try TurtleReader.read(SourceText(name: "a.ttl", text: text), into: &store)
    let triples = Array(store.triples(matching: TriplePattern()))
    let triple = try #require(triples.count == 1 ? triples.first : nil)
    return store.dictionary.term(triple.object)
  }
}
