import DatalogEngine
import Diagnostics

extension CommandDescription {
  /// `sanjiang why`.
  static let why = CommandDescription(
    name: "why", summary: "Show what a fact rests on, down to the lines of a source",
    operands: [
      OperandDescription(
        "FACT", help: "a fact, a question or `:NAME VALUE…`, of which the first row is explained")
    ],
    options: [
      .graph, .data, .rules, .allow, .registry, .proofFormat, .language, .outputFile, .allProofs,
      .timeout,
      .memory,
    ],
    discussion: """
      A fact may hold variables; then the first row that makes it true is explained. Under each
      fact stands the rule that gives it and what the rule needs: statements of the graph with the
      lines they were read from, what is counted, and what nothing makes true. `--all` shows up to
      ten rows, and up to ten ways for each. The status is 0 whether or not the fact holds.
      """,
    examples: [
      Example(
        "sanjiang why 'responsible(@省自然资源厅, r, t, d)'", "why a unit answers for an item"),
      Example(
        "sanjiang why 'inForce(@\"青政〔2016〕76号\") as of 2020' --format sentence --lang zh",
        "in a Chinese sentence"),
      Example("sanjiang why 'leads(@省水利厅, t)' -o why.html", "a page with a picture"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      let mostProofs = arguments.has(.allProofs) ? 10 : 1
      try context.withOutput(of: arguments) { (context) throws(ShellFailure) in
        let format = try ExplanationOptions.format(arguments)
        let question = try OpenedQuestion(arguments, in: context)
        let explanation = try question.workspace.why(
          question.text, options: ExplanationOptions(rows: mostProofs, alternatives: mostProofs))
        let output = question.output(format, in: context)
        context.output.write(output.bytes(of: explanation))
        if let remark = ExplanationOutput.remark(on: explanation) { context.remark(remark) }
      }
      return .success
    })
}

extension OptionDescription {
  /// Whether more than one proof is shown.
  static let allProofs = OptionDescription(
    "--all", help: "explain further rows, and in further ways")
}

extension ExplanationOptions {
  /// The format that the options of a command ask for.
  ///
  /// - Parameters:
  ///   - arguments: the options.
  ///   - results: the format of results, which explanations follow where they can.
  /// - Returns: the format.
  /// - Throws: a usage failure for what there is not.
  static func format(
    _ arguments: ParsedArguments, beside results: ResultFormat = .table
  ) throws(ShellFailure) -> ProofFormat {
    if let named = try arguments.choice(.proofFormat, ProofFormat.self) { return named }
    if let path = arguments.value(of: .outputFile) { return try ProofFormat.ofFile(named: path) }
    return ProofFormat(beside: results)
  }
}

/// A question of the command line, and what it is asked of.
struct OpenedQuestion {
  /// The question.
  let text: ExplainedText
  /// What it is asked of.
  let workspace: Workspace

  /// Reads the operand and opens the graph.
  init(_ arguments: ParsedArguments, in context: ShellContext) throws(ShellFailure) {
    let operand = arguments.operands[0]
    let opening = try WorkspaceOpening(arguments)
    func open() throws(ShellFailure) -> Workspace {
      try opening.open(interruption: context.catchInterrupts(), context: context)
    }
    if let call = PromptArguments(line: operand) {
      workspace = try open()
      text = ExplainedText(try workspace.existingCall(call.name, with: call.words))
      return
    }
    let (text, program) = try ExplainedText.read(operand, as: "<fact>", prefixes: [])
    var workspace = try open()
    if program.definesSomething { context.report(try workspace.add(program)) }
    (self.text, self.workspace) = (text, workspace)
  }

  /// What writes its explanation.
  func output(_ format: ProofFormat, in context: ShellContext) -> ExplanationOutput {
    ExplanationOutput(format, of: workspace, to: text.text, in: context)
  }
}

extension ExplanationOutput {
  /// What to say beside an explanation; nil where it says all.
  static func remark(on explanation: Explanation) -> Bilingual? {
    if explanation.proofs.isEmpty {
      return Bilingual(
        "nothing makes this true; `whynot` tells what is missing", "没有使其成立者；`whynot` 说明缺少什么")
    }
    let rest = explanation.rowCount - 1
    guard rest > 0, explanation.proofs.count == 1 else { return nil }
    return Bilingual(
      "\(Count.of(rest, "further row")) would be explained likewise", "另有 \(rest) 行可同样解释")
  }
}
