import Diagnostics
import TestSupport
import Testing

@Suite("Lines that are broken to fit")
struct LineBreakingTests {
  @Test(
    "are broken at blanks and between ideographs, never before a closing mark, long words anywhere",
    arguments: [
      ("leads to a place", 8, ["leads to", "a place"]),
      ("牵头省科技厅的任务", 8, ["牵头省科", "技厅的任", "务"]),
      ("青政〔2016〕76号 七/23", 12, ["青政〔2016〕", "76号 七/23"]),
      ("二/114 is told", 8, ["二/114", "is told"]), ("abc", 3, ["abc"]), ("", 20, [""]),
      ("its place it took. [rule", 18, ["its place it took.", "[rule"]),
      ("aaaaaaaaaa", 4, ["aaaa", "aaaa", "aa"]), ("甲", 2, ["甲"]),
      ("一二三四五六七八九十，甲乙丙", 20, ["一二三四五六七八九", "十，甲乙丙"]),
      ("甲（乙丙丁戊己庚辛壬）癸", 20, ["甲（乙丙丁戊己庚辛", "壬）癸"]),
      ("一二三四五六七八九（十", 20, ["一二三四五六七八九", "（十"]),
      ("  indented", 40, ["  indented"]),
      ("各市州党委, 各市州人民政府, 省政府", 26, ["各市州党委, 各市州人民政", "府, 省政府"]),
      ("各市州各部门各单位, 各市州人民政府", 26, ["各市州各部门各单位,", "各市州人民政府"]),
    ])
  func breaking(text: String, cells: Int, lines: [String]) {
    #expect(LineBreaking.lines(of: text, cells: cells) == lines)
  }

  @Test("are one line where any width will do")
  func unbounded() {
    #expect(LineBreaking.lines(of: "a b 甲", cells: nil) == ["a b 甲"])
  }

  @Test("keep the width and lose nothing but blanks")
  func keepsEverything() {
    var random = SeededGenerator(seed: 11)
    let letters = Array("ab 省水利厅，。（）`《》 ")
    for _ in 0..<500 {
      let length = Int.random(in: 0...80, using: &random)
      let text = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
      let cells = Int.random(in: 2...60, using: &random)
      let lines = LineBreaking.lines(of: text, cells: cells)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines { #expect(DisplayWidth.of(line) <= cells, "\(line)") }
    }
  }
}
