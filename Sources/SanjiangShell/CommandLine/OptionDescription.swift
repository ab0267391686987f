/// An option of a command: how it is written, what it takes, what it does.
struct OptionDescription: Sendable {
  /// What follows the option.
  enum Argument: Sendable {
    /// Nothing: the option is given or not.
    case none
    /// One value, shown in help by this name.
    case one(String)
    /// Everything up to the next option; the option may also be given again.
    case several(String)

    /// What a value is called in help; nil where there is none.
    var placeholder: String? {
      switch self {
      case .none: nil
      case .one(let placeholder), .several(let placeholder): placeholder
      }
    }
  }

  /// The long form with its dashes, `--graph`, by which the program asks for it.
  let name: String
  /// The short form with its dash, `-o`, where there is one.
  let shortName: String?
  /// What follows it.
  let argument: Argument
  /// Whether the command cannot do without it.
  let isRequired: Bool
  /// What its values are.
  let values: WordKind
  /// One line of help, without a full stop.
  let help: String

  /// Creates an option; what its values are is told by their placeholder where nothing is said.
  init(
    _ name: String, short: String? = nil, _ argument: Argument = .none, isRequired: Bool = false,
    values: WordKind? = nil, help: String
  ) {
    self.name = name
    self.shortName = short
    self.argument = argument
    self.isRequired = isRequired
    self.values = values ?? argument.placeholder.map { WordKind(placeholder: $0) } ?? .anything
    self.help = help
  }

  /// Whether `text` is one of its written forms.
  func isWritten(_ text: some StringProtocol) -> Bool {
    text == name || (shortName.map { text == $0 } ?? false)
  }

  /// As shown in help: `-o, --output FILE`.
  var synopsis: String {
    let names = shortName.map { "\($0), \(name)" } ?? name
    return names + argumentSuffix
  }

  /// As shown in a usage line: `--output FILE`.
  var usage: String { name + argumentSuffix }

  private var argumentSuffix: String {
    switch argument {
    case .none: ""
    case .one(let placeholder): " \(placeholder)"
    case .several(let placeholder): " \(placeholder)…"
    }
  }
}
