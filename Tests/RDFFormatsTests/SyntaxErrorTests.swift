import Diagnostics
import RDFFormats
import TestSupport
import Testing
import TripleStore

@Suite("Texts that are wrong")
struct SyntaxErrorTests {
  @Test(
    "the message names what was expected and where",
    arguments: [
      ("<a:b> <a:c> <a:d>", "expected `.`, `;` or `,`, found the end of the text", 17),
      ("@prefix : <a:> .\n:b :c \"d .", "the text is not ended", 23),
      (":b :c :d .", "the prefix `:` is not declared", 0),
      ("<b> <a:c> 1 .", "the IRI is relative and the text has no base", 0),
      ("<a:b> <a:c d> 1 .", "` ` may not stand in an IRI", 10),
      ("<a:b> <a:c> [ <a:d> 1 .", "expected `]`, `;` or `,`, found `.`", 22),
      ("<a:b> <a:c> \"x\\q\" .", "expected one of t b n r f \" ' \\ u U after the backslash", 15),
      (
        "<a:b> <a:c> \"d\"@abcdefghi .", "a part of the language tag has more than 8 characters", 16
      ),
      ("<a:b> <a:c> \"d\"@ar--RTL .", "expected `ltr` or `rtl`, found `R`", 20),
      ("<a:b> <a:c> <<( <a:d> <a:e> [ <a:f> 1 ] )>> .", "expected `]`, found `<`", 30),
      ("<a:b> <a:c> <<( <a:d> <a:e> 1 >> .", "expected `)>>`, found `>`", 30),
      ("<< <a:d> <a:e> 1 )>> .", "expected `>>` or `~`, found `)`", 17),
      ("<a:b> <a:c> <a:d> {| <a:e> 1 } .", "expected `|}`, `;` or `,`, found `}`", 29),
      ("<a:b> \"c\" 1 .", "expected a predicate: an IRI, a prefixed name or `a`, found `\"`", 6),
    ])
  func turtle(text: String, message: String, offset: Int) {
    var store = TripleStore()
    let list = #expect(throws: DiagnosticList.self) {
      try TurtleReader.read(SourceText(name: "x.ttl", text: text), into: &store)
    }
    let first = list?.diagnostics.first
    #expect(first?.message.hasPrefix(message) == true, "\(first?.message ?? "")")
    #expect(first?.place?.range.lower == offset)
    #expect(store.isEmpty)
    #expect(store.dictionary.count == 0, "a wrong text leaves no term behind")
  }

  @Test(
    "quads and graphs are told what is missing",
    arguments: [
      ("<a:b> <a:c> <a:d> \"e\" .", RDFFormat.nquads, "expected `.` or a graph", 18),
      ("<a:b> <a:c> <a:d> <a:e> .", .ntriples, "expected `.`, found `<`", 18),
      ("<< <a:b> <a:c> <a:d> >> <a:e> 1 .", .nquads, "expected a subject", 0),
      ("<a:b> <a:c> <<( <a:d> <a:e> \"f\" .", .ntriples, "expected `)>>`, found `.`", 32),
      ("<a:b> <a:c> \"d\"^^<\(Literal.languageStringDatatype)> .", .nquads, "a text of this", 17),
      ("<a:g> { <a:b> <a:c> 1 . <a:d> <a:e> 2", .trig, "expected `.`, `;`, `,` or `}`", 37),
      ("GRAPH <a:g> <a:b> <a:c> 1 .", .trig, "expected `{`, found `<`", 12),
      ("<a:g> { <a:b> <a:c> 1 }", .turtle, "expected a predicate", 6),
      ("{ @prefix : <a:> . }", .trig, "expected a subject", 2),
    ])
  func graphs(text: String, format: RDFFormat, message: String, offset: Int) {
    let list = #expect(throws: DiagnosticList.self) {
      try RandomDataset.store(of: Array(text.utf8), format)
    }
    let first = list?.diagnostics.first
    #expect(first?.message.hasPrefix(message) == true, "\(first?.message ?? "")")
    #expect(first?.place?.range.lower == offset)
  }

  @Test("N-Triples takes one whole statement a line")
  func triples() {
    for text in ["<a> <a:b> <a:c> .", "<a:b> <a:c> <a:d> . <a:e> <a:f> <a:g> .", "<a:b> a <a:c> ."]
    {
      var store = TripleStore()
      #expect(throws: DiagnosticList.self) {
        try NTriplesReader.read(SourceText(name: "x.nt", text: text), into: &store)
      }
    }
  }

  @Test("bytes that are not UTF-8 are an error with a place")
  func invalidUTF8() {
    var store = TripleStore()
    let bytes = Array("<a:b> <a:c> \"".utf8) + [0xFF] + Array("\" .".utf8)
    let list = #expect(throws: DiagnosticList.self) {
      try TurtleReader.read(SourceText(name: "x.ttl", bytes: bytes), into: &store)
    }
    #expect(list?.diagnostics.first?.place?.range == SourceRange(13, 14))
  }

  @Test(
    "nesting has a limit and does not exhaust the stack",
    arguments: [
      ("(", "nested more than 1000 deep"), ("[ <a:b> ", "nested more than 1000 deep"),
      ("<< ", "nested more than 1000 deep"), ("<a:d> {| <a:e> ", "nested more than 1000 deep"),
      ("<<( <a:d> <a:e> ", "triples are nested more than 100 deep"),
    ])
  func nesting(opening: String, message: String) {
    for format in RDFFormat.allCases {
      if format.isOfLines, !opening.hasPrefix("<<(") { continue }
      let text = "<a:b> <a:c> " + String(repeating: opening, count: 20_000)
      let list = #expect(throws: DiagnosticList.self) {
        try RandomDataset.store(of: Array(text.utf8), format)
      }
      #expect(list?.diagnostics.first?.message == message)
    }
  }

  @Test("a text cut off or damaged anywhere is read or refused, never a crash", arguments: 0..<20)
  func damage(seed: UInt64) {
    let text = """
      @prefix sj: <urn:sanjiang:vocabulary:> . @base <http://a/b/c> .
      <d> a sj:文, [ sj:值 1, -2.5, 3e4, true ; sj:名 "“x”"@zh-hans, '''长'''^^sj:t ] ;
        sj:列 ( 1 _:b0 "\\u4E00" <../e?q#f> ) .
      sj:图 { << sj:甲 sj:乙 <<( [] sj:丙 "丁"@zh--ltr )>> ~ _:r >> sj:戊 1 {| a sj:己 |} }
      GRAPH _:g { sj:甲 sj:乙 1 ~ sj:庚 {| sj:丙 2 ; |} } VERSION "1.2"
      """
    var generator = SeededGenerator(seed: seed)
    let bytes = Array(text.utf8)
    for _ in 0..<200 {
      var damaged = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &generator)))
      for _ in 0..<3 where !damaged.isEmpty {
        let index = Int.random(in: 0..<damaged.count, using: &generator)
        damaged[index] = UInt8.random(in: 0...255, using: &generator)
      }
      var store = TripleStore()
      let source = SourceText(name: "x", bytes: damaged)
      try? TurtleReader.read(source, into: &store, hasGraphs: true)
      try? NTriplesReader.read(source, into: &store, hasGraphs: true)
    }
    #expect(throws: Never.self) {
      var store = TripleStore()
      try TurtleReader.read(SourceText(name: "x", text: text), into: &store, hasGraphs: true)
      #expect(store.count == 24)
    }
  }
}
