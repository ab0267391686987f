extension PromptCommand {
  /// `:profile QUERY`.
  static let profile = PromptCommand(
    "profile", takes: "QUERY",
    does: Bilingual(
      "ask a question and show where rows and time went", "运行问题，并显示行数和时间的去向"),
    example: ":profile :responsibilities 省水利厅",
    discussion: """
      As `:plan`, with what there was: the rows behind each condition; for each rule the rows that
      were new and the milliseconds. A rule that uses what it says is evaluated in rounds, beginning
      with what is `new`. Rules of which a condition has no rows are not evaluated and not shown.
      """,
    hints: "time timing analyze benchmark"
  ) { (session, arguments) throws(ShellFailure) in
    try session.showPlan(of: try arguments.required("QUERY"), isEvaluated: true)
  }
}
