import DatalogSyntax

extension PromptCommand {
  /// `:rules [NAME]`.
  static let rules = PromptCommand(
    "rules", takes: "[NAME]",
    does: Bilingual(
      "show the rules in force, or those of one predicate", "显示生效的规则，或某个谓词的规则"),
    example: ":rules responsible",
    hints: "listing show"
  ) { (session, arguments) throws(ShellFailure) in
    let shown = try session.workspace().rules.flatMap { program in
      program.rules.filter { arguments.text.isEmpty || $0.defines(arguments.text) }
        .map { $0.text(in: program) }
    }
    guard !shown.isEmpty else {
      throw .usage("no rule in force defines `\(arguments.text)`", help: "`:rules` shows them all")
    }
    session.page(shown.joined(separator: "\n") + "\n")
  }
}

extension Rule {
  /// Whether a head of it has that name.
  fileprivate func defines(_ name: String) -> Bool {
    heads.contains { $0.predicate.name == .plain(name) }
  }

  /// The rule as written, its notes above.
  fileprivate func text(in program: Program) -> String {
    (notes.map { "/// \($0)" } + [program.source.text(of: range)]).joined(separator: "\n")
  }
}
