import Testing

@testable import DatalogCompilation
@testable import DatalogEngine

@Suite("Portable patterns") struct PortablePatternTests {
  @Test(
    "are classes of code points",
    arguments: [
      ("青政办?〔\\d+〕.*", "青政办?〔[0-9]+〕[^\\x{A}\\x{D}\\x{2028}-\\x{2029}]*"),
      ("a|b", "[a-b]"), ("x(?:a|bb)c", "x(?:a|bb)c"), ("(a|\\d)*", "[0-9a]*"),
      ("(ab){2,}", "(?:ab){2,}"), ("a{0}b", "b"),
      ("a{3}?", "a{3,3}"), ("[^a]", "[^a]"), ("^\\.$", "\\A\\x{2E}\\z"), ("", ""),
      ("[\\s\\S]", "[\\x{0}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]"), ("\\w", "[0-9A-Z\\x{5F}a-z]"),
      ("[]", "[^\\x{0}-\\x{D7FF}\\x{E000}-\\x{10FFFF}]"), ("\\bа\\B", "\\b\\x{430}\\B"),
    ])
  func classes(pattern: String, expression: String) {
    #expect(PortablePattern(pattern)?.expression(in: .duckDB) == expression)
  }

  @Test("name code points as each engine does")
  func codePoints() throws {
    let pattern = try #require(PortablePattern("[ -~]😀$"))
    #expect(pattern.expression(in: .duckDB) == "[\\x{20}-\\x{7E}]\\x{1F600}\\z")
    #expect(pattern.expression(in: .spark) == "[\\x{20}-\\x{7E}]\\x{1F600}\\z")
    #expect(pattern.expression(in: .postgreSQL) == "[\\u0020-\\u007E]\\U0001F600\\Z")
  }

  @Test("are compared with whole texts")
  func conditions() throws {
    let pattern = try #require(PortablePattern("局"))
    #expect(pattern.condition(on: "t", in: .duckDB) == "REGEXP_FULL_MATCH(t, '局')")
    #expect(pattern.condition(on: "t", in: .postgreSQL) == "t ~ '^(?:局)$'")
    #expect(pattern.condition(on: "t", in: .spark) == "t RLIKE '\\\\A(?:局)\\\\z'")
  }

  @Test("are refused where an engine does not count so far")
  func counts() {
    func can(_ pattern: String) -> [SQLDialect] {
      let pattern = PortablePattern(pattern)
      return SQLDialect.allCases.filter { pattern?.expression(in: $0) != nil }
    }
    #expect(can("a{255}") == [.duckDB, .postgreSQL, .spark])
    #expect(can("a{256}") == [.duckDB, .spark])
    #expect(can("(a{40}){30}") == [.spark])
    #expect(can("a{40}|b{30}") == [.duckDB, .postgreSQL, .spark])
    #expect(PortablePattern("(") == nil)
  }

  @Test("know what white space is as Unicode does")
  func whiteSpace() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if scalar.properties.isWhitespace != ScalarSet.whiteSpace.contains(value) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }
}
