extension CommandDescription {
  /// `sanjiang path`.
  static let path = CommandDescription(
    name: "path", summary: "Show the shortest chains of relations between two things",
    operands: [
      OperandDescription(
        "A", values: .name(.entity), help: "any name of a unit, official, document, task, region, …"
      ),
      OperandDescription("B", values: .name(.entity), help: "another"),
    ],
    options: [
      .most, .chainDepth, .language, .pathFormat, .noHeader, .outputFile, .graph, .data, .registry,
      .timeout, .memory, .jobs,
    ],
    discussion: """
      Each step is a relation that the graph states, with the lines it was read from. Of chains of
      one length those come first that lead through things of few relations: a task that two units
      share says more than a region that they have in common.
      The result is text on a terminal, tsv elsewhere.
      """,
    examples: [
      Example("sanjiang path 省科技厅 省财政厅", "what connects two departments"),
      Example(
        "sanjiang path 王瑛 青政办〔2021〕29号 --most 1 --lang zh", "the best chain, in Chinese"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      try context.withOutput(of: arguments) { (context) throws(ShellFailure) in
        let request = try PathRequest(arguments, otherwise: context.terminal.defaultFormat)
        let workspace = try WorkspaceOpening(arguments).open(
          interruption: context.catchInterrupts(), context: context)
        let printer = ResultPrinter(
          format: .tsv, hasHeader: !arguments.has(.noHeader), width: context.terminal.tableWidth)
        try request.write(in: workspace, printer, to: context)
      }
      return .success
    })
}

extension OptionDescription {
  /// How many chains are wanted.
  static let most = OptionDescription(
    "--most", .one("N"), help: "show so many chains; \(PathRequest.standardCount) otherwise")
  /// How many steps a chain may have.
  static let chainDepth = OptionDescription(
    "--depth", .one("N"),
    help: "search for chains of so many steps; \(PathRequest.standardDepth) otherwise")
  /// How chains are written.
  static let pathFormat = OptionDescription(
    "--format", .one("FORMAT"),
    values: .word(["text"] + ResultFormat.tableFormats.map(\.rawValue)),
    help: "text, or \(ResultFormat.tableList)")
}
