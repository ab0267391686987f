extension CommandDescription {
  /// `sanjiang document`.
  static let document = dossier(
    .document, summary: "Show what a document says: tasks, figures, citations, people",
    operand: OperandDescription("NUMBER", help: "the number or title of a document"),
    discussion: """
      Also of a document that was not read there is to say what cites it. The JSON of one that was
      read is that of `sanjiang extract`, of another that of the other dossiers.
      """,
    hints: "doc show",
    examples: [
      Example("sanjiang document 青政办〔2025〕8号", "the dossier as text"),
      Example("sanjiang document 青政办〔2025〕8号 --format json", "the same as one JSON object"),
    ])
}
