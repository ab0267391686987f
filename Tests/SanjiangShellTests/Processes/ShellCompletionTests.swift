import TestSupport
import Testing

@testable import SanjiangShell

/// What the scripts of `sanjiang completions` offer, asked of the real shells.
@Suite("Completions", .serialized)
struct ShellCompletionTests {
  /// A line as it is typed, and what it goes on with; only the first few names matter.
  struct Case: CustomTestStringConvertible {
    let line: String
    let offers: [String]
    var isWhole = true

    var testDescription: String { line }
  }

  static let cases = [
    Case(line: "sanjiang qu", offers: ["query"]),
    Case(line: "sanjiang help qu", offers: ["query"]),
    Case(line: "sanjiang query --fo", offers: ["--format"]),
    Case(line: "sanjiang query --format cs", offers: ["csv"]),
    Case(line: "sanjiang query --data a.ttl --format cs", offers: ["csv"]),
    Case(line: "sanjiang export --format nt", offers: ["ntriples"]),
    Case(line: "sanjiang document --format j", offers: ["json"]),
    Case(line: "sanjiang completions z", offers: ["zsh"]),
    Case(line: "sanjiang unit 省自然", offers: ["省自然资源厅"]),
    Case(line: "sanjiang document 青政办〔2025〕", offers: ["青政办〔2025〕8号"], isWhole: false),
    Case(line: "sanjiang query :responsibilitiesA", offers: [":responsibilitiesAsOf"]),
    Case(line: "sanjiang query :responsibilities 省水利", offers: ["省水利厅"], isWhole: false),
    Case(line: "sanjiang --fo", offers: ["--format"]),
    Case(line: "sanjiang --format jsonl --ti", offers: ["--timeout"]),
    Case(line: "sanjiang query --timeout ", offers: []),
  ]

  // MARK: - bash

  @Test("bash offers commands, options, values and names", arguments: cases)
  func bash(item: Case) throws {
    // Bash puts only what stands behind a colon in the place of what was typed.
    let offers = item.offers.map { $0.hasPrefix(":") ? String($0.dropFirst()) : $0 }
    expect(try bashOffers(item.line), offers, item.isWhole)
  }

  @Test(
    "bash completes inside quotes, behind an equals sign, and names with blanks",
    arguments: [
      Case(line: "sanjiang query ':responsibilitiesA", offers: [":responsibilitiesAsOf"]),
      Case(line: "sanjiang query --format=cs", offers: ["csv"]),
      Case(line: "sanjiang query --format=", offers: ["csv", "table"], isWhole: false),
      Case(
        line: "sanjiang complete unit x; sanjiang unit 省自然", offers: ["省自然资源厅"],
        isWhole: false),
      Case(
        line: "sanjiang correct ret", offers: ["retract"]),
    ])
  func bashQuoting(item: Case) throws {
    // Bash hands over the last command of a line alone.
    let line = item.line.split(separator: "; ").last.map(String.init) ?? ""
    expect(try bashOffers(line), item.offers, item.isWhole)
  }

  @Test("bash offers files with the extension that is wanted, and folders")
  func bashFiles() throws {
    let folder = try ScratchFolder()
    try folder.write("rules.dl", "")
    try folder.write("rules.txt", "")
    try folder.write("rooms/x.dl", "")
    let found = try bashOffers("sanjiang run \(folder.path)/r")
    #expect(found.sorted() == ["\(folder.path)/rooms", "\(folder.path)/rules.dl"])
    let any = try bashOffers("sanjiang query --file \(folder.path)/rules")
    #expect(any.sorted() == ["\(folder.path)/rules.dl", "\(folder.path)/rules.txt"])
  }

  @Test("bash asks the graph that the line names")
  func bashGraph() throws {
    let folder = try ScratchFolder()
    let notice = try folder.write("notice.txt", GraphCommandTests.notice)
    let graph = "\(folder.path)/my.graph"
    #expect(ShellHarness.run("ingest", notice, "--into", graph).status == .success)
    #expect(
      try bashOffers("sanjiang document --graph \(graph) 云湖") == ["云湖政〔2026〕3号"])
    #expect(try bashOffers("sanjiang document 云湖") == [])
  }

  private func bashOffers(_ line: String) throws -> [String] {
    let run = try ShellRun.run(
      """
      source <(sanjiang completions bash)
      COMP_WORDBREAKS=$' \\t\\n"\\'><=;|&(:'
      COMP_LINE=\(line.inSingleQuotes)
      COMP_POINT=${#COMP_LINE}
      _sanjiang sanjiang
      for word in "${COMPREPLY[@]}"; do printf '%s\\n' "$word"; done
      """)
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  // MARK: - zsh and fish

  @Test("zsh completes the same", .enabled(if: ShellRun.isToRun("zsh")))
  func zsh() throws {
    let unique = Self.cases.filter { $0.isWhole && $0.offers.count == 1 }
    let lines = unique.map { "try \($0.line.inSingleQuotes)" }.joined(separator: "\n")
    let run = try ShellRun.run(Self.zshScript + lines, in: "zsh")
    #expect(run.errors == "")
    let found = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, item) in unique.enumerated() where index < found.count {
      let kept = item.line.split(separator: " ").dropLast().joined(separator: " ")
      let wanted = "\(kept) \(item.offers[0])"
      #expect(found[index].hasPrefix(wanted), "\(item.line): \(found[index])")
    }
    #expect(found.count > unique.count)
  }

  /// `try LINE` types the line and Tab into a zsh and prints what then stands there.
  private static let zshScript = #"""
    zmodload zsh/zpty
    setup=$(mktemp)
    cat >$setup <<'SETUP'
    PROMPT= RPROMPT=
    unsetopt prompt_sp prompt_cr
    autoload -Uz compinit
    compinit -u -D
    source <(sanjiang completions zsh)
    report() { print -r -- "<<$BUFFER>>"; BUFFER=; zle accept-line }
    zle -N report
    bindkey '^Y' report
    print READY
    SETUP
    until_seen() {
      local piece
      text=
      while [[ $text != *$1* ]]; do zpty -r z piece || return 1; text+=$piece; done
    }
    try() {
      zpty -w -n z "$1"$'\t\x19'
      until_seen '>>'
      text=${text##*'<<'}
      print -r -- "${text%%'>>'*}"
    }
    zpty z zsh -f -i
    zpty -w z "source $setup"
    until_seen READY

    """#

  @Test("fish completes the same", .enabled(if: ShellRun.isToRun("fish")))
  func fish() throws {
    let questions = Self.cases.map { "complete -C \($0.line.inSingleQuotes); echo ---" }
    let run = try ShellRun.run(
      "sanjiang completions fish | source\n" + questions.joined(separator: "\n"), in: "fish")
    #expect(run.errors == "")
    let answers = run.output.split(separator: "---\n", omittingEmptySubsequences: false)
    #expect(answers.count == Self.cases.count + 1)
    for (item, answer) in zip(Self.cases, answers) {
      let words = answer.split(separator: "\n").map { line in
        String(line.split(separator: "\t")[0])
      }
      let offers = item.offers.filter { words.contains($0) || words.contains($0 + "=") }
      #expect(offers == item.offers, "\(item.line): \(words)")
    }
  }

  /// Expects words, all of them or these among others.
  private func expect(_ found: [String], _ wanted: [String], _ isWhole: Bool) {
    if isWhole { #expect(found == wanted) } else { #expect(Set(wanted).isSubset(of: found)) }
  }

  // MARK: - The table

  @Test("every option that takes one of several words knows them")
  func choices() {
    for command in CommandTable.commands {
      for option in command.options where option.argument.placeholder == "FORMAT" {
        guard case .word(let words) = option.values else {
          Issue.record("\(command.name) \(option.name) has no words")
          continue
        }
        for word in words { #expect(option.help.contains(word), "\(command.name) \(word)") }
      }
    }
  }

  @Test("every kind of name is known, and names that begin otherwise are found by other names")
  func names() throws {
    for kind in NameKind.allCases {
      let outcome = ShellHarness.run("complete", kind.rawValue)
      #expect(outcome.status == .success)
      #expect(outcome.output.split(separator: "\n").count > 5, "\(kind)")
    }
    #expect(ShellHarness.run("complete", "unit", "省自然资").output == "省自然资源厅\n")
    #expect(
      ShellHarness.run("complete", "unit", "青海省科学技术厅").output == "青海省科学技术厅\n")
    #expect(ShellHarness.run("complete", "unit", "无此").output == "")
    #expect(ShellHarness.run("complete", "nothing").status == .usage)
    #expect(!ShellHarness.run("--help").output.contains("  complete "))
  }
}
