/// Completions for zsh.
enum ZshCompletion {
  /// The script: one case a command, each a call of zsh's own `_arguments`.
  static func script(for commands: [CommandDescription]) -> String {
    let described = commands.map { ($0.name, $0.summary) } + [("help", "Show help of a command")]
    return [heading, names, commandList(of: described), arguments(of: commands), ending]
      .joined(separator: "\n\n") + "\n"
  }

  private static let heading = """
    #compdef sanjiang
    # Completions of sanjiang for zsh, made by `sanjiang completions zsh`.
    # Use:  source <(sanjiang completions zsh)
    # or write it to a file `_sanjiang` in a folder of $fpath.
    """

  /// The function that asks the program for names.
  private static let names = """
    # Offers the names of the kind $1 that the program knows.
    _sanjiang_names() {
      local name
      local -a graph names
      for name in --graph --registry; do
        [[ -n ${opt_args[$name]} ]] && graph+=("$name=${(Q)opt_args[$name]}")
      done
      for name in ${(f)"$($program complete $1 $graph -- "${(Q)PREFIX}" 2>/dev/null)"}; do
        if [[ $name == *$'\\t'* ]]; then
          names+=("${${name%%$'\\t'*}//:/\\\\:}:${name#*$'\\t'}")
        else
          names+=("${name//:/\\\\:}")
        fi
      done
      _describe -t "$1" "$1" names
    }
    """

  /// The function that offers the commands.
  private static func commandList(of described: [(name: String, summary: String)]) -> String {
    let rows = described.map { "    \("\($0.name):\($0.summary)".inSingleQuotes)" }
    return """
      _sanjiang_commands() {
        local -a commands=(
      \(rows.joined(separator: "\n"))
        )
        _describe -t command command commands
      }
      """
  }

  /// The function that goes by the command that was typed.
  private static func arguments(of commands: [CommandDescription]) -> String {
    """
    _sanjiang() {
      local program=$words[1] command=repl
      local -A opt_args
      if (( CURRENT == 2 )) && [[ $PREFIX != -* ]]; then
        _sanjiang_commands
        return
      fi
      if [[ $words[2] != -* ]]; then
        command=$words[2]
        shift words
        (( CURRENT-- ))
      fi
      case $command in
    \(commands.map(caseOf).joined(separator: "\n"))
        help) _arguments \("1:COMMAND:_sanjiang_commands".inSingleQuotes) ;;
      esac
    }
    """
  }

  /// What runs it, in whichever way it was loaded.
  private static let ending = """
    if [[ $funcstack[1] == _sanjiang ]]; then
      _sanjiang "$@"
    else
      compdef _sanjiang sanjiang
    fi
    """

  private static func caseOf(_ command: CommandDescription) -> String {
    var lines = ["    \(command.name))", "      _arguments \\"]
    let help = "'(-h --help)'{-h,--help}'[\(escaped(OptionDescription.help.help))]'"
    var words = [help] + command.options.map(word)
    if command.name == CommandDescription.repl.name {
      words.append("'--version[show the version]'")
    }
    words += command.operands.enumerated().flatMap { operand($0, $1) }
    lines += words.map { "        \($0) \\" }
    lines[lines.count - 1].removeLast(2)
    return (lines + ["      ;;"]).joined(separator: "\n")
  }

  private static func word(_ option: OptionDescription) -> String {
    let help = "[\(escaped(option.help))]"
    guard let placeholder = option.argument.placeholder else {
      return "\(option.name)\(help)".inSingleQuotes
    }
    if option.takesSeveral {
      // One value each time: what ends a list of several is lost to zsh's own list of options.
      return "*\(option.name)=\(help):\(placeholder):\(action(option.values))".inSingleQuotes
    }
    let rest = "\(help):\(placeholder):\(action(option.values))".inSingleQuotes
    guard let short = option.shortName else { return "\(option.name)=".inSingleQuotes + rest }
    return "'(\(short) \(option.name))'{\(short),\(option.name)=}\(rest)"
  }

  private static func operand(_ index: Int, _ operand: OperandDescription) -> [String] {
    let isOpen = operand.count == .any || operand.count == .oneOrMore
    let first = isOpen && operand.furtherValues == nil ? "*" : "\(index + 1)"
    let word = "\(first):\(operand.name):\(action(operand.values))".inSingleQuotes
    guard let further = operand.furtherValues else { return [word] }
    return [word, "*:\(operand.name):\(action(further))".inSingleQuotes]
  }

  /// What makes the words of a kind.
  private static func action(_ kind: WordKind) -> String {
    switch kind {
    case .anything: " "
    case .path(let extensions):
      extensions.isEmpty
        ? "_files" : "_files -g \"*.(\(extensions.joined(separator: "|")))\""
    case .folder: "_files -/"
    case .word(let words): "(\(words.joined(separator: " ")))"
    // Without the blank its arguments would stand behind others.
    case .name(let kind): " _sanjiang_names \(kind.rawValue)"
    }
  }

  /// A description with the signs that `_arguments` reads made harmless.
  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
}
