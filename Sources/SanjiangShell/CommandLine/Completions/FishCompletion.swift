/// Completions for fish.
enum FishCompletion {
  /// The script: a `complete` line for every command, option and operand.
  static func script(for commands: [CommandDescription]) -> String {
    var lines = [preamble]
    for command in commands {
      lines.append(
        "complete -c sanjiang -n __sanjiang_first -a \(command.name)"
          + " -d \(quoted(command.summary))")
    }
    lines.append("complete -c sanjiang -n __sanjiang_first -a help -d 'Show help of a command'")
    lines.append("complete -c sanjiang -n __sanjiang_first -l version -d 'Show the version'")
    let names = commands.map(\.name).joined(separator: " ")
    lines.append("complete -c sanjiang -n '__sanjiang_command help' -a \(quoted(names))")
    for command in commands {
      let isHere = "-n '__sanjiang_command \(command.name)'"
      lines += (command.options + [.help]).map { "complete -c sanjiang \(isHere)\(words(of: $0))" }
      lines += command.operands.enumerated().flatMap { operand($0, $1, of: command) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let preamble = #"""
    # Completions of sanjiang for fish, made by `sanjiang completions fish`.
    # Use:  sanjiang completions fish | source
    # or write it to ~/.config/fish/completions/sanjiang.fish

    # Whether the command is still to be written.
    function __sanjiang_first
        test (count (commandline -opc)) -eq 1
    end

    # Whether $argv[1] is the command; options without one are those of `repl`.
    function __sanjiang_command
        set -l words (commandline -opc)
        if test (count $words) -eq 1; or string match -q -- '-*' $words[2]
            test $argv[1] = repl
        else
            test $words[2] = $argv[1]
        end
    end

    # The names of the kind $argv[1] that the program knows.
    function __sanjiang_names
        set -l words (commandline -opc)
        set -l graph
        for i in (seq (count $words))
            switch $words[$i]
                case --graph --registry
                    set -a graph $words[$i]=$words[(math $i + 1)]
                case '--graph=*' '--registry=*'
                    set -a graph $words[$i]
            end
        end
        set -l typed (commandline -ct | string replace -r '^[\'"]' '' | string unescape)
        $words[1] complete $argv[1] $graph -- "$typed" 2>/dev/null
    end

    complete -c sanjiang -f
    """#

  private static func words(of option: OptionDescription) -> String {
    let short = option.shortName.map { " -s \($0.dropFirst())" } ?? ""
    let name = " -l \(option.name.dropFirst(2))"
    let value = option.argument.placeholder.map { _ in " -r" + source(option.values) } ?? ""
    return short + name + value + " -d \(quoted(option.help))"
  }

  private static func operand(
    _ index: Int, _ operand: OperandDescription, of command: CommandDescription
  ) -> [String] {
    let isOpen = operand.count == .any || operand.count == .oneOrMore
    func line(_ kind: WordKind, _ place: String?) -> String? {
      let source = source(kind)
      guard !source.isEmpty else { return nil }
      let test = "__sanjiang_command \(command.name)"
      let counted = place.map { "; and test (count (commandline -opc)) \($0)" } ?? ""
      return "complete -c sanjiang -n '\(test)\(counted)'\(source)"
    }
    guard let further = operand.furtherValues else {
      return [
        line(operand.values, isOpen || command.operands.count == 1 ? nil : "-eq \(index + 2)")
      ]
      .compactMap(\.self)
    }
    return [line(operand.values, "-eq \(index + 2)"), line(further, "-gt \(index + 2)")]
      .compactMap(\.self)
  }

  /// The words of a `complete` line that say where the values come from; empty for anything.
  private static func source(_ kind: WordKind) -> String {
    switch kind {
    case .anything: ""
    case .path(let extensions):
      extensions.isEmpty
        ? " -F" : " -k -a '(__fish_complete_suffix .\(extensions.joined(separator: " .")))'"
    case .folder: " -a '(__fish_complete_directories)'"
    case .word(let words): " -a \(quoted(words.joined(separator: " ")))"
    case .name(let kind): " -a '(__sanjiang_names \(kind.rawValue))'"
    }
  }

  /// The text between single quotes, as fish reads it.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
