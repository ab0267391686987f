import DatalogSyntax

extension CommandDescription {
  /// `sanjiang check`.
  static let check = CommandDescription(
    name: "check", summary: "Parse and analyse programs and report what is wrong with them",
    operands: [OperandDescription("FILE", .oneOrMore, help: "a program, .dl")],
    examples: [Example("sanjiang check rules.dl", "report mistakes in rules.dl; status 1 if any")],
    action: { (arguments, _) throws(ShellFailure) in
      _ = try ProgramLoader.programs(in: arguments.operands)
      return .success
    })
}
