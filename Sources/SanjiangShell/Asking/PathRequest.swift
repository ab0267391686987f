import Diagnostics
import PolicyGraph
import TripleStore

/// What is asked of the chains between two things, and how they are shown.
struct PathRequest {
  /// How many chains are shown where nothing is said.
  static let standardCount = 5
  /// How many steps a chain may have where nothing is said.
  static let standardDepth = 6

  /// What to begin at.
  let start: String
  /// What to end at.
  let end: String
  /// How many chains are wanted.
  let most: Int
  /// How many steps a chain may have.
  let depth: Int
  /// The format of rows or drawings; nil for sentences.
  let format: ResultFormat?

  /// Reads the options.
  ///
  /// - Parameters:
  ///   - arguments: the operands and options.
  ///   - standard: the format of results where none is asked for.
  /// - Throws: a usage failure for a value that there is not.
  init(_ arguments: ParsedArguments, otherwise standard: ResultFormat) throws(ShellFailure) {
    (start, end) = (arguments.operands[0], arguments.operands[1])
    most = try Self.bounded(arguments, .most, by: 1000) ?? Self.standardCount
    depth = try Self.bounded(arguments, .chainDepth, by: 100) ?? Self.standardDepth
    if let name = arguments.value(of: .pathFormat) {
      format = name.lowercased() == "text" ? nil : try ResultFormat.named(name)
      try format?.checkForTable()
    } else {
      let ofFile = OutputFile.format(arguments)
      try ofFile?.checkForTable()
      let other = ofFile ?? standard
      format = [.table, .ntriples].contains(other) ? nil : other
    }
  }

  /// A number that is no larger than what makes sense of it.
  private static func bounded(
    _ arguments: ParsedArguments, _ option: OptionDescription, by most: Int
  ) throws(ShellFailure) -> Int? {
    let number = try arguments.positiveInteger(option)
    guard let number, number > most else { return number }
    throw .usage("`\(option.name)` takes a number up to \(most), not \(number)")
  }

  /// Looks for the chains and writes them.
  ///
  /// - Parameters:
  ///   - workspace: the graph.
  ///   - printer: what writes rows.
  ///   - context: where they are written to.
  /// - Throws: where nothing or several things bear a name, or the search was stopped.
  func write(
    in workspace: Workspace, _ printer: ResultPrinter, to context: ShellContext
  ) throws(ShellFailure) {
    let graph = workspace.graph
    let (from, to) = (try graph.entity(named: start), try graph.entity(named: end))
    guard from != to else {
      throw .usage(
        "`\(start)` and `\(end)` are one thing", help: "name two things that may be connected")
    }
    let result: ChainSearchResult
    do throws(DiagnosticList) {
      result = try graph.chains(
        from: from, to: to, most: most, depth: depth, limits: workspace.limits)
    } catch {
      throw ShellFailure(stoppedBy: error.diagnostics)
    }
    let phrases = LinkPhrases(graph)
    context.output.write(bytes(of: result.chains, phrases, printer, in: context))
    if result.chains.isEmpty {
      context.remark(Self.failing(result, phrases.name(of: from), phrases.name(of: to)))
    }
  }

  private func bytes(
    of chains: [Chain], _ phrases: LinkPhrases, _ printer: ResultPrinter, in context: ShellContext
  ) -> [UInt8] {
    switch format {
    case nil:
      let writer = ChainText(
        width: context.terminal.tableWidth, phrases: phrases,
        language: context.languages.forPeople)
      return Array(writer.text(of: chains).utf8)
    case let format? where format.isDrawing || format == .json:
      return Drawing(chains, phrases).bytes(as: format, in: context)
    case .html:
      let table = ResultTable(chains, phrases)
      return HTMLPage(
        Drawing(chains, phrases),
        with: .init(title: Bilingual("Chains", "关系链"), table: table),
        language: context.languages.asked
      ).bytes
    case let format?:
      let writer = ResultPrinter(
        format: format, hasHeader: printer.hasHeader, width: printer.width,
        languages: context.languages)
      return writer.bytes(of: ResultTable(chains, phrases))
    }
  }

  /// What to say where there is no chain.
  private static func failing(
    _ result: ChainSearchResult, _ from: String, _ to: String
  ) -> Bilingual {
    let looked = Bilingual(
      "; \(Count.of(result.visited, "thing")) looked at", "；查看了 \(result.visited) 个节点")
    guard let steps = result.searchedSteps else {
      return Bilingual(
        "nothing connects `\(from)` and `\(to)`, however long a chain may be",
        "`\(from)`与`\(to)`之间没有任何长度的关系链") + looked
    }
    return Bilingual(
      "no chain of \(Count.of(steps, "step")) or fewer connects `\(from)` and `\(to)`",
      "`\(from)`与`\(to)`之间没有 \(steps) 步以内的关系链") + looked
      + Bilingual("; `--depth` searches further", "；`--depth` 可以找得更远")
  }
}
