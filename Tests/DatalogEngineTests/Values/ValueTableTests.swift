import TestSupport
import Testing
import TripleStore

@testable import DatalogEngine

private let xsd = "http://www.w3.org/2001/XMLSchema#"

extension Term {
  /// A literal of an XML Schema datatype.
  static func typed(_ text: String, _ type: String) -> Term {
    .literal(Literal(text, datatype: xsd + type))
  }
}

/// Two words are equal exactly if the values are.
@Suite("Values") struct ValueTableTests {
  @Test(
    "terms of one value have one word, whatever their type and form",
    arguments: [
      [
        Term.typed("5", "integer"), .typed("5.0", "decimal"), .typed("05", "int"),
        .typed("+5", "long"), .typed("5E0", "double"), .typed("５", "integer"),
        .typed("５．０", "decimal"), .typed("0.5e1", "float"), .typed("0005", "gYear"),
      ],
      [.typed("0.1", "decimal"), .typed("0.10", "decimal"), .typed("1e-1", "double")],
      [.typed("9223372036854775808", "integer"), .typed("9223372036854775808", "unsignedLong")],
      [.typed("true", "boolean"), .typed("1", "boolean")],
      [.literal(Literal("西宁")), .literal(Literal("西宁", language: "zh"))],
      [.typed("-0", "integer"), .typed("0", "decimal"), .typed("-0.0", "double")],
      [
        .typed("123456789012345678901234567890", "integer"),
        .typed("123456789012345678901234567890.00", "decimal"),
      ],
    ])
  func equal(_ terms: [Term]) {
    let values = ValueTable()
    #expect(Set(terms.map { values.word(of: $0) }).count == 1)
    var dictionary = TermDictionary()
    let ids = terms.map { dictionary.id(for: $0) }
    let stored = ValueTable(dictionary: dictionary)
    #expect(Set(ids.map { stored.word(of: $0) } + terms.map { stored.word(of: $0) }).count == 1)
  }

  @Test("terms of different values have different words")
  func different() {
    let values = ValueTable()
    let terms: [Term] = [
      .typed("5", "integer"), .literal(Literal("5")), .typed("5.0000000000000001", "decimal"),
      .typed("true", "boolean"), .literal(Literal("true")), .iri("5"), .blank("5"),
      .typed("2025-05-16", "date"), .literal(Literal("2025-05-16")), .typed("abc", "integer"),
      .typed("2025-02-30", "date"), .typed("INF", "double"), .typed("NaN", "double"),
      .literal(Literal("é")), .literal(Literal("e\u{301}")), .literal(Literal("")),
    ]
    #expect(Set(terms.map { values.word(of: $0) }).count == terms.count)
  }

  @Test("a word gives its value back")
  func reading() {
    let values = ValueTable()
    let cases: [(Term, AnswerValue)] = [
      (.typed("536870911", "integer"), .integer(536_870_911)),
      (.typed("536870912", "integer"), .integer(536_870_912)),
      (.typed("-536870912", "integer"), .integer(-536_870_912)),
      (.typed("-536870913", "integer"), .integer(-536_870_913)),
      (.typed("9223372036854775807", "integer"), .integer(.max)),
      (.typed("18446744073709551615", "integer"), .unsigned(.max)),
      (.typed("5.50", "decimal"), .float(5.5)),
      (.typed("0.12345678901234567890", "decimal"), .decimal("0.1234567890123456789")),
      (.typed("2025-05-16", "date"), .date(year: 2025, month: 5, day: 16)),
      (.typed("0", "boolean"), .truth(false)),
      (.literal(Literal("a", language: "en")), .text("a", language: "en")),
      (.iri("urn:a"), .term(.iri("urn:a"))),
      (.typed("P1D", "duration"), .term(.typed("P1D", "duration"))),
    ]
    for (term, value) in cases { #expect(values.answerValue(of: values.word(of: term)) == value) }
  }

  @Test("many values are kept apart while the table grows", arguments: SeededGenerator.seeds(5))
  func growth(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = ValueTable()
    var words: [AnswerValue: Word] = [:]
    for _ in 0..<20_000 {
      let number = Int64.random(in: -40_000...40_000, using: &generator)
      let word: Word
      switch number & 3 {
      case 0: word = values.word(number << 32)
      case 1: word = values.word(Double(number) / 4 + 0.125)
      case 2: word = values.word("text \(number)")
      default: word = values.word(number)
      }
      let value = values.answerValue(of: word)
      #expect(words[value, default: word] == word)
      words[value] = word
    }
    #expect(Set(words.values).count == words.count)
  }
}
