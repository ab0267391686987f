extension PromptCommand {
  /// `:plan QUERY`.
  static let plan = PromptCommand(
    "plan", takes: "QUERY",
    does: Bilingual(
      "show how a question would be evaluated, without asking it", "显示问题将如何求值，但不运行"),
    example: ":plan leads(@省科技厅, t), heading(t, h)",
    discussion: """
      The rules that the question reaches, in groups that are computed one after the other; below
      each rule its conditions in the order in which they are evaluated, with the rows expected
      behind each as far as the graph tells. `demand for p` is what is asked of `p`. QUERY may
      be a saved query, `:NAME VALUE…`.
      """,
    hints: "optimizer strategy"
  ) { (session, arguments) throws(ShellFailure) in
    try session.showPlan(of: try arguments.required("QUERY"), isEvaluated: false)
  }
}

extension Session {
  /// Shows how a question is evaluated.
  ///
  /// - Parameters:
  ///   - text: the question, as it was typed.
  ///   - isEvaluated: whether it is evaluated, and what that took told too.
  /// - Throws: what is wrong with it, or why it was stopped.
  func showPlan(of text: String, isEvaluated: Bool) throws(ShellFailure) {
    let question = try PlannedQuestion(text, in: try workspace())
    let plan = try context.showingProgress(of: question.workspace) {
      (workspace) throws(ShellFailure) in
      try workspace.plan(question, isEvaluated: isEvaluated)
    }
    context.report(plan.warnings)
    let shown = PlanTable(plan: plan)
    show(shown.table, seconds: nil)
    context.remark(shown.summary)
  }
}
