import DatalogCompilation
import DatalogEngine
import DatalogSyntax
import Diagnostics
import Platform
import PolicyGraph
import TripleStore

extension CommandDescription {
  /// `sanjiang compile`.
  static let compile = CommandDescription(
    name: "compile", summary: "Write a question as a program for Spark, a database or Soufflé",
    operands: [
      OperandDescription(
        "QUERY", .oneOrMore, unless: .questionFile, values: .name(.query),
        furtherValues: .name(.entity), help: "the question, as `sanjiang query` takes it")
    ],
    options: [
      .target, .dialect, .programFolder, .questionFile, .graph, .data, .tables, .ids, .rules,
      .allow, .registry,
    ],
    discussion: """
      The program gives the same rows as `sanjiang query`, on an engine that runs on many machines:
      `spark` is PySpark for Apache Spark 4, `sql` is SQL for DuckDB or, with `--dialect postgresql`,
      for PostgreSQL, `souffle` is a Soufflé program. The folder gets the program and the tables of
      the graph that it reads; with `--tables` it reads those of `sanjiang export --partition-by
      predicate` where they are, and `--graph` names the graph that they were exported from. How to
      run it is said at the end; the answer goes into `answer.csv`.

      What a target does not have is refused with the targets that have it. Rows of Soufflé come in no
      order.
      """,
    hints: "transpile spark duckdb postgresql souffle sql program cluster",
    examples: [
      Example(
        "sanjiang compile ':responsibilities 省水利厅' --target spark -o program",
        "a saved query for Spark"),
      Example(
        "sanjiang compile 'leads(u, t), heading(t, h)' --target sql -o program",
        "a question for DuckDB"),
      Example(
        "sanjiang compile -f rules.dl --target sql --dialect postgresql -o program",
        "rules and a question for PostgreSQL"),
    ],
    action: CompileCommand.run)
}

extension OptionDescription {
  fileprivate static let target = OptionDescription(
    "--target", .one("TARGET"), isRequired: true, values: .choices(of: CompileCommand.Target.self),
    help: "spark, sql or souffle")
  fileprivate static let dialect = OptionDescription(
    "--dialect", .one("DIALECT"), values: .choices(of: CompileCommand.Dialect.self),
    help: "of sql: duckdb (the default) or postgresql")
  fileprivate static let programFolder = OptionDescription(
    "--output", short: "-o", .one("DIR"), isRequired: true, help: "the folder of the program")
  fileprivate static let tables = OptionDescription(
    "--tables", .one("DIR"), help: "read the tables of an export, and write none")
}

/// Writes a question as a program for another engine.
private enum CompileCommand {
  /// What a program can be written for.
  enum Target: String, CaseIterable { case spark, sql, souffle }
  /// The dialects of SQL that there are programs in.
  enum Dialect: String, CaseIterable { case duckdb, postgresql }

  /// A question, and what holds where it is asked.
  private struct Asked {
    var workspace: Workspace
    var query: Query
    var source: SourceText
    var parameters: [String: Term] = [:]
    var text: String
  }

  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let target = try target(arguments)
    let folder = arguments.value(of: .programFolder) ?? ""
    let asked = try asked(arguments, in: context)
    let tables = try tables(arguments, of: asked.workspace.graph)
    let place = arguments.value(of: .tables).map(FileListing.resolved) ?? "data"
    let compiler = ProgramCompiler(for: target, over: tables, in: place)
    let program = try stopped { () throws(DiagnosticList) in
      let analysed = try asked.workspace.engine.analysed(
        asked.query, in: asked.source, rules: asked.workspace.rules,
        parameters: asked.parameters, keepsGroups: compiler.paysForRounds)
      return try compiler.program(for: analysed, asking: asked.text)
    }
    do throws(FileError) {
      try FileListing.createDirectory(folder)
      // A program of another question would read tables that are no longer its own.
      for path in ProgramCompiler.fileNames.map({ folder + "/" + $0 })
      where FileListing.exists(path) {
        try FileListing.removeFile(path)
      }
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
    if arguments.value(of: .tables) == nil {
      try write(tables, of: asked.workspace, for: program, to: folder + "/data", in: context)
    } else {
      compare(tables, with: asked.workspace.graph, context)
    }
    // Where a program is, its tables are.
    for file in program.files {
      try OutputFile.write(Array(file.text.utf8), to: folder + "/" + file.path)
    }
    tell(program, in: folder, context)
    return .success
  }

  private static func target(
    _ arguments: ParsedArguments
  ) throws(ShellFailure) -> ProgramCompiler.Target {
    let dialect = try arguments.choice(.dialect, Dialect.self)
    let target = try arguments.choice(.target, Target.self) ?? .sql
    if dialect != nil, target != .sql { throw .usage("`--dialect` is for `--target sql`") }
    switch target {
    case .spark: return .spark
    case .souffle: return .souffle
    case .sql: return .sql(dialect == .postgresql ? .postgreSQL : .duckDB)
    }
  }

  private static func asked(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> Asked {
    let opening = try WorkspaceOpening(arguments)
    if let call = try QuestionArguments.savedQuery(arguments, of: "compile") {
      let workspace = try opening.open(interruption: context.catchInterrupts(), context: context)
      let found = try workspace.existingCall(call.name, with: call.words)
      return Asked(
        workspace: workspace, query: found.query.query, source: found.source,
        parameters: found.parameters, text: found.text)
    }
    let programs = try QuestionArguments.programs(arguments)
    let questions = try QuestionArguments.questions(in: programs)
    guard questions.count == 1 else {
      throw .usage(
        "a program answers one question, and there are \(questions.count)",
        help: "compile them one by one, each into a folder of its own")
    }
    var workspace = try opening.open(interruption: context.catchInterrupts(), context: context)
    for program in programs where program.definesSomething {
      context.report(try workspace.add(program))
    }
    let (query, source) = questions[0]
    return Asked(
      workspace: workspace, query: query, source: source, text: source.text(of: query.range))
  }

  /// A path as a shell takes it.
  private static func quoted(_ path: String) -> String {
    let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+~".contains($0) }
    return isPlain ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private static func tables(
    _ arguments: ParsedArguments, of graph: PolicyGraph
  ) throws(ShellFailure) -> GraphTables {
    if arguments.value(of: .tables) != nil, arguments.has(.ids) {
      throw .usage(
        "`--ids` is for tables that are written", help: "those of `--tables` are as they are")
    }
    guard let folder = arguments.value(of: .tables) else {
      return GraphTables(graph.store, usesIds: arguments.has(.ids))
    }
    let path = folder + "/" + GraphTables.manifestName
    let bytes: [UInt8]
    do throws(FileError) { bytes = try FileReading.bytes(of: path) } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
    do throws(Diagnostic) {
      return try GraphTables(manifest: SourceText(name: path, bytes: bytes))
    } catch {
      throw ShellFailure(.wrongInput, [error])
    }
  }

  /// Tells whether tables are of another graph than the one that the question was read with.
  private static func compare(
    _ tables: GraphTables, with graph: PolicyGraph, _ context: ShellContext
  ) {
    let own = Set(GraphTables(graph.store).properties.map(\.iri))
    guard own != Set(tables.properties.map(\.iri)) else { return }
    context.remark(
      Bilingual(
        "the tables are of another graph than this one: --graph names the graph they were exported from",
        "这些表出自另一个图谱：请用 --graph 指出导出它们的图谱"))
  }

  /// Writes the tables that a program reads.
  private static func write(
    _ tables: GraphTables, of workspace: Workspace, for program: CompiledProgram, to folder: String,
    in context: ShellContext
  ) throws(ShellFailure) {
    let store = workspace.graph.store
    let writer = DatalogCompilation.TableWriter(
      store, tables, printing: workspace.printed, format: program.tables)
    let nodes = program.nodes.compactMap { store.dictionary.id(of: .iri($0)) }
    let interruption = context.catchInterrupts()
    do throws(TableWritingError) {
      try writer.write(
        to: folder, only: program.predicates, besides: Set(nodes),
        isCancelled: { interruption.isSet })
    } catch {
      throw TableExport.failure(error)
    }
  }

  private static func stopped<Result>(
    _ body: () throws(DiagnosticList) -> Result
  ) throws(ShellFailure) -> Result {
    do throws(DiagnosticList) { return try body() } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
  }

  private static func tell(
    _ program: CompiledProgram, in folder: String, _ context: ShellContext
  ) {
    context.remark(Bilingual("written into \(folder); to run it:", "已写入 \(folder)；运行方法："))
    for command in ["cd \(quoted(folder))"] + program.commands {
      context.remark(Bilingual(same: "  \(command)"))
    }
  }
}
