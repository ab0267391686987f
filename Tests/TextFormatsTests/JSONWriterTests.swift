import Testing
import TextFormats

@Suite("Writing JSON")
struct JSONWriterTests {
  private func text(_ layout: JSONWriter.Layout, _ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(layout)
    body(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func document(_ writer: inout JSONWriter) {
    writer.object { document in
      document.member("number", "青政办〔2021〕29号")
      document.member("date", String?.none)
      document.member("tasks", objects: ["二/1", "二/2"]) { task, id in
        task.member("id", id)
        task.member("open", true)
      }
      document.member("lead", ["甲厅", "乙局"])
      document.member("none", [])
      document.member("pages", 12)
      document.key("empty")
      document.object { _ in }
    }
  }

  @Test("compact output has no white space")
  func compact() {
    #expect(
      text(.compact, document)
        == #"{"number":"青政办〔2021〕29号","date":null,"tasks":[{"id":"二/1","open":true},"#
        + #"{"id":"二/2","open":true}],"lead":["甲厅","乙局"],"none":[],"pages":12,"empty":{}}"#)
  }

  @Test("indented output has a line for every member and element")
  func indented() {
    #expect(
      text(.indented(2), document) == """
        {
          "number": "青政办〔2021〕29号",
          "date": null,
          "tasks": [
            {
              "id": "二/1",
              "open": true
            },
            {
              "id": "二/2",
              "open": true
            }
          ],
          "lead": [
            "甲厅",
            "乙局"
          ],
          "none": [],
          "pages": 12,
          "empty": {}
        }
        """)
  }

  @Test(
    "escapes what must be escaped and nothing else",
    arguments: [
      ("\"\\/", #""\"\\/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
      ("\0\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
      ("牵头😀\u{2028}", "\"牵头😀\u{2028}\""), ("", #""""#), ("\r\n", #""\r\n""#),
    ])
  func escapes(value: String, expected: String) {
    #expect(text(.compact) { $0.string(value) } == expected)
  }

  @Test("escapes a character wherever it stands in a long text", arguments: 0..<20)
  func escapes(place: Int) {
    let before = String(repeating: "a", count: place)
    let after = String(repeating: "厅", count: 20 - place)
    for (character, escape) in [("\"", "\\\""), ("\\", "\\\\"), ("\u{1}", "\\u0001")] {
      let written = text(.compact) { $0.string(before + character + after + character) }
      #expect(written == "\"" + before + escape + after + escape + "\"")
    }
  }

  @Test(
    "writes the shortest number that reads back as the same",
    arguments: [
      (0.0, "0"), (-0.0, "-0"), (5.5, "5.5"), (60.0, "60"), (0.1, "0.1"), (1e300, "1e+300"),
      (.leastNonzeroMagnitude, "5e-324"),
      (.infinity, "null"), (.nan, "null"), (1.0 / 3, "0.3333333333333333"), (1e16, "1e+16"),
    ])
  func doubles(value: Double, expected: String) {
    #expect(text(.compact) { $0.double(value) } == expected)
  }

  @Test("whole numbers of any width are exact")
  func integers() {
    let written = text(.compact) { writer in
      writer.array {
        $0.integer(Int.min)
        $0.integer(UInt64.max)
        $0.integer(Int8(-1))
      }
    }
    #expect(written == "[-9223372036854775808,18446744073709551615,-1]")
  }

  @Test("values one after the other are JSON Lines, and can be taken in pieces")
  func lines() {
    var writer = JSONWriter()
    writer.object { $0.member("a", 1) }
    let first = writer.takeBytes()
    writer.object { $0.member("a", 2.5) }
    #expect(String(decoding: first + writer.bytes, as: UTF8.self) == "{\"a\":1}\n{\"a\":2.5}")
  }
}
