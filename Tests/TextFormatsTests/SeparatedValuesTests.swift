import TestSupport
import Testing
import TextFormats

@Suite("Separated values")
struct SeparatedValuesTests {
  private func read(_ text: String, _ dialect: SeparatedValuesDialect) throws(TextFormatError)
    -> [[String]]
  {
    try SeparatedValuesReader.records(in: Array(text.utf8), dialect)
  }

  private func written(_ records: [[String]], _ dialect: SeparatedValuesDialect) -> String {
    var writer = SeparatedValuesWriter(dialect)
    for record in records { writer.record(record) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static let nasty = [
    ["单位", "任务"], ["省委党校（省行政学院）", "二/25"], ["", ""], [""], [" a ", "b\tc"],
    ["say \"so\"", "a,b"], ["line\nbreak", "win\r\ndows"], ["\r", "x\r"], ["\\t", "\\"],
    ["\"", "\"\""], ["'", ";"], ["a", "b", "c", ""], ["\u{FEFF}", "😀"],
  ]

  @Test("CSV is written as RFC 4180 has it")
  func csv() {
    #expect(
      written([["a", "b c", "d,e"], ["\"", "x\ny", ""], [""], ["\t", "甲，乙"]], .csv)
        == "a,b c,\"d,e\"\n\"\"\"\",\"x\ny\",\n\"\"\n\t,甲，乙\n")
  }

  @Test("escaped TSV has one line a record")
  func escaped() {
    #expect(
      written([["a\tb", "c\nd\r", "\\e"], ["\"f\"", ""]], .escapedTSV)
        == "a\\tb\tc\\nd\\r\t\\\\e\n\"f\"\t\n")
  }

  @Test("plain TSV is written as it is, and says where that loses a field")
  func plain() {
    var writer = SeparatedValuesWriter(.plainTSV)
    writer.record(["\"a\"", "b\\c", "x\ry"])
    #expect(writer.firstUnprotected == nil)
    writer.record(["a", "b\nc"])
    writer.record(["d\te"])
    #expect(writer.firstUnprotected?.record == 2)
    #expect(writer.firstUnprotected?.field == 2)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\"\tb\\c\tx\ry\na\tb\nc\nd\te\n")
    var ending = SeparatedValuesWriter(.plainTSV)
    ending.record(["a", "b\r"])
    #expect(ending.firstUnprotected?.field == 2)
  }

  @Test(
    "reads what others write",
    arguments: [
      ("", []), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]), ("a\r\nb\r\n", [["a"], ["b"]]),
      ("\n", [[""]]), ("a\n\nb", [["a"], [""], ["b"]]), (",", [["", ""]]), ("a,\n", [["a", ""]]),
      ("\"a\"\"b\",\"c\nd\"\r\n", [["a\"b", "c\nd"]]), ("\"\"", [[""]]), ("\"\",\"\"", [["", ""]]),
      ("a \"b\" c,d", [["a \"b\" c", "d"]]), ("\u{FEFF}甲,乙", [["甲", "乙"]]), ("a\rb\r", [["a\rb"]]),
      ("\"a\r\nb\"\r", [["a\r\nb"]]), ("\u{FEFF}", []),
    ] as [(String, [[String]])])
  func readsCSV(text: String, records: [[String]]) throws {
    #expect(try read(text, .csv) == records)
  }

  @Test(
    "plain TSV has neither quotes nor escapes",
    arguments: [
      ("\"a\tb\"\n", [["\"a", "b\""]]), ("a\\tb\t\\", [["a\\tb", "\\"]]), ("\n", [[""]]),
      ("1\t2\r\n3\t4", [["1", "2"], ["3", "4"]]), ("\t\n", [["", ""]]), ("\r\n", [[""]]),
    ] as [(String, [[String]])])
  func readsPlain(text: String, records: [[String]]) throws {
    #expect(try read(text, .plainTSV) == records)
  }

  @Test(
    "errors name line and column",
    arguments: [
      ("a,b\n\"c,d\n", "line 2, column 1: the quote is not closed", SeparatedValuesDialect.csv),
      ("a\n\"甲\"乙,b", "line 2, column 4: expected the end of the field", .csv),
      ("\"a\n\n\" \n", "line 3, column 2: expected the end of the field", .csv),
      (
        "a\tb\nc\\xd",
        "line 2, column 2: expected `\\t`, `\\n`, `\\r` or `\\\\`: a backslash begins an escape",
        .escapedTSV
      ),
      (
        "a\\",
        "line 1, column 2: expected `\\t`, `\\n`, `\\r` or `\\\\`: a backslash begins an escape",
        .escapedTSV
      ),
    ])
  func errors(text: String, message: String, dialect: SeparatedValuesDialect) {
    let error = #expect(throws: TextFormatError.self) { try read(text, dialect) }
    #expect(error?.description == message)
  }

  @Test("bytes that are not UTF-8 are passed on as bytes and refused as text")
  func invalidText() throws {
    let bytes = Array("甲\n乙,".utf8) + [0xC3, 0x0A]
    let error = #expect(throws: TextFormatError.self) {
      try SeparatedValuesReader.records(in: bytes, .csv)
    }
    #expect(error?.description == "line 2, column 3: not UTF-8")
    var reader = SeparatedValuesReader(bytes, .csv)
    var record = SeparatedRecord()
    #expect(try reader.next(into: &record))
    #expect(try reader.next(into: &record))
    #expect(record.line == 2)
    #expect(record.text(at: 0) == "乙")
    #expect(record.text(at: 1) == nil)
    #expect(Array(record[1]) == [0xC3])
    #expect(try !reader.next(into: &record))
  }

  @Test("a record knows its first line, line ends in quotes counted")
  func lines() throws {
    var reader = SeparatedValuesReader(Array("a\n\"b\n\nc\"\nd".utf8), .csv)
    var record = SeparatedRecord()
    var lines: [Int] = []
    while try reader.next(into: &record) { lines.append(record.line) }
    #expect(lines == [1, 2, 5])
  }

  @Test("separators may be of several bytes")
  func otherSeparators() throws {
    let chinese = try #require(SeparatedValuesDialect(separator: "，", isQuoted: true))
    #expect(written([["甲。", "乙，丙"]], chinese) == "甲。，\"乙，丙\"\n")
    #expect(try read("甲。，\"乙，丙\"\n", chinese) == [["甲。", "乙，丙"]])
    let colons = try #require(SeparatedValuesDialect(separator: "::", isQuoted: true))
    #expect(written([["a:", ":b", "c"]], colons) == "\"a:\":::b::c\n")
    #expect(try read("\"a:\":::b::c:d", colons) == [["a:", ":b", "c:d"]])
    for separator in ["", "\n", "a\r", "\""] {
      #expect(SeparatedValuesDialect(separator: separator, isQuoted: true) == nil)
    }
  }

  @Test("the byte order mark is written once, and a field's own is kept")
  func byteOrderMark() throws {
    var writer = SeparatedValuesWriter(.csv, withByteOrderMark: true)
    writer.record(["甲"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\u{FEFF}甲\n")
    var pieces = SeparatedValuesWriter(.csv)
    pieces.record(["\u{FEFF}a"])
    var bytes = pieces.takeBytes()
    pieces.record(["\u{FEFF}b"])
    bytes += pieces.takeBytes()
    #expect(try SeparatedValuesReader.records(in: bytes, .csv) == [["\u{FEFF}a"], ["\u{FEFF}b"]])
  }

  @Test(
    "what is written is read back",
    arguments: [SeparatedValuesDialect.csv, .escapedTSV])
  func roundTrip(dialect: SeparatedValuesDialect) throws {
    #expect(try read(written(Self.nasty, dialect), dialect) == Self.nasty)
    for record in Self.nasty {
      #expect(try read(written([record], dialect), dialect) == [record])
    }
  }

  /// Bytes that mean something in one dialect or another.
  private static let pool = Array("a,\t\n\r\"\\tn:\u{FEFF}".utf8) + [0xFF, 0xC3]

  private static func bytes(_ longest: Int, using generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...longest, using: &generator)).map { _ in
      pool.randomElement(using: &generator) ?? 0
    }
  }

  private static func dialects() throws -> [SeparatedValuesDialect] {
    let colons = try #require(SeparatedValuesDialect(separator: "::", isQuoted: true))
    return [.csv, .escapedTSV, colons, .plainTSV]
  }

  private func fields(in bytes: [UInt8], _ dialect: SeparatedValuesDialect)
    throws(TextFormatError) -> [[[UInt8]]]
  {
    var reader = SeparatedValuesReader(bytes, dialect)
    var record = SeparatedRecord()
    var records: [[[UInt8]]] = []
    while try reader.next(into: &record) {
      records.append((0..<record.count).map { Array(record[$0]) })
    }
    return records
  }

  @Test(
    "fields of any bytes are read back, or said to be lost", arguments: SeededGenerator.seeds(100))
  func anyFields(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let records = (0..<3).map { _ in
      (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        Self.bytes(5, using: &generator)
      }
    }
    for dialect in try Self.dialects() {
      var writer = SeparatedValuesWriter(dialect)
      for record in records {
        for field in record { writer.field(field) }
        writer.endRecord()
      }
      let isSame = try fields(in: writer.bytes, dialect) == records
      #expect(isSame == (writer.firstUnprotected == nil))
    }
  }

  @Test("any bytes are read or refused", arguments: SeededGenerator.seeds(100))
  func anyBytes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = Self.bytes(40, using: &generator)
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    for dialect in try Self.dialects() {
      guard let records = try? fields(in: bytes, dialect) else {
        #expect(dialect != .plainTSV)
        continue
      }
      #expect(records.count <= lines + 1)
      #expect(records.allSatisfy { !$0.isEmpty })
    }
  }
}
