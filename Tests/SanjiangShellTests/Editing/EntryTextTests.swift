import Testing

@testable import SanjiangShell

@Suite("Several lines are entered at once")
struct EntryTextTests {
  @Test("an entry is complete where its lines would be run one by one, or as a whole")
  func completeness() {
    let complete = [
      "", "1", ":help", "leads(u, t)", "a(x) :- b(x).", "a(x) :-\n  b(x).",
      "leads(u, t)\norder by t", "leads(u, t)\nTask(t)", ":help\n:stats", ")", "a(x) :-\nb(x) c.",
    ]
    for text in complete { #expect(EntryBuffer.isComplete(text, prefixes: []), "\(text)") }
    for text in ["a(x) :-", "leads(u,", "leads(u, t)\na(x) :-", ":help\na(x) :-"] {
      #expect(!EntryBuffer.isComplete(text, prefixes: []), "\(text)")
    }
  }

  @Test("lines that were edited together are one entry where they can be, else several")
  func together() {
    let whole = ShellHarness.screen(typing: ["Unit(u), u = @省科技厅\norder by u limit 1"])
    #expect(whole.contains("1 row,"))
    #expect(!whole.contains("error"))
    let several = ShellHarness.screen(typing: ["Unit(@省科技厅)\n:format csv\nUnit(@西宁市)"])
    #expect(several.contains("printed as csv"))
    #expect(several.contains("true") && several.contains("false"))
    let wrong = ShellHarness.screen(typing: ["a(x) :- % all\nUnit(x)\nTask(x)"])
    #expect(wrong.contains("error") && !wrong.contains("row"), "\(wrong)")
  }
}
