extension CommandDescription {
  /// `sanjiang completions`.
  static let completions = CommandDescription(
    name: "completions", summary: "Print what teaches a shell to complete commands and names",
    operands: [
      OperandDescription(
        "SHELL", values: .choices(of: CompletionShell.self), help: "bash, zsh or fish")
    ],
    discussion: """
      Commands, options and their values are completed, and the names of units, documents and
      regions and of saved queries (`sanjiang query :res` and Tab), for which the script runs
      `sanjiang complete KIND PREFIX`; `--graph` on the line is heeded.
      """,
    examples: [
      Example(
        "sanjiang completions bash > ~/.local/share/bash-completion/completions/sanjiang",
        "for bash with bash-completion; or write `source <(sanjiang completions bash)` in ~/.bashrc"
      ),
      Example(
        "sanjiang completions zsh > ~/.zfunc/_sanjiang",
        "for zsh, where ~/.zfunc is in $fpath"),
      Example(
        "sanjiang completions fish > ~/.config/fish/completions/sanjiang.fish", "for fish"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let name = arguments.operands[0]
      guard let shell = CompletionShell(rawValue: name) else {
        let names = CompletionShell.allCases.map(\.rawValue)
        throw .usage(
          "there are no completions for `\(name)`",
          help: Hint.didYouMean(name, among: names) + "shells are \(names.joined(separator: ", "))")
      }
      context.output.write(shell.script(for: CommandTable.commands))
      return .success
    })
}
