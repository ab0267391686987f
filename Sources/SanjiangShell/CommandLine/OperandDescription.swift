/// What a command takes besides options.
struct OperandDescription: Sendable {
  /// How many there may be.
  enum Count: Sendable { case optional, one, oneOrMore, any }

  /// The name in help, in capitals.
  let name: String
  /// How many there may be.
  let count: Count
  /// The option that stands in for the operand, where there is one.
  let alternative: OptionDescription?
  /// One line of help, without a full stop.
  let help: String

  /// Creates an operand.
  init(
    _ name: String, _ count: Count = .one, unless alternative: OptionDescription? = nil,
    help: String
  ) {
    self.name = name
    self.count = count
    self.alternative = alternative
    self.help = help
  }

  /// Whether the command cannot do without it, given which options are there.
  func isRequired(beside arguments: ParsedArguments) -> Bool {
    if let alternative, arguments.has(alternative) { return false }
    return count == .one || count == .oneOrMore
  }

  /// As shown in a usage line: `QUERY`, `[NAME]`, `FILE…`.
  var usage: String {
    let plain =
      switch count {
      case .optional: "[\(name)]"
      case .one: name
      case .oneOrMore: "\(name)…"
      case .any: "[\(name)…]"
      }
    return alternative.map { "(\(plain) | \($0.usage))" } ?? plain
  }
}
