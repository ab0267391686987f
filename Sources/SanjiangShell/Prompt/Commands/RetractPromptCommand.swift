extension PromptCommand {
  /// `:retract FACT`.
  static let retract = PromptCommand(
    "retract", takes: "FACT",
    does: Bilingual(
      "say that a fact does not hold, whoever states it", "声明一条事实不成立，无论谁载明"),
    example: ":retract leads(@省科技厅, @\"青政办〔2021〕29号 二/39\")",
    discussion: """
      The fact is one that the graph states, as `:schema` lists them; what rules derive goes when what
      it rests on goes. That it was retracted is remembered (`:corrections`), and kept as what is
      asserted is; `:undo` takes it back.
      """,
    hints: "delete remove drop forget"
  ) { (session, arguments) throws(ShellFailure) in
    try session.correct(.retraction, try arguments.required("FACT"))
  }
}
