extension CommandDescription {
  /// `sanjiang official`.
  static let official = dossier(
    .official, summary: "Show an official's posts, the events attended and whom they met there",
    operand: OperandDescription("NAME", values: .name(.official), help: "the name of an official"),
    discussion: """
      Of several officials who share a name, those are listed that are known apart.
      """,
    examples: [Example("sanjiang official 王瑛", "the posts given and taken, and the events")])
}
