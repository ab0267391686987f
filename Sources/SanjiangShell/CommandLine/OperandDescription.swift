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
  /// What it is.
  let values: WordKind
  /// What those behind the first are, where they are something else.
  let furtherValues: WordKind?
  /// One line of help, without a full stop.
  let help: String

  /// Creates an operand; what it is is told by its name where nothing is said.
  init(
    _ name: String, _ count: Count = .one, unless alternative: OptionDescription? = nil,
    values: WordKind? = nil, furtherValues: WordKind? = nil, help: String
  ) {
    self.values = values ?? WordKind(placeholder: name)
    self.furtherValues = furtherValues
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
