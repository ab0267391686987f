import Diagnostics
import TestSupport
import Testing

@testable import DatalogSyntax

@Suite("Full-width forms, space and comments")
struct RespellingTests {
  @Test("change nothing about what a program says", arguments: SeededGenerator.seeds(200))
  func respelling(seed: UInt64) {
    var random = RandomProgram(seed: seed)
    let program = random.program()
    var respelling = Respelling(seed: seed)
    let text = respelling.text(of: ProgramPrinter.text(of: program))
    let (again, diagnostics) = Parser.parse(SourceText(name: "respelled", text: text))
    #expect(diagnostics.map(\.message) == [], "\(text)")
    #expect(TreeDescription.difference(again, program) == nil, "\(text)")
  }

  @Test("let a Chinese program be typed without ever leaving the input method")
  func chinese() {
    let wide = """
      依据（甲，乙）：－引用（甲，乙），！废止（乙、甲）。
      ？－牵头（＠省科技厅，任务）。
      ？－数量＝count：｛牵头（单位，＿）｝，单位～“水利”，数量＞＝２　order　by　数量。
      """
    let narrow = """
      依据(甲, 乙) :- 引用(甲, 乙), !废止(乙, 甲).
      ?- 牵头(@省科技厅, 任务).
      ?- 数量 = count : { 牵头(单位, _) }, 单位 ~ "水利", 数量 >= 2 order by 数量.
      """
    let (first, firstDiagnostics) = Parser.parse(SourceText(name: "wide", text: wide))
    let (second, secondDiagnostics) = Parser.parse(SourceText(name: "narrow", text: narrow))
    #expect(firstDiagnostics.map(\.message) == [])
    #expect(secondDiagnostics.map(\.message) == [])
    #expect(TreeDescription.difference(first, second) == nil)
  }
}
