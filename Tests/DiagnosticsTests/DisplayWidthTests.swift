@testable import Diagnostics
import TestSupport
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts cells as terminals do",
    arguments: [
      ("", 0), ("leads", 5), ("牵头", 4), ("leads(单位)", 11), ("，。（）", 8), ("ｌｅａｄ", 8),
      ("青政办〔2021〕29号", 18), ("\u{3000}", 2), ("e\u{301}", 1), ("\u{200B}\u{FEFF}", 0),
      ("\u{1B}[31m", 4), ("ꎬ", 2), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("が", 2),
      ("か\u{3099}", 2), ("𠮷", 2), ("😀", 2), ("½", 1), ("…", 1), ("·", 1), ("⁠é", 1), ("\u{AD}", 1),
      ("\u{303F}", 1), ("\u{2028}", 0), ("ｶﾞ", 2), ("｟", 2), ("\u{A0}", 1),
    ])
  func width(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test(
    "what is shown as one picture takes two cells",
    arguments: [
      "👨‍👩‍👧", "👩‍🚀", "🏳️‍🌈", "👩‍❤️‍👨", "🇨🇳", "👍🏽", "☝🏿", "❤️", "1️⃣", "☁️", "🏴\u{E0067}\u{E007F}",
      "👩🏽‍🚀", "🧔🏻‍♂️", "⛹🏾‍♀️",
    ])
  func pictures(text: String) {
    #expect(DisplayWidth.of(text) == 2)
    #expect(DisplayWidth.of(Character(text)) == 2)
    #expect(DisplayWidth.of("厅\(text)a\(text)") == 7)
  }

  @Test(
    "what is no picture is counted by its parts",
    arguments: [
      ("a\u{FE0F}", 1), ("❤", 1), ("a\u{200D}😀", 3), ("厅\u{200D}厅", 4), ("😀\u{200D}厅", 4),
      ("😀😀", 4), ("a🏽", 3), ("🇨", 1), ("🇨🇳🇫🇷", 4), ("\u{200D}\u{200D}", 0), ("\u{FE0F}", 0),
    ])
  func parts(text: String, cells: Int) {
    #expect(DisplayWidth.of(text) == cells)
  }

  @Test("the width of a text is the sum of its characters'", arguments: SeededGenerator.seeds(50))
  func sum(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool: [Unicode.Scalar] = [
      "a", "厅", "😀", "👩", "🚀", "❤", "\u{200D}", "\u{FE0F}", "🏽", "🇨", "🇳", "\u{301}", "1",
    ]
    var text = ""
    for _ in 0..<12 { text.unicodeScalars.append(pool.randomElement(using: &generator) ?? "a") }
    #expect(DisplayWidth.of(text) == text.reduce(0) { $0 + DisplayWidth.of($1) }, "\(text)")
  }

  @Test("the table of wide ranges ascends and does not overlap")
  func tableAscends() {
    let ranges = WideScalars.ranges
    for (earlier, later) in zip(ranges, ranges.dropFirst()) {
      #expect(earlier.upperBound + 1 < later.lowerBound)
    }
    for range in ranges {
      #expect(Unicode.Scalar(range.lowerBound).map(WideScalars.contains) == true)
      #expect(Unicode.Scalar(range.upperBound).map(WideScalars.contains) == true)
      #expect(Unicode.Scalar(range.upperBound + 1).map(WideScalars.contains) != true)
    }
  }

  @Test(
    "cuts to the cells there are",
    arguments: [
      ("省科学技术厅", 12, "省科学技术厅"), ("省科学技术厅", 11, "省科学技术…"), ("省科学技术厅", 10, "省科学技…"),
      ("省科学技术厅", 7, "省科学…"), ("省科学技术厅", 2, "…"), ("省科学技术厅", 1, "…"), ("省科学技术厅", 0, ""),
      ("省科学技术厅", -3, ""), ("", 0, ""), ("abc", 3, "abc"), ("abc", 2, "a…"),
      ("e\u{301}e\u{301}", 1, "…"),
      ("e\u{301}e\u{301}", 2, "e\u{301}e\u{301}"), ("a牵b", 3, "a…"), ("a牵b", 4, "a牵b"),
    ])
  func truncation(text: String, cells: Int, expected: String) {
    #expect(DisplayWidth.truncate(text, to: cells) == expected)
  }

  @Test("pads to cells, not to characters")
  func padding() {
    #expect(DisplayWidth.padEnd("任务", to: 6) == "任务  ")
    #expect(DisplayWidth.padStart("任务", to: 6) == "  任务")
    #expect(DisplayWidth.padEnd("任务", to: 3) == "任务")
    #expect(DisplayWidth.padStart("", to: -1) == "")
  }

  @Test("a cut text fits, and begins as the text does", arguments: SeededGenerator.seeds(50))
  func truncationFits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pool: [Character] = ["a", "牵", "，", "e\u{301}", "\u{200B}", "😀", "👨‍👩‍👧", "\t", "\r\n", "한"]
    let text = String((0..<30).map { _ in pool.randomElement(using: &generator) ?? "a" })
    for cells in 0...40 {
      let cut = DisplayWidth.truncate(text, to: cells)
      #expect(DisplayWidth.of(cut) <= cells)
      #expect(cut == text || cut.isEmpty || text.hasPrefix(cut.dropLast()))
    }
  }
}
