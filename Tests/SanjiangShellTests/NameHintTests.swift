import Testing

@testable import SanjiangShell

@Suite("What may have been meant")
struct NameHintTests {
  /// A program with one unknown name, and the help that it gets; nil for none.
  struct Case: CustomTestStringConvertible {
    let program: String
    let help: String?

    var testDescription: String { program }

    init(_ program: String, _ help: String?) {
      (self.program, self.help) = (program, help)
    }
  }

  static let cases = [
    // Predicates of the vocabulary and of the program.
    Case("?- laeds(u, t).", "did you mean `leads`?"),
    Case("?- 牵投（单位，任务）。", "did you mean `牵头`?"),
    Case("忙里忙外（甲） ：- 单位（甲）。?- 忙里忙处（甲）。", "did you mean `忙里忙外`?"),
    Case("edge(1). ?- egde(x).", "did you mean `edge`?"),
    Case("edge(1). .output egde", "did you mean `edge`?"),
    Case(".decl edge(x: number)\n.input egde\n?- edge(x).", "did you mean `edge`?"),
    Case("?- lead(u, t).", "did you mean `leads`, `leadsWith`?"),
    // Words that people try: hints of the vocabulary, in the alphabet in which they are written.
    Case("?- joins(u, t).", "did you mean `participates`?"),
    Case("?- coordinates(u, t).", "did you mean `leads`?"),
    Case("?- responsible_for(u, t).", "did you mean `responsibleFor`, `responsible`?"),
    Case("?- 主办（单位，任务）。", "did you mean `牵头`, `主体`, `主送`?"),
    // Entities.
    Case("?- leads(@省科技亭, t).", "did you mean `@省科技厅`?"),
    Case("?- leads(@省水力厅, t).", "did you mean `@省水利厅`?"),
    Case("?- leads(@sfgw, t).", "did you mean `@省发展改革委`?"),
    // Types, branches, attributes.
    Case(".decl a(x: nubmer)\na(1).\n?- a(x).", "did you mean `number`?"),
    Case(".type 城市 <: symbol\n.decl 甲（乙：城巿）\n?- 甲（乙）。", "did you mean `城市`?"),
    Case(
      ".type Shape = Circle {r: number}\n.decl a(x: Shape)\na($Circel(1)).\n?- a(x).",
      "did you mean `$Circle`?"),
    Case(
      ".decl a(name: number, place: number) choice-domain nmae\na(1, 2).\n?- a(x, y).",
      "did you mean `name`?"),
    // Functions and variables.
    Case("?- leads(u, t), n = strlne(\"a\").", "did you mean `strlen`?"),
    Case("?- leads(unit, t) order by unti.", "did you mean `unit`?"),
    Case("?- 牵头（单位，任务） order by 单拉。", "did you mean `单位`?"),
    // Directives and their options, components, prefixes.
    Case(".decll a(x: number)\n?- a(x).", "did you mean `.decl`?"),
    Case(
      ".decl a(x: number)\n.input a(filname=\"a.csv\")\n?- a(x).", "did you mean `filename`?"),
    Case(".comp Graph { }\n.init g = Grpah", "did you mean `Graph`?"),
    Case(".comp 图谱 { }\n.init 甲 = 图普", "did you mean `图谱`?"),
    Case(
      ".prefix sanj: <urn:sanjiang:vocabulary:>\n?- snaj:leads(u, t).", "did you mean `sanj:`?"),
    // Saved queries' types and checks' messages.
    Case(
      ".query q(u: entitty)\n?- leads(u, t).",
      "did you mean `entity`? types of parameters are entity, text, number, date, time"),
    Case(".check c \"{tsak}\" : Task(task), !leads(_, task).", "did you mean `{task}`?"),
    // Nothing that only looks like a guess.
    Case("?- zzzzqq(u, t).", nil),
    Case("?- 鱼（甲，乙）。", nil),
    Case("?- x(u, t).", nil),
    Case(".decl a(x: q)\n?- a(x).", nil),
    Case("?- leads(u, t), n = f(u).", nil),
  ]

  @Test("an unknown name is told with the nearest that there is, if one is near", arguments: cases)
  func programs(_ item: Case) throws {
    let folder = try ScratchFolder()
    let path = try folder.write("p.dl", item.program)
    let errors = ShellHarness.run("check", path).errors
    let help = errors.split(separator: "\n").filter { $0.contains("= help: did you mean") }
      .map { String($0.trimmingPrefix(#/ *= help: /#)) }
    #expect(help == [item.help].compactMap(\.self), "\(errors)")
  }

  @Test(
    "so is a command, an option, a format, a saved query",
    arguments: [
      (["chekc", "a.dl"], "did you mean `check`?"),
      (["query", "leads(u, t)", "--fromat", "csv"], "did you mean `--format`?"),
      (["query", "leads(u, t)", "--format", "jsno"], "did you mean `json`?"),
      (["check", "a.dl", "--format", "lnies"], "did you mean `lines`?"),
      (["check", "a.dl", "--stirct"], "did you mean `--strict`?"),
      (["frobnicate"], nil), (["query", "leads(u, t)", "--zzz"], nil),
    ])
  func commandLine(_ words: [String], _ help: String?) {
    let outcome = ShellHarness.run(words: words)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("did you mean") == (help != nil), "\(outcome.errors)")
    if let help { #expect(outcome.errors.contains(help), "\(outcome.errors)") }
  }

  @Test(
    "a dossier is told with things of its kind, what begins so before what is spelled alike",
    arguments: [
      (":document 青政", "did you mean `青政〔2016〕76号`, `青政人〔2025〕7号`, `青政办〔2025〕8号`?"),
      (":unit 省水力厅", "did you mean `省水利厅`?"), (":region 西宇市", "did you mean `西宁`, `西安`?"),
    ])
  func dossiers(_ line: String, _ help: String) {
    let outcome = ShellHarness.run(words: [], input: [line])
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }

  @Test("letters that only one thing is read with are its name to a dossier")
  func letters() {
    #expect(
      ShellHarness.run(words: [], input: [":unit sfgw"])
        == ShellHarness.run(words: [], input: [":unit 省发展改革委"]))
  }

  @Test(
    "so is a command or a saved query at the prompt",
    arguments: [
      (":hlep", "did you mean `:help`?"), (":responsibilites", "did you mean `:responsibilities`?"),
      (":更名单伍", "did you mean `:更名单位`?"),
    ])
  func prompt(_ line: String, _ help: String) {
    let outcome = ShellHarness.run(words: [], input: [line])
    #expect(outcome.errors.contains(help), "\(outcome.errors)")
  }
}
