/// Completions for bash.
enum BashCompletion {
  /// The script: what is known of each command as cases, then what uses it.
  static func script(for commands: [CommandDescription]) -> String {
    let names = commands.map(\.name) + ["help"]
    return """
      # Completions of sanjiang for bash 4 or later, made by `sanjiang completions bash`.
      # Use:  source <(sanjiang completions bash)

      __sanjiang_commands='\(names.joined(separator: " "))'

      # What the command $1 knows as options.
      __sanjiang_options() {
        case $1 in
      \(commands.map(options).joined(separator: "\n"))
        esac
      }

      # How many values the option $2 of the command $1 takes, and of which kind.
      __sanjiang_option() {
        takes=none kind=anything
        case $1:$2 in
      \(commands.flatMap(optionCases).joined(separator: "\n"))
        esac
      }

      # Of which kind the operand of the command $1 is that has the number $2, from 0.
      __sanjiang_operand() {
        kind=anything
        case $1:$2 in
          help:0) kind='\(kind(CommandDescription.helpOperand(for: commands)))' ;;
      \(commands.flatMap(operandCases).joined(separator: "\n"))
        esac
      }

      \(machinery)
      """ + "\n"
  }

  private static func options(_ command: CommandDescription) -> String {
    let names = (command.options + [.help]).flatMap(\.writtenForms)
    return "    \(command.name)) kind='word \(names.joined(separator: " "))' ;;"
  }

  private static func optionCases(_ command: CommandDescription) -> [String] {
    command.options.compactMap { option in
      guard option.argument.placeholder != nil else { return nil }
      let pattern = option.writtenForms.map { "\(command.name):\($0)" }.joined(separator: "|")
      let takes = option.takesSeveral ? "several" : "one"
      return "    \(pattern)) takes=\(takes) kind='\(kind(option.values))' ;;"
    }
  }

  private static func operandCases(_ command: CommandDescription) -> [String] {
    command.operands.enumerated().flatMap { index, operand in
      let isOpen = operand.count == .any || operand.count == .oneOrMore
      let first =
        "    \(command.name):\(isOpen && operand.furtherValues == nil ? "*" : "\(index)"))"
      let further = operand.furtherValues.map { "    \(command.name):*) kind='\(kind($0))' ;;" }
      return ["\(first) kind='\(kind(operand.values))' ;;"] + (further.map { [$0] } ?? [])
    }
  }

  /// A kind as the functions of the script read it.
  private static func kind(_ kind: WordKind) -> String {
    switch kind {
    case .anything: "anything"
    case .path(let extensions): (["path"] + extensions).joined(separator: " ")
    case .folder: "folder"
    case .word(let words): "word " + words.joined(separator: " ")
    case .name(let kind): "name \(kind.rawValue)"
    }
  }
}

extension OptionDescription {
  /// Its long form, then its short one.
  var writtenForms: [String] { [name] + (shortName.map { [$0] } ?? []) }

  /// Whether it takes everything up to the next option.
  var takesSeveral: Bool { if case .several = argument { true } else { false } }
}
