/// The arguments of one command, sorted into operands and options.
struct ParsedArguments: Sendable {
  /// What stood there besides options, in order.
  var operands: [String] = []
  /// The values of each option by its long name; a flag that is given has an empty list.
  var values: [String: [String]] = [:]

  /// Whether the option was given.
  func has(_ option: OptionDescription) -> Bool { values[option.name] != nil }

  /// The value of an option that takes one, or nil where it was not given.
  func value(of option: OptionDescription) -> String? { values[option.name]?.last }

  /// All values of an option that takes several.
  func values(of option: OptionDescription) -> [String] { values[option.name] ?? [] }

  /// The value of an option as a number above zero.
  func positiveNumber(_ option: OptionDescription) throws(ShellFailure) -> Double? {
    guard let text = value(of: option) else { return nil }
    guard let number = Double(text), number > 0, number.isFinite else {
      throw .usage(
        "`\(option.name)` takes a number above zero, not `\(text)`",
        help: "for example `\(option.name) 10`")
    }
    return number
  }
}
