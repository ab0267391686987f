import DatalogEngine
import Diagnostics

extension PromptCommand {
  /// `:why [ROW | FACT]`.
  static let why = PromptCommand(
    "why", takes: "[ROW | FACT]",
    does: Bilingual(
      "show what a row of the last result, or a fact, rests on", "显示最近结果的一行或一条事实的依据"),
    example: "leads(@省科技厅, t)\n:why 2 --lang zh",
    discussion: """
      Under each fact stands the rule that gives it and what the rule needs, down to statements of
      the graph and the lines they were read from. Behind the row or fact may stand `--all`, which
      shows further ways, `--lang zh`, `--format` with sentence, json, dot or mermaid, and
      `--output FILE`; FILE.html is a page with a picture.
      """,
    hints: "explain proof reason source because"
  ) { (session, arguments) throws(ShellFailure) in
    session.didShow(by: arguments)
    let (text, options) = try arguments.fact(for: .why)
    let format = try session.explanationFormat(options)
    let context = try session.context.speaking(as: options)
    let workspace = try session.workspace()
    let question = try session.explained(text, in: workspace)
    let most = options.has(.allProofs) ? 10 : 1
    let explanation = try session.context.showingProgress(of: workspace) {
      (workspace) throws(ShellFailure) in
      try workspace.why(question, options: ExplanationOptions(rows: 1, alternatives: most))
    }
    var output = ExplanationOutput(format, of: workspace, to: question.text, in: context)
    output.width = session.width(options)
    try session.show(output.bytes(of: explanation), options)
    if explanation.proofs.isEmpty {
      context.remark(
        Bilingual(
          "nothing makes this true; `:whynot` tells what is missing", "没有使其成立者；`:whynot` 说明缺少什么"))
    } else if let remark = ExplanationOutput.remark(on: explanation) {
      session.remark(remark)
    }
  }
}

extension PromptArguments {
  /// Parts the fact that a command explains from the options behind it.
  ///
  /// - Parameter command: the command of the command line that has the same options.
  /// - Returns: the fact, and the options.
  /// - Throws: a usage failure for options that there are not.
  func fact(
    for command: CommandDescription
  ) throws(ShellFailure) -> (text: String, options: ParsedArguments) {
    let start = Self.startOfOptions(in: text)
    let behind = text[start...]
    let words = behind.split(separator: " ").map(String.init)
    let options = try ArgumentParser.parse(["_"] + words, for: command.atPrompt)
    let fact = text[..<start].reversed().drop { $0 == " " }.reversed()
    return (String(fact), options)
  }
}

extension PromptArguments {
  /// Where the first option begins that stands outside quotes.
  private static func startOfOptions(in text: String) -> String.Index {
    var isQuoted = false
    var before: Character = " "
    for place in text.indices {
      let character = text[place]
      if isQuote(character) { isQuoted.toggle() }
      if !isQuoted, before == " ", text[place...].hasPrefix("--") { return place }
      before = character
    }
    return text.endIndex
  }
}

extension Session {
  /// The format that the options of `:why` and `:whynot` ask for.
  ///
  /// - Throws: a usage failure for what there is not, or for a page that goes to no file.
  func explanationFormat(
    _ options: ParsedArguments
  ) throws(ShellFailure) -> ProofFormat {
    let format = try ExplanationOptions.format(options, beside: self.format)
    if format == .html { try ResultFormat.html.checkAtPrompt(isFile: options.has(.outputFile)) }
    return format
  }

  /// The columns that an explanation may take; nil for any number, in a file.
  func width(_ options: ParsedArguments) -> Int? {
    options.has(.outputFile) ? nil : context.terminal.tableWidth
  }

  /// Shows an explanation, or puts it into the file that the options name.
  func show(_ explanation: [UInt8], _ options: ParsedArguments) throws(ShellFailure) {
    guard options.has(.outputFile) else {
      return page(String(decoding: explanation, as: UTF8.self))
    }
    try context.withOutput(of: options) { $0.output.write(explanation) }
  }

  /// What `:why` is to explain: a row of the last result by its number, or a fact.
  fileprivate func explained(
    _ text: String, in workspace: Workspace
  ) throws(ShellFailure) -> ExplainedText {
    guard text.allSatisfy(\.isWholeNumber) else {
      return try ExplainedText.typed(text, for: "why", in: workspace)
    }
    guard let asked = lastQuestion else {
      throw .usage(
        "there is no result to explain", help: "ask something first, or write `:why FACT`")
    }
    let rows = asked.answer.rows
    guard let number = text.isEmpty ? 1 : Int(text), rows.indices.contains(number - 1) else {
      throw .usage(
        rows.isEmpty
          ? "the last question has no answer" : "the last result has no row \(text)",
        help: rows.isEmpty ? "`:whynot FACT` tells what is missing" : "rows are 1 to \(rows.count)")
    }
    return try asked.explained(row: rows[number - 1])
  }
}

extension AskedQuestion {
  /// The question with the values of one of its rows.
  fileprivate func explained(row: [AnswerValue]) throws(ShellFailure) -> ExplainedText {
    var explained = question
    for (column, value) in zip(answer.columns, row) {
      if case .record(let text) = value {
        throw .usage("a row with the record `\(text)` cannot be explained by its number")
      }
      explained.given[column] = value
    }
    return explained
  }
}

extension ExplainedText {
  /// What stands behind `:why` or `:whynot`: a fact, or a saved query with its values.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - command: The name of the command.
  ///   - workspace: The graph and the rules in force.
  /// - Returns: The question.
  /// - Throws: What is wrong with it.
  static func typed(
    _ text: String, for command: String, in workspace: Workspace
  ) throws(ShellFailure) -> ExplainedText {
    if let call = PromptArguments(line: text) {
      return ExplainedText(
        try workspace.existingCall(call.name, with: call.words, listedBy: "`:list`"))
    }
    let (question, program) = try read(text, as: "<fact>", prefixes: workspace.prefixes)
    guard !program.definesSomething else {
      throw .usage("`:\(command)` takes a fact", help: "rules are entered before it, on their own")
    }
    return question
  }
}
