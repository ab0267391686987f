import Testing

@testable import SanjiangShell

@Suite("What is said in Chinese")
struct ChineseOutputTests {
  /// The English words of a text, besides what has no other name: files, codes, what can be typed.
  ///
  /// `lead` and `as of` are written so in facts and conditions; `true` and `false` are values.
  private static func englishWords(in text: String, typed: [String] = []) -> [String] {
    var text = text
    for question in typed { text = text.replacing(question, with: "") }
    let names =
      #/
      `[^`]*` | <[^>]*> | "\w+" | as\ of\  | [\w.\-]+\.(txt|dl|ttl|html) | [A-Z][A-Z0-9]+
      | repaired-\w+ | Sanjiang | Ctrl-\w
      /#
    return text.replacing(names, with: "").matches(of: #/[A-Za-z]{2,}/#).map { String($0.0) }
      .filter { !["ms", "true", "false"].contains($0) }
  }

  @Test("every part of every dossier is", arguments: SampleDossier.all)
  func dossiers(_ sample: SampleDossier) throws {
    let page = try sample.page()
    let typed = page.sections.compactMap(\.question)
    for height in [nil, 40] {
      let text = DossierText(width: 120, height: height, language: .zh).text(of: page)
      #expect(Self.englishWords(in: text, typed: typed) == [], "\(sample)")
    }
    let markdown = DossierMarkdown.text(of: page, in: .zh)
    #expect(Self.englishWords(in: markdown, typed: typed) == [], "\(sample)")
    if let drawing = page.drawing {
      let mermaid = MermaidWriter.text(of: drawing, in: .zh)
      let labels = mermaid.matches(of: #/"([^"]*)"/#).map { String($0.1) }.joined(separator: "\n")
      #expect(Self.englishWords(in: labels) == [], "\(sample)")
    }
  }

  @Test("a page of HTML is without any script", arguments: SampleDossier.all)
  func pages(_ sample: SampleDossier) throws {
    let page = try sample.page()
    let elements = MarkupChecker(
      String(decoding: HTMLPage(page, language: .zh).bytes, as: UTF8.self)
    ).elements.filter { $0.attributes["data-word"] == nil }
    let names: Set = ["h1", "h2", "p", "dt", "dd", "td", "th", "summary", "footer"]
    let texts = elements.filter { names.contains($0.name) }.map(\.text).joined(separator: "\n")
    #expect(Self.englishWords(in: texts, typed: page.sections.compactMap(\.question)) == [])
    #expect(elements.last?.attributes["lang"] == "zh-Hans")
  }

  @Test(
    "what commands write for people is",
    arguments: [
      ["dependencies", "青政办〔2021〕29号", "--format", "tree"],
      ["dependencies", "青政〔2016〕76号", "--format", "table"],
      ["path", "王瑛", "省财政厅", "--format", "text"],
      ["path", "省科技厅", "省财政厅", "--format", "table"],
      ["path", "王瑛", "常住人口城镇化率", "--depth", "1", "--format", "text"],
      ["why", "responsible(@省自然资源厅, \"lead\", @\"青政〔2016〕76号 七/23\", d)"],
      ["why", "exists(@省科技厅) as of 2020", "--format", "sentence"],
      ["whynot", "leads(@省审计厅, @\"青政办〔2021〕29号 二/39\")"],
      ["whynot", "responsible(@省审计厅, \"lead\", @\"青政办〔2021〕29号 二/39\", d)"],
      [
        "whynot", "responsible(@省审计厅, \"lead\", @\"青政办〔2021〕29号 二/39\", d)", "--format",
        "sentence",
      ],
    ])
  func commands(_ words: [String]) {
    let outcome = ShellHarness.run(words: words + ["--lang", "zh"])
    #expect(outcome.status == .success)
    #expect(!(outcome.output + outcome.errors).isEmpty)
    #expect(Self.englishWords(in: outcome.output + outcome.errors) == [])
  }

  @Test("a session is, from its banner to its end")
  func session() {
    let entries = [
      "牵头（单位，任务），涉及地区（任务，@西宁市）。", "牵头（@省审计厅，@\"青政办〔2021〕29号 二/39\"）。", ":all",
      "共办（甲，乙）：－牵头（甲，项），参加（乙，项）。", ":format table", ":reset", ":lang zh",
      ":retract 牵头（@省科技厅，@\"青政办〔2021〕29号 二/39\"）", ":undo",
    ]
    let screen = ShellHarness.screen(words: ["repl", "--lang", "zh"], typing: entries)
    let shown = screen.split(separator: "\n")
      .filter { !$0.hasPrefix(Prompt.first) && $0.wholeMatch(of: #/ +\d  .*/#) == nil }
      .joined(separator: "\n")
    let words = Self.englishWords(in: shown).filter { !["table", "zh", "leads"].contains($0) }
    #expect(words == [], "\(screen)")
  }

  @Test("the overview of the commands is")
  func help() {
    let page = HelpPage(columns: nil, language: .zh).overview
    let summaries = PromptCommandTable.commands.map(\.summary.chinese)
    for summary in summaries {
      let words = summary.replacing(#/`[^`]*`/#, with: "").matches(of: #/[A-Za-z]{4,} [a-z]{3,}/#)
      #expect(words.isEmpty, "\(summary)")
    }
    #expect(page.contains("查询对象") && page.contains("主题"))
  }

  @Test("the language is that of the option, else that of the locale, and of programs English")
  func choice() {
    #expect(Language.ofEnvironment { ["LANG": "zh_CN.UTF-8"][$0] } == .zh)
    #expect(Language.ofEnvironment { ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"][$0] } == .en)
    #expect(Language.ofEnvironment { ["LC_ALL": "", "LANG": "zh_TW"][$0] } == .zh)
    #expect(Language.ofEnvironment { _ in nil } == .en)
    var choice = LanguageChoice(environment: .zh)
    #expect(choice.language(of: .table) == .zh && choice.language(of: .tsv) == .en)
    choice.asked = .zh
    #expect(choice.language(of: .tsv) == .zh)
  }

  @Test("keys of JSON are the same in either language, and `:lang` holds until `:reset`")
  func formats() {
    let json = ShellHarness.run(
      "dependencies", "青政〔2016〕76号", "--format", "jsonl", "--lang", "zh"
    ).output
    #expect(json.hasPrefix("{\"relation\":\"依据\",\"reason\":\"落实\",\"document\":"))
    let session = ShellHarness.run(
      "repl", input: [":lang zh", ":unit 省水利厅", ":reset", ":unit 省水利厅", ":lang deutsch"])
    #expect(session.output.contains("全称") && session.output.contains("full name"))
    #expect(session.errors.contains("there is no language `deutsch`"))
  }
}
