import Diagnostics
import Testing

@testable import SanjiangShell

@Suite("sanjiang path")
struct PathCommandTests {
  @Test("tells a chain in English and in Chinese, with lines", arguments: [80, 120])
  func screens(columns: Int) throws {
    let english = ShellHarness.screen(
      words: ["path", "省科技厅", "省财政厅", "--most", "2"], columns: columns)
    let chinese = ShellHarness.screen(
      words: ["path", "王瑛", "国办发〔2025〕8号", "--most", "2", "--lang", "zh"], columns: columns)
    try GoldenFile.expect(english + "\n" + chinese, equals: "path/chains-\(columns).txt")
  }

  @Test("no line is wider than the window", arguments: [40, 60, 80])
  func width(columns: Int) {
    let screen = ShellHarness.screen(words: ["path", "王瑛", "玉树州政府"], columns: columns)
    #expect(!screen.isEmpty)
    for line in screen.split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= columns, "\(line)")
    }
  }

  @Test("a table has a row for each step")
  func table() {
    let outcome = ShellHarness.run("path", "青政办〔2025〕8号", "国办发〔2025〕8号")
    #expect(
      outcome.output.hasPrefix(
        """
        chain\tstep\tfrom\trelation\tto\twords\tlines
        1\t1\t青政办〔2025〕8号\tCitation\t国办发〔2025〕8号\t青政办〔2025〕8号 cites 国办发〔2025〕8号 \
        (implements)\t000_6dcf1e8a8578c91e.txt:21–23, 003_3717266d0a5fd05c.txt:23

        """))
  }

  @Test("drawings have what chains share once")
  func drawings() {
    let dot = ShellHarness.run("path", "省科技厅", "省财政厅", "--format", "dot").output
    #expect(dot.split(separator: "\n").count { $0.contains("label=\"省科技厅\"") } == 1)
    #expect(dot.contains("label=\"leads\""))
    let chinese = ShellHarness.run(
      "path", "省科技厅", "省财政厅", "--format", "mermaid", "--lang", "zh"
    ).output
    #expect(chinese.contains("-->|\"牵头\"|"))
  }

  @Test("says how far was searched where nothing is found")
  func nothing() {
    let near = ShellHarness.run("path", "省科技厅", "省财政厅", "--depth", "1")
    #expect(near.status == .success)
    #expect(near.errors.hasPrefix("no chain of 1 step or fewer connects `省科技厅` and `省财政厅`; "))
    #expect(near.output == "chain\tstep\tfrom\trelation\tto\twords\tlines\n")
    let same = ShellHarness.run("path", "省科技厅", "青海省科学技术厅")
    #expect(same.status == .usage)
    #expect(same.errors.contains("are one thing"))
  }

  @Test("the prompt has it too")
  func prompt() {
    let outcome = ShellHarness.run(
      "repl", input: [":path 省科技厅 省财政厅 --most 1 --format text", ":path 省科技厅"])
    #expect(outcome.output.contains("省科技厅 and 省财政厅: 1 chain, the shortest of 2 steps"))
    #expect(outcome.errors.contains("needs B"))
  }
}
