import Diagnostics
import Testing

@testable import SanjiangShell

@Suite("Lines that are broken to fit")
struct BrokenLinesTests {
  @Test(
    "are broken behind blanks and behind wide characters, long words anywhere",
    arguments: [
      ("leads to a place", 8, ["leads to", "a place"]),
      ("牵头省科技厅的任务", 8, ["牵头省科", "技厅的任", "务"]),
      ("青政〔2016〕76号 七/23", 12, ["青政〔2016〕", "76号 七/23"]),
      ("二/114 is told", 8, ["二/114", "is told"]), ("abc", 3, ["abc"]),
      ("its place it took. [rule", 18, ["its place it took.", "[rule"]),
      ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]),
    ])
  func breaking(text: String, room: Int, lines: [String]) {
    #expect(BrokenLines.of(text, room: room).allSatisfy { DisplayWidth.of($0) <= room })
    #expect(BrokenLines.of(text, room: room) == lines)
  }

  @Test("lose nothing but blanks")
  func whole() {
    let text = "省自然资源厅 answers for 青政〔2016〕76号 七/23 (001_e703ddd9623c1c8c.txt:198–200), and more."
    for room in 2...90 {
      let lines = BrokenLines.of(text, room: room)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= room })
    }
  }
}
