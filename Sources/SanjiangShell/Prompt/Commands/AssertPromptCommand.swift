extension PromptCommand {
  /// `:assert FACT`.
  static let assert = PromptCommand(
    "assert", takes: "FACT",
    does: Bilingual(
      "state a fact against or beside the sources", "断言一条事实，与来源并列或相反"),
    example: ":assert participates(@省科技厅, @\"青政办〔2021〕29号 二/40\")",
    discussion: """
      A fact is a property or a class of `:schema` with values. What `@` names has to be known; a new
      thing is written by its IRI, `Unit(<urn:example:new>)`. It is stated in a named graph of its
      own: `Correction(c)` and `:corrections` tell it from what sources say. A graph of your own
      (`--graph PATH`) keeps it; otherwise it ends with the session. `:undo` takes it back.
      """,
    hints: "add insert state tell"
  ) { (session, arguments) throws(ShellFailure) in
    try session.correct(.assertion, try arguments.required("FACT"))
  }
}
