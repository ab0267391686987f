extension CommandDescription {
  /// `sanjiang task`.
  static let task = dossier(
    .task, summary: "Show a task: who answers for it, by when, and its text",
    operand: OperandDescription(
      "ID", .oneOrMore, values: .name(.task),
      help: "the number of the document and the path of the task"),
    discussion: """
      The graph does not hold the text of documents. `--sources` names a folder with their files;
      one is believed only where its content is what was read (SHA-256).
      """,
    examples: [
      Example("sanjiang task '青政办〔2021〕29号 二/39'", "who leads, who takes part, where it stands"),
      Example("sanjiang task '青政办〔2021〕29号 二/39' --sources texts", "the same with its text"),
    ])
}
