import Diagnostics
import TestSupport
import Testing

@testable import SanjiangShell

@Suite("A paragraph")
struct ParagraphTests {
  @Test("breaks at blanks and between ideographs, and never before a closing mark")
  func breaks() {
    #expect(
      Paragraph.lines("one two three four five", width: 20) == ["one two three four", "five"])
    #expect(
      Paragraph.lines("一二三四五六七八九十，甲乙丙", width: 20) == ["一二三四五六七八九", "十，甲乙丙"])
    #expect(Paragraph.lines("甲（乙丙丁戊己庚辛壬）癸", width: 20) == ["甲（乙丙丁戊己庚辛", "壬）癸"])
    #expect(Paragraph.lines("", width: 20) == [])
    #expect(Paragraph.lines("aLongWordThatDoesNotFitAnywhere b", width: 20).count == 2)
  }

  @Test("keeps every character and the width")
  func keepsEverything() {
    var random = SeededGenerator(seed: 11)
    let letters = Array("ab 省水利厅，。（）`《》 ")
    for _ in 0..<500 {
      let length = Int.random(in: 0...80, using: &random)
      let text = String((0..<length).map { _ in letters.randomElement(using: &random) ?? "a" })
      let width = Int.random(in: 20...60, using: &random)
      let lines = Paragraph.lines(text, width: width)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      for line in lines where line.contains(" ") {
        #expect(DisplayWidth.of(line) <= width + 2, "\(line)")
      }
    }
  }
}
