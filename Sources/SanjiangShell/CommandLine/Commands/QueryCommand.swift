import DatalogSyntax
import Diagnostics

extension CommandDescription {
  /// `sanjiang query`.
  static let query = CommandDescription(
    name: "query", summary: "Ask a question of the graph and print what makes it true",
    operands: [
      OperandDescription(
        "QUERY", .oneOrMore, unless: .questionFile, values: .name(.query),
        furtherValues: .name(.entity),
        help: "the question; `?-` and the dot may be left out; or `:NAME VALUE…`, a saved query")
    ],
    options: [
      .questionFile, .graph, .data, .rules, .allow, .registry, .format, .noHeader, .types,
      .bom, .outputFile, .language, .timeout, .memory, .jobs, .stats,
    ],
    discussion: """
      QUERY may hold rules before the question. `:list` at the prompt lists the saved queries; a
      value may be given by its name, `year=2024`. Chinese names and full-width punctuation are
      understood. The result is a table on a terminal, tsv elsewhere; a file's name tells its format.
      `ntriples` is for rows that are statements. A table among `--rules` is a relation called by
      the file's name; its header names the columns and, where need be, their types: `unit:entity`.
      The status is 0 whether or not there is an answer, 1 where the question is wrong, 2 where a
      file is, 3 where a limit was hit, 130 after Ctrl-C.
      """,
    hints: "ask select find search sparql eval",
    examples: [
      Example("sanjiang query 'leads(@省科技厅, t)'", "the tasks that 省科技厅 leads"),
      Example(
        "sanjiang query 'busy(u) :- leads(u, _). ?- Unit(u), !busy(u).' --format csv",
        "units that lead nothing, for a spreadsheet"),
      Example("sanjiang query :responsibilities 省水利厅", "a saved query with its value"),
      Example(
        "sanjiang query 'leads(u, t), heading(t, h)' -o leads.html",
        "a page with a table and a picture, for a browser"),
      Example(
        "sanjiang query --rules people.csv 'people(name, age), age > 60'",
        "a table of yours as a relation"),
      Example(
        "sanjiang query --data lab.ttl --format json 'triple(s, p, o)'",
        "all triples of an RDF file"),
    ],
    action: QueryCommand.run)
}

/// Asks the questions of an argument or a file.
private enum QueryCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    try context.withOutput(of: arguments) { (context) throws(ShellFailure) in
      try answer(arguments, in: context)
    }
    return .success
  }

  private static func answer(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) {
    let printer = try context.printer(for: arguments)
    let opening = try WorkspaceOpening(arguments)
    if let call = try QuestionArguments.savedQuery(arguments, of: "query") {
      let workspace = try opening.open(
        interruption: context.catchInterrupts(), context: context)
      try answer(call, in: workspace, arguments, printer, context)
      return
    }
    let programs = try QuestionArguments.programs(arguments)
    let questions = try QuestionArguments.questions(in: programs)
    var workspace = try opening.open(
      interruption: context.catchInterrupts(), context: context)
    for program in programs where program.definesSomething {
      context.report(try workspace.add(program))
    }
    var answers: [ResultTable] = []
    for (index, (query, source)) in questions.enumerated() {
      let result = try context.showingProgress(of: workspace) {
        (workspace) throws(ShellFailure) in try workspace.ask(query, in: source)
      }
      answers.append(result.table)
      if index > 0, printer.format != .html { context.output.writeLine() }
      try write(result, arguments, printer, context)
      for confusion in workspace.confusions(of: result.table) { context.remark(confusion) }
    }
    // One page holds all answers.
    if printer.format == .html {
      context.output.write(HTMLPage(answers: answers, language: printer.languages.asked).bytes)
    }
  }

  private static func write(
    _ result: QueryResult, _ arguments: ParsedArguments, _ printer: ResultPrinter,
    _ context: ShellContext
  ) throws(ShellFailure) {
    context.report(result.warnings)
    try printer.check(result.table)
    if printer.format != .html { context.output.write(printer.bytes(of: result.table)) }
    if arguments.has(.stats) { StatisticsOutput.write(result.statistics, in: context) }
  }

  private static func answer(
    _ call: (name: String, words: [String]), in workspace: Workspace,
    _ arguments: ParsedArguments, _ printer: ResultPrinter, _ context: ShellContext
  ) throws(ShellFailure) {
    let found = try workspace.existingCall(call.name, with: call.words)
    let result = try context.showingProgress(of: workspace) {
      (workspace) throws(ShellFailure) in try workspace.ask(found)
    }
    try write(result, arguments, printer, context)
    if printer.format == .html { context.output.write(printer.bytes(of: result.table)) }
  }
}
