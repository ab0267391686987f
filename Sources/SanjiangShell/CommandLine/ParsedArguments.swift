import Diagnostics

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

  /// The value of an option that the command cannot do without.
  func required(_ option: OptionDescription) throws(ShellFailure) -> String {
    guard let value = value(of: option) else { throw .usage("`\(option.usage)` is missing") }
    return value
  }

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

  /// The value of an option as a whole number above zero.
  func positiveInteger(_ option: OptionDescription) throws(ShellFailure) -> Int? {
    guard let text = value(of: option) else { return nil }
    guard let number = Int(text), number > 0 else {
      throw .usage(
        "`\(option.name)` takes a whole number above zero, not `\(text)`",
        help: "for example `\(option.name) 2`")
    }
    return number
  }

  /// The value of an option that names one of several choices, or nil where it was not given.
  ///
  /// - Parameters:
  ///   - option: the option.
  ///   - type: the choices, by their names.
  /// - Returns: the choice.
  /// - Throws: a usage failure that lists the choices, for any other value.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: OptionDescription, _ type: Choice.Type
  ) throws(ShellFailure) -> Choice? {
    guard let name = value(of: option) else { return nil }
    if let choice = Choice(rawValue: name.lowercased()) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    throw .usage(
      "`\(option.name)` takes \(names.joined(separator: ", ")), not `\(name)`",
      help: NearestNames.suggestions(for: name, among: names).first.map { "did you mean `\($0)`?" })
  }
}
