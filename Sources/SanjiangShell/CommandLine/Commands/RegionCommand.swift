extension CommandDescription {
  /// `sanjiang region`.
  static let region = dossier(
    .region, summary: "Show what is to be done in a region, by whom, and what the region was",
    operand: OperandDescription(
      "NAME", values: .name(.region), help: "any name or the code of a region"),
    discussion: """
      What concerns a part of a region, or what the region was before, concerns the region.
      """,
    examples: [
      Example("sanjiang region 西宁市", "who leads there, the tasks, the figures, the events"),
      Example("sanjiang region 630106", "the same of 湟中区, which was 湟中县 before"),
    ])
}
