/// A shell for which completions are made.
enum CompletionShell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that teaches the shell to complete commands.
  ///
  /// It is made of the command table alone, so that it knows what the program knows; for names that
  /// only a graph knows it runs `sanjiang complete`.
  ///
  /// - Parameter commands: the commands.
  /// - Returns: the script.
  func script(for commands: [CommandDescription]) -> String {
    switch self {
    case .bash: BashCompletion.script(for: commands)
    case .zsh: ZshCompletion.script(for: commands)
    case .fish: FishCompletion.script(for: commands)
    }
  }
}

extension CommandDescription {
  /// What may stand behind `sanjiang help`, which is no command of the table.
  static func helpOperand(for commands: [CommandDescription]) -> WordKind {
    .word(commands.map(\.name))
  }
}

extension String {
  /// The text between single quotes, as bash and zsh read it.
  var inSingleQuotes: String { "'" + replacing("'", with: "'\\''") + "'" }
}
