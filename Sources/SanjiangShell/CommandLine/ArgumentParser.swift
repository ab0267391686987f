/// Sorts the words after a command's name by the command's description.
struct ArgumentParser {
  private let command: CommandDescription
  private var result = ParsedArguments()
  /// The option that takes several values and is still taking them.
  private var open: OptionDescription?
  /// The option that took several values last.
  private var lastList: OptionDescription?

  private init(_ command: CommandDescription) {
    self.command = command
  }

  /// Sorts `words`, which do not include the command's name.
  ///
  /// - Parameters:
  ///   - words: the words of the command line after the command's name.
  ///   - command: what may stand there.
  /// - Returns: operands and options; unchecked where help is asked for.
  /// - Throws: a usage failure for an unknown option, a value that is missing or not wanted, an
  ///   option given twice, or too few or too many operands.
  static func parse(
    _ words: [String], for command: CommandDescription
  ) throws(ShellFailure) -> ParsedArguments {
    var parser = ArgumentParser(command)
    try parser.read(words[...])
    if !parser.result.has(.help) { try parser.checkCompleteness() }
    return parser.result
  }

  private mutating func read(_ words: ArraySlice<String>) throws(ShellFailure) {
    var words = words
    while let word = words.popFirst() {
      if word == "--" {
        try closeList()
        result.operands += words
        return
      } else if word.hasPrefix("-"), word != "-" {
        try closeList()
        try readOption(word, &words)
      } else if let open {
        result.values[open.name, default: []].append(word)
      } else {
        result.operands.append(word)
      }
    }
    try closeList()
    giveBackOperand()
  }

  private mutating func readOption(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(ShellFailure) {
    let (name, attached) = Self.split(word)
    guard let option = command.option(written: name) else { throw unknownOption(name) }
    let isRepeated = result.has(option)
    switch option.argument {
    case .none:
      guard attached == nil else { throw .usage("`\(name)` takes no value") }
      result.values[option.name] = []
    case .one:
      guard !isRepeated else { throw .usage("`\(name)` is given twice") }
      // Nothing is what a script writes whose variable is not set.
      guard let value = attached ?? rest.popFirst(), !value.isEmpty else {
        throw .usage("`\(name)` needs a value", help: "write `\(option.usage)`")
      }
      result.values[option.name] = [value]
    case .several:
      result.values[option.name, default: []] += attached.map { [$0] } ?? []
      open = attached == nil ? option : nil
    }
  }

  /// Takes `--name=value` apart; a short option has no such form.
  private static func split(_ word: String) -> (name: String, value: String?) {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return (word, nil) }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }

  /// Ends the list of an option that takes several values.
  private mutating func closeList() throws(ShellFailure) {
    guard let option = open else { return }
    open = nil
    lastList = option
    if result.values(of: option).isEmpty {
      throw .usage("`\(option.name)` needs a value", help: "write `\(option.usage)`")
    }
  }

  /// Takes the last value of the last list for the operand that is missing.
  ///
  /// `query --data a.ttl 'leads(u, t)'` is what people write; without this the list would
  /// swallow the query.
  private mutating func giveBackOperand() {
    guard let lastList, result.operands.isEmpty,
      command.operands.contains(where: { $0.isRequired(beside: result) }),
      result.values(of: lastList).count > 1, let last = result.values[lastList.name]?.popLast()
    else { return }
    result.operands = [last]
  }

  private func checkCompleteness() throws(ShellFailure) {
    if let missing = command.options.first(where: { $0.isRequired && !result.has($0) }) {
      throw .usage(
        "`\(command.isAtPrompt ? ":" : "")\(command.name)` needs `\(missing.usage)`",
        help: "write `\(CommandHelp.usageLine(of: command))`")
    }
    let wanted = command.operands
    let required = wanted.filter { $0.isRequired(beside: result) }
    if result.operands.count < required.count {
      throw .usage(
        "`\(command.isAtPrompt ? ":" : "")\(command.name)` needs \(required[result.operands.count].name)",
        help: "write `\(CommandHelp.usageLine(of: command))`")
    }
    let isOpenEnded = wanted.contains { $0.count == .oneOrMore || $0.count == .any }
    let most = wanted.count { $0.isRequired(beside: result) || $0.count == .optional }
    if !isOpenEnded, result.operands.count > most {
      throw .usage(
        "`\(command.isAtPrompt ? ":" : "")\(command.name)` does not take `\(result.operands[most])`",
        help: "write `\(CommandHelp.usageLine(of: command))`")
    }
  }

  private func unknownOption(_ name: String) -> ShellFailure {
    let known = (command.options + [.help]).map(\.name)
    let hint = Hint.didYouMean(name, among: known)
    return .usage(
      "`\(command.isAtPrompt ? ":" : "")\(command.name)` has no option `\(name)`",
      help: command.isAtPrompt
        ? "\(hint)`:help \(command.name)` tells of the command"
        : "\(hint)`sanjiang \(command.name) --help` lists the options")
  }
}
