extension CommandDescription {
  /// `sanjiang dependencies`.
  static let dependencies = CommandDescription(
    name: "dependencies", summary: "Show what a document rests on, and what rests on it",
    operands: [OperandDescription("NUMBER", help: "the number or title of a document")],
    options: [
      .direction, .depth, .dependencyFormat, .noHeader, .bom, .outputFile, .language, .graph,
      .rules, .allow, .timeout, .memory, .jobs,
    ],
    discussion: """
      A document rests on those it is based on and those it carries out, directly or through
      others. It is linked with those that it names for another reason, that set the same measures,
      whose tasks it seems to carry on (`inferred`: no document says so), whose units have
      successors that it charges, and with the files where it is printed more than once.
      The result is a tree on a terminal, tsv elsewhere; `json` holds nodes and edges.
      """,
    hints: "deps",
    examples: [
      Example("sanjiang dependencies 青政办〔2021〕29号", "the chain in both directions"),
      Example(
        "sanjiang dependencies 青政〔2016〕76号 --direction on --depth 1 --format dot",
        "what it rests on directly, for Graphviz"),
      Example(
        "sanjiang dependencies 青政办〔2021〕29号 -o 29.html", "a page with a picture, for a browser"),
    ],
    action: { (arguments, context) throws(ShellFailure) in
      try context.withOutput(of: arguments) { (context) throws(ShellFailure) in
        let format = try Dependencies.format(
          arguments, otherwise: context.terminal.defaultFormat)
        let request = try Dependencies(arguments)
        let workspace = try WorkspaceOpening(arguments).open(
          interruption: context.catchInterrupts(), context: context)
        let outline = try request.outline(in: workspace)
        var printer = ResultPrinter(
          format: .tsv, hasHeader: !arguments.has(.noHeader), width: context.terminal.tableWidth,
          languages: context.languages)
        if case .result(let format) = format { printer.format = format }
        context.output.write(Dependencies.bytes(of: outline, as: format, printer, in: context))
      }
      return .success
    })
}

extension OptionDescription {
  /// How many steps are followed.
  static let depth = OptionDescription(
    "--depth", .one("N"),
    help: "follow chains for so many steps; \(Dependencies.standardDepth) otherwise")
  /// Which way the links are followed.
  static let direction = OptionDescription(
    "--direction", .one("WAY"), values: .word(["both", "on", "by"]),
    help: "both (the default), on (what it rests on) or by (what rests on it)")
  /// How dependencies are written.
  static let dependencyFormat = OptionDescription(
    "--format", .one("FORMAT"),
    values: .word(["tree"] + ResultFormat.tableFormats.map(\.rawValue)),
    help: "tree, or \(ResultFormat.tableList)")
}
