import DatalogSyntax
import Diagnostics
import PolicyGraph
import TripleStore

/// What the prompt remembers from one entry to the next.
final class Session {
  /// The streams.
  private(set) var context: ShellContext
  /// Whether Ctrl-C was pressed.
  let interruption: any Interruption
  /// How results are written.
  var format: ResultFormat
  /// How they were written at the beginning.
  private let firstFormat: ResultFormat
  /// The language of the beginning.
  private let firstLanguages: LanguageChoice
  /// What was typed and files that were loaded, for `:save`.
  private(set) var script = SessionScript()
  /// The last result, for `:all`.
  private(set) var lastResult: ResultTable?
  /// The last dossier, for `:all`, where nothing else was shown since.
  private(set) var lastPage: DossierPage?
  /// The command that showed something since that is no result and no dossier, `path`.
  private(set) var lastOther: String?
  /// The last question with its answer, for `:why`; nil where the last result is no answer.
  private(set) var lastQuestion: AskedQuestion?
  /// Whether the session is to end.
  var isOver = false
  /// The step of the tour that is shown, nil while nobody takes it.
  var tour: Tour?
  /// What went wrong first.
  private var firstFailure: ExitCode?
  /// How the graph is opened once it is needed.
  let opening: WorkspaceOpening
  /// The graph and the rules, once opened.
  private var opened: Workspace?

  /// Creates a session.
  init(context: ShellContext, opening: WorkspaceOpening, format: ResultFormat) {
    self.context = context
    self.opening = opening
    self.format = format
    firstFormat = format
    firstLanguages = context.languages
    interruption = context.catchInterrupts()
  }

  /// The graph and the rules in force; opened at the first use.
  func workspace() throws(ShellFailure) -> Workspace {
    if let opened { return opened }
    let workspace = try opening.open(interruption: interruption, context: context)
    opened = workspace
    return workspace
  }

  /// Puts another graph in the place of the present one; the rules stay in force.
  func replaceGraph(by graph: PolicyGraph) throws(ShellFailure) {
    var workspace = try workspace()
    workspace.replaceGraph(by: graph)
    opened = workspace
  }

  /// Forgets the rules, the corrections that are kept nowhere, the format and the last result: all is
  /// as it was at the beginning.
  func reset() {
    opened = nil
    (lastResult, lastPage, lastQuestion, tour) = (nil, nil, nil, nil)
    format = firstFormat
    context.languages = firstLanguages
    script = SessionScript()
  }

  /// Remembers an entry that was typed and did well.
  func remember(_ program: Program) { script.add(program) }

  /// Remembers a file that was loaded.
  func rememberFile(_ path: String) { script.add(file: path) }

  /// Whether the graph is the one that the program carries.
  var isBundled: Bool { opening.graph == nil && opening.data.isEmpty }

  /// The first lines at a terminal, and the questions that they number.
  var banner: Banner { Banner(isBundled: isBundled) }

  /// Speaks in a language from now on.
  func speak(_ language: Language) { context.languages.asked = language }

  /// The prefixes declared so far.
  var prefixes: Set<String> { opened?.prefixes ?? [] }

  /// Writes results in the format of the session.
  var printer: ResultPrinter {
    ResultPrinter(
      format: format, width: context.terminal.tableWidth, theme: context.terminal.theme,
      languages: context.languages)
  }

  /// The status to end with: that of the first failure, unless somebody saw it happen.
  var status: ExitCode {
    context.terminal.isInputTerminal ? .success : firstFailure ?? .success
  }

  /// Reports what went wrong; the session goes on.
  func report(_ failure: ShellFailure) {
    if failure.status == .cancelled, context.terminal.isInputTerminal { leaveInterruptedRow() }
    context.report(failure.diagnostics)
    firstFailure = firstFailure ?? failure.status
  }

  /// Clears the row in which the terminal has shown the `^C` of whoever stopped something.
  private func leaveInterruptedRow() {
    context.errors.write(context.terminal.showsProgress ? "\r\u{1B}[K" : "\n")
  }

  /// Says something that only somebody who is watching wants to know.
  func remark(_ words: Bilingual) {
    if context.terminal.isInputTerminal { context.remark(words) }
  }

  /// Shows a result, at a terminal as much of it as fits.
  ///
  /// - Parameters:
  ///   - table: the result.
  ///   - seconds: how long it took to find; nil where nobody would ask.
  func show(_ table: ResultTable, seconds: Double?) {
    (lastResult, lastPage, lastQuestion, lastOther) = (table, nil, nil, nil)
    // The next step of the tour comes below.
    let screen = ScreenBound(
      terminal: context.terminal, format: format, reserved: tour == nil ? 0 : Tour.usualHeight)
    var printer = printer
    // What is no answer states nothing.
    if printer.format == .ntriples, table.values == nil { printer.format = .table }
    context.output.write(printer.bytes(of: screen.visible(table)))
    remark(screen.summary(of: table, seconds: seconds))
  }
}

extension Session {
  /// Remembers that a command showed something that `:export` does not write.
  func didShow(by command: PromptArguments) { lastOther = command.name }
}

// MARK: - Dossiers

extension Session {
  /// Shows a dossier, at a terminal as much of it as fits.
  ///
  /// - Parameters:
  ///   - page: the dossier.
  ///   - isWhole: whether all of it is shown, however long it is.
  func show(_ page: DossierPage, isWhole: Bool = false) {
    (lastPage, lastQuestion, lastOther) = (page, nil, nil)
    let format = DossierFormat(beside: format)
    if isWhole, format == .text { return self.page(page) }
    let isBound = context.terminal.isInputTerminal && context.terminal.isOutputTerminal
    let writer = DossierWriter(
      format: format, context: context,
      height: isBound && !isWhole ? max(24, context.terminal.size()?.rows ?? 24) - 2 : nil)
    context.output.write(writer.bytes(of: page))
    guard isBound, !isWhole else { return }
    remark(
      Bilingual(
        "`:all` shows the whole dossier, `:export FILE.html` keeps it",
        "`:all` 显示全部内容，`:export FILE.html` 存为网页"))
  }
}

// MARK: - Running entries

extension Session {
  /// Runs a line that begins with a colon: a command, or a saved query by its name.
  func run(_ arguments: PromptArguments) throws(ShellFailure) {
    if let command = PromptCommandTable.command(named: arguments.name) {
      guard !command.argument.isEmpty || arguments.text.isEmpty else {
        throw .usage("`:\(command.name)` takes nothing", help: "write `:\(command.name)`")
      }
      try command.action(self, arguments)
    } else if let call = try workspace().call(arguments.name, with: arguments.words) {
      try show(ExplainedText(call)) {
        (workspace) throws(ShellFailure) in try workspace.ask(call)
      }
    } else {
      throw PromptCommandTable.unknown(
        arguments.name, savedQueries: try workspace().savedQueries)
    }
  }

  /// Runs an entry without mistakes of form: takes its rules into force, then asks its questions.
  func run(_ program: Program) throws(ShellFailure) {
    try load(program)
    for query in program.queries {
      try show(ExplainedText(query: query, source: program.source)) {
        (workspace) throws(ShellFailure) in try workspace.ask(query, in: program.source)
      }
    }
  }

  /// Takes the rules, facts and declarations of a program into force.
  func load(_ program: Program) throws(ShellFailure) {
    guard program.definesSomething else { return }
    var workspace = try workspace()
    workspace.forget(fileNamed: program.source.name)
    context.report(try workspace.add(program))
    opened = workspace
    remark(program.contentSummary + Bilingual(" loaded", "已载入"))
  }

  /// Shows the answer to a question, which `asking` finds.
  private func show(
    _ question: ExplainedText, asking: (Workspace) throws(ShellFailure) -> QueryResult
  ) throws(ShellFailure) {
    let workspace = try workspace()
    let begun = context.clock()
    let result = try context.showingProgress(of: workspace, asking)
    context.report(result.warnings)
    try printer.check(result.table)
    show(result.table, seconds: context.clock() - begun)
    for confusion in workspace.confusions(of: result.table) { remark(confusion) }
    lastQuestion = AskedQuestion(question: question, answer: result.answer)
  }
}
