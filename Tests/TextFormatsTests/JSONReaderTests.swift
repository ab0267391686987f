import TestSupport
import Testing
import TextFormats

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws(TextFormatError) -> JSONValue {
    try JSONReader.read(Array(text.utf8))
  }

  private func compact(_ value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("reads every kind of value, members in their order, doubles kept")
  func values() throws {
    let value = try read(
      #" {"号" : "青政办〔2021〕29号", "a":[1, -2.50 ,true,false,null,{}, []],"a":{"b":"c"}} "#)
    #expect(
      value
        == .object([
          JSONMember("号", .string("青政办〔2021〕29号")),
          JSONMember(
            "a",
            .array([
              .number(JSONNumber(1)), .number(try #require(JSONNumber(text: "-2.50"))),
              .bool(true), .bool(false), .null, .object([]), .array([]),
            ])),
          JSONMember("a", .object([JSONMember("b", .string("c"))])),
        ]))
    #expect(value["a"]?["b"]?.text == "c")
    #expect(value.members?[1].value[1]?.double == -2.5)
    #expect(value.members?[1].value[7] == nil)
    #expect(value["none"] == nil)
    #expect(value["号"]?.integer == nil)
  }

  @Test(
    "strings come out unescaped",
    arguments: [
      (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u7275\u5934""#, "牵头"),
      (#""\ud83d\ude00\uD842\uDFB7""#, "😀𠮷"), (#""\u0000x""#, "\0x"), (#""a\u00e9é""#, "aéé"),
      ("\"\u{7F}\u{2028}\u{FFFF}\"", "\u{7F}\u{2028}\u{FFFF}"), (#""甲\n乙""#, "甲\n乙"),
    ])
  func strings(json: String, text: String) throws {
    let read = try #require(try read(json).text)
    #expect(Array(read.utf8) == Array(text.utf8))
  }

  @Test(
    "numbers keep their digits and say what they can be calculated as",
    arguments: [
      ("0", 0, 0.0), ("-0", 0, -0.0), ("5.50", nil, 5.5), ("5.0", 5, 5.0), ("1e3", 1000, 1000.0),
      ("1E+2", 100, 100.0), ("25e-1", nil, 2.5), ("1e400", nil, nil), ("-1e-400", 0, -0.0),
      ("9223372036854775807", Int.max, 9.223372036854775807e18),
      ("-9223372036854775808", Int.min, -9.223372036854775808e18),
      ("9223372036854775808", nil, 9.223372036854775808e18), ("1e18", nil, 1e18),
    ] as [(String, Int?, Double?)])
  func numbers(json: String, integer: Int?, double: Double?) throws {
    let value = try read(json)
    #expect(compact(value) == json)
    #expect(value.integer == integer)
    #expect(value.double == double)
    #expect(JSONNumber(text: json)?.text == json)
  }

  @Test(
    "what is not a number is none",
    arguments: [
      "", "-", "+1", "01", "-01", "1.", ".5", "1.e3", "1e", "1e+", "0x1", "1_0", " 1", "1 ", "NaN",
      "Infinity", "１",
    ])
  func noNumbers(text: String) {
    #expect(JSONNumber(text: text) == nil)
  }

  @Test(
    "names the line, the column and what was expected",
    arguments: [
      ("", "line 1, column 1: the text ends: expected a value"),
      ("[1, 2", "line 1, column 6: the text ends: expected `,` or `]`"),
      ("{\n  \"牵头\": 甲\n}", "line 2, column 9: expected a value"),
      ("{a: 1}", "line 1, column 2: expected a member's name or `}`"),
      ("{\"a\": 1,}", "line 1, column 9: expected a member's name"),
      ("{\"a\" 1}", "line 1, column 6: expected `:`"),
      ("{\"a\": 1 \"b\"}", "line 1, column 9: expected `,` or `}`"),
      ("[1,]", "line 1, column 4: expected a value"),
      ("[,1]", "line 1, column 2: expected a value"),
      ("1 2", "line 1, column 3: expected the end of the text"),
      ("[01]", "line 1, column 2: not a number as JSON writes them"),
      ("\"a", "line 1, column 3: the text ends: expected `\"`"),
      ("\"a\nb\"", "line 1, column 3: U+000A must be escaped in a string"),
      ("\"\u{1F}\"", "line 1, column 2: U+001F must be escaped in a string"),
      (#""a\x""#, "line 1, column 3: not an escape of JSON"),
      (#""\u12g4""#, "line 1, column 6: expected four hexadecimal digits"),
      (#""\ud800""#, "line 1, column 2: half of a surrogate pair"),
      (#""\udc00\ud800""#, "line 1, column 2: half of a surrogate pair"),
      (#""\ud800\u0041""#, "line 1, column 2: half of a surrogate pair"),
      (#""\"#, "line 1, column 3: the text ends: expected an escape"),
      ("tru", "line 1, column 1: expected a value"),
      ("nul l", "line 1, column 1: expected a value"),
      ("// no", "line 1, column 1: expected a value"),
      ("\u{A0}1", "line 1, column 1: expected a value"),
    ])
  func errors(json: String, message: String) {
    let error = #expect(throws: TextFormatError.self) { try read(json) }
    #expect(error?.description == message)
  }

  @Test(
    "bytes that are not UTF-8 are named at their place",
    arguments: [
      [0xFF], [0x80], [0xC3], [0xE7, 0x89], [0xED, 0xA0, 0x80], [0xC0, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func invalidText(invalid: [UInt8]) {
    let bytes = Array("[\n\"甲".utf8) + invalid + Array("\"]".utf8)
    let error = #expect(throws: TextFormatError.self) { try JSONReader.read(bytes) }
    #expect(error?.description == "line 2, column 3: not UTF-8")
    #expect(error?.offset == 6)
  }

  @Test("a byte order mark is skipped, once")
  func byteOrderMark() throws {
    #expect(try read("\u{FEFF}1") == .number(JSONNumber(1)))
    #expect(throws: TextFormatError.self) { try read("\u{FEFF}\u{FEFF}1") }
  }

  @Test("nesting has a limit")
  func depth() throws {
    let deep = { (levels: Int) in
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try read(deep(256))
    let error = #expect(throws: TextFormatError.self) { try read(deep(257)) }
    #expect(error?.description == "line 1, column 257: nested more than 256 levels deep")
    #expect(throws: TextFormatError.self) { try read(String(repeating: "{\"a\":", count: 99_999)) }
    #expect(throws: TextFormatError.self) { try JSONReader.read([0x5B, 0x5D], depthLimit: 0) }
  }

  @Test("equality is by bytes, not by canonical equivalence")
  func equality() throws {
    #expect(try read(#""é""#) != read(#""e\u0301""#))
    #expect(try read("1") != read("1.0"))
    #expect(try read(#"{"a":1,"b":2}"#) != read(#"{"b":2,"a":1}"#))
  }

  @Test("what is written is read back", arguments: SeededGenerator.seeds(60))
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = RandomJSON.value(depth: 4, using: &generator)
    for layout in [JSONWriter.Layout.compact, .indented(1)] {
      var writer = JSONWriter(layout)
      writer.value(value)
      #expect(try JSONReader.read(writer.bytes) == value)
    }
  }

  @Test("damaged texts are rejected or read, never fatal", arguments: SeededGenerator.seeds(60))
  func damage(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var writer = JSONWriter()
    writer.value(RandomJSON.value(depth: 4, using: &generator))
    let bytes = writer.bytes
    for length in 0..<min(bytes.count, 60) {
      if let value = try? JSONReader.read(Array(bytes[..<length])) {
        // Only of a number is a beginning a whole text.
        #expect(value.double != nil)
      }
    }
    for _ in 0..<40 {
      var damaged = bytes
      damaged[Int.random(in: damaged.indices, using: &generator)] = .random(
        in: 0...255, using: &generator)
      guard let value = try? JSONReader.read(damaged) else { continue }
      var again = JSONWriter()
      again.value(value)
      #expect((try? JSONReader.read(again.bytes)) == value)
    }
  }
}
