import Testing

@testable import DatalogEngine

@Suite("Patterns of match")
struct RegularExpressionTests {
  private static let examples = [
    PatternExample("", matches: [""], not: ["a"]),
    PatternExample("abc", matches: ["abc"], not: ["", "ab", "abcd", "xabc"]),
    PatternExample("a.*", matches: ["a", "abba", "a水b"], not: ["ba", "a\nb", "a\u{2028}"]),
    PatternExample("a|bc|", matches: ["a", "bc", ""], not: ["abc", "b"]),
    PatternExample("(ab)*c?", matches: ["", "ab", "ababc", "c"], not: ["aba", "cc"]),
    PatternExample("(?:a|b)+x", matches: ["ax", "abbax"], not: ["x", "abc"]),
    PatternExample("fo{2}b.*", matches: ["foobar"], not: ["fobar", "fooobar"]),
    PatternExample("a{2,3}", matches: ["aa", "aaa"], not: ["a", "aaaa"]),
    PatternExample("(a|b){2,}", matches: ["ab", "bbbb"], not: ["a"]),
    PatternExample("a{0}b{0,1}", matches: ["", "b"], not: ["a", "bb"]),
    PatternExample("a*?b+?c??", matches: ["b", "aabbc"], not: ["aac"]),
    PatternExample("[a-c1]x[^a-c]", matches: ["ax-", "1x水"], not: ["dx-", "axb"]),
    PatternExample("[]a]", matches: [], not: ["a", "]", "a]", "]a]"]),
    PatternExample("[^]a]", matches: ["xa]", "]a]", "\na]"], not: ["a]"]),
    PatternExample("[-a][a-][a-c-e]", matches: ["-a-", "a-e", "--b"], not: ["b-e", "-ad"]),
    PatternExample(#"[\]\-\\.*]+"#, matches: ["]-\\.*"], not: ["a"]),
    PatternExample(#"\d+\.\d{2}"#, matches: ["3.14", "12.00"], not: ["3.1", "３.14", "3x14"]),
    PatternExample(#"\w+\s\S\W"#, matches: ["ab_1 x-", "a\u{3000}水水"], not: ["a  -", "水 x-"]),
    PatternExample(#"\D\d"#, matches: ["a1", "水0"], not: ["11", "1a"]),
    PatternExample(#"\x41\u6C34\t\cJ\0"#, matches: ["A水\t\n\0"], not: ["A水\t\n"]),
    PatternExample(#"\(\)\[\]\{\}\^\$\|\/\-"#, matches: ["()[]{}^$|/-"], not: [""]),
    PatternExample("]}", matches: ["]}"], not: ["]"]),
    PatternExample(
      "[[:alpha:]]+[[:digit:]_][^[:space:]]", matches: ["Ab1x", "b__"], not: ["水1x", "b1 "]),
    PatternExample("[[.-.][=a=]b]+", matches: ["-ab"], not: ["c", "."]),
    PatternExample("^ab$", matches: ["ab"], not: ["b", "a"]),
    PatternExample("(^|x)a($|y)", matches: ["a", "xa", "ay", "xay"], not: ["aa"]),
    PatternExample("a^b|a$b|(^)*a", matches: ["a"], not: ["ab", "a\nb"]),
    PatternExample(#"\bab\b.*\bc"#, matches: ["ab c", "ab-x-c"], not: ["abc", "ab xc"]),
    PatternExample(#"a\Bb\b-|水\B|\b"#, matches: ["ab-", "水"], not: ["a--", ""]),
    PatternExample("[一-龥]{2,4}(省|市)", matches: ["西宁市", "青海省"], not: ["市", "西宁", "ab市"]),
    PatternExample(
      "青政(办)?〔20[0-9]{2}〕[1-9][0-9]*号", matches: ["青政〔2016〕76号", "青政办〔2025〕8号"],
      not: ["青政办〔2025〕08号", "青政办[2025]8号"]),
    PatternExample("...", matches: ["abc", "青海省", "𠮷😀x"], not: ["ab", "青海"]),
    PatternExample("[😀-😂]|[𠀀-𪛟]", matches: ["😁", "𠮷"], not: ["😃", "吉"]),
    PatternExample("<http://x/.*\\d+>", matches: ["<http://x/a12>"], not: ["<http://x/a>"]),
  ]

  @Test("a pattern matches whole texts and nothing else", arguments: examples)
  func wholeTexts(_ example: PatternExample) throws {
    let pattern = try RegularExpression(example.pattern)
    for text in example.matching { #expect(try pattern.matches(text), "\(text)") }
    for text in example.other { #expect(try !pattern.matches(text), "\(text)") }
  }

  @Test("bytes that are no characters count as one unknown character each")
  func invalidBytes() throws {
    let pattern = try RegularExpression("a..b")
    let texts: [([UInt8], Bool)] = [
      ([0x61, 0xFF, 0x80, 0x62], true), ([0x61, 0xE6, 0xB0, 0x62], true),
      ([0x61, 0xE6, 0xB0, 0xB4, 0x62], false),
    ]
    for (bytes, expected) in texts {
      let matches = try bytes.withUnsafeBufferPointer { text in
        try Result { () throws(EvaluationStop) in try pattern.matches(text, LimitGuard(.none)) }
          .get()
      }
      #expect(matches == expected)
    }
  }

  @Test(
    "what is wrong with a pattern is named, with its place",
    arguments: [
      ("a**|«*»b", "`*` has nothing to repeat"), ("«+»", "`+` has nothing to repeat"),
      ("^«?»", "`?` has nothing to repeat"), ("a|«{»2}", "`{` has nothing to repeat"),
      ("fo«{x»}b.*", "`{x` is no count"), ("a«{,3»}", "`{,3` is no count"),
      ("a«{2»", "`{2` is no count"), ("a«{3,2}»", "`{3,2}` has the larger number first"),
      ("a«(»b", "`(` is not closed"), ("ab«)»", "`)` closes no group"),
      ("b.*«[»", "`[` is not closed"), ("«[»^a", "`[` is not closed"),
      ("[«z-a»]", "the range `z-a` runs backwards"),
      ("[«龥-一»]", "the range `龥-一` runs backwards"),
      (#"[«\d-z»]"#, #"`\d-z` has a class at one end"#),
      (#"(a)«\1»"#, #"`\1` repeats what a group found, which is not regular"#),
      ("a«(?=»b)", "`(?=` looks ahead, which is not regular"),
      ("a«(?!»b)", "`(?!` looks ahead, which is not regular"),
      ("«(?<»=b)a", "no group begins with `(?<`"), ("«(?»", "no group begins with `(?`"),
      (#"水«\»"#, "nothing follows the backslash"), (#"«\z»"#, #"`\z` means nothing in a pattern"#),
      (#"«\x4»g"#, #"`\x4` needs 2 hexadecimal digits"#),
      (#"«\u12»"#, #"`\u12` needs 4 hexadecimal digits"#), (#"«\c»1"#, #"`\c` needs a letter"#),
      ("[«[:foo:]»]", "there is no class `[:foo:]`"), ("[«[:»alpha", "`[:` is not closed by `:]`"),
      ("[«[.ab.]»]", "there is no class `[.ab.]`"),
    ])
  func mistakes(_ marked: String, _ message: String) throws {
    let pattern = marked.filter { $0 != "«" && $0 != "»" }
    let mistake = try #require(throws: PatternMistake.self) { try RegularExpression(pattern) }
    #expect(mistake.message == message)
    let bytes = Array(pattern.utf8)
    let (lower, upper) = (mistake.bytes.lowerBound, mistake.bytes.upperBound)
    let parts = [bytes[..<lower], bytes[lower..<upper], bytes[upper...]]
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    #expect(texts[0] + "«" + texts[1] + "»" + texts[2] == marked)
  }
}
