extension CommandDescription {
  /// `sanjiang unit`.
  static let unit = dossier(
    .unit, summary: "Show who a unit is and what it answers for, also as successor",
    operand: OperandDescription(
      "NAME", values: .name(.unit), help: "any name of the unit or group"),
    discussion: """
      What a unit answers for is what names it, what names a group of it, what a standing rule of
      a document charges it with, and what it inherited from the units whose place it took.
      """,
    examples: [Example("sanjiang unit 省自然资源厅", "who it is, and what 省国土资源厅 left it")])
}
