extension CommandDescription {
  /// `sanjiang indicator`.
  static let indicator = dossier(
    .indicator, summary: "Show a figure: its target, who answers for it, what others set",
    operand: OperandDescription(
      "NAME", .oneOrMore, values: .name(.indicator),
      help: "a measure, or an indicator by its document and path"),
    discussion: """
      By the name of a measure, the figures of all documents stand side by side, with those that
      exclude each other.
      """,
    examples: [
      Example("sanjiang indicator 常住人口城镇化率", "what every document sets"),
      Example("sanjiang indicator '青政办〔2021〕29号 一/一/4'", "one of these, with who leads it"),
    ])
}
