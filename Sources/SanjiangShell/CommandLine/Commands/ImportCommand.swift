import Platform
import PolicyGraph
import TripleStore

extension CommandDescription {
  /// `sanjiang import`.
  static let `import` = CommandDescription(
    name: "import", summary: "Take RDF files into a graph that opens at once",
    operands: [
      OperandDescription("FILE", .oneOrMore, help: "RDF: .nt, .nq, .trig, or Turtle")
    ],
    options: [.importTarget, .jobs],
    discussion: """
      The graph is one file, `graph.snapshot` in its directory, that opens in the same time however
      large it is; `--graph PATH` of other commands opens it. A file that is imported again replaces
      what it stated before. Where one of the files is wrong the graph stays as it was.
      """,
    examples: [
      Example("sanjiang import data.nt --into my.graph", "make a graph of a file"),
      Example("sanjiang import more.ttl --into my.graph", "add another to it"),
    ],
    action: ImportCommand.run)
}

extension OptionDescription {
  fileprivate static let importTarget = OptionDescription(
    "--into", .one("PATH"), isRequired: true,
    help: "the directory of the graph; made where there is none")
}

/// Takes RDF files into a graph on disk.
private enum ImportCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let path = try arguments.required(.importTarget)
    let workers = try arguments.positiveInteger(.jobs) ?? Processors.count
    let snapshot = GraphSnapshot(in: path)
    let isNew = !FileListing.exists(path)
    defer { if isNew { FileListing.removeIfEmpty(path) } }
    let lock = try GraphOpening.reported { () throws(PolicyGraphError) in
      try snapshot.checkPlace()
      return try snapshot.lock {
        context.remark(Bilingual("waiting for another import into \(path)", "等待另一次导入 \(path) 完成"))
      }
    }
    // What another import did before is seen, and none begins before this one is done.
    defer { withExtendedLifetime(lock) {} }
    var store = try GraphOpening.reported { () throws(PolicyGraphError) in
      try snapshot.store() ?? TripleStore()
    }
    for file in arguments.operands {
      if let old = store.existingGraph(named: DataFiles.graphName(of: file)) {
        store.remove(graph: old)
      }
      try DataFiles.read(file, into: &store, workers: workers)
    }
    store.settle()
    try GraphOpening.reported { () throws(PolicyGraphError) in try snapshot.write(store) }
    let count = arguments.operands.count
    context.remark(
      Bilingual(
        "\(Count.of(count, "file")) went into \(path), which holds"
          + " \(Count.of(store.count, "triple")) now",
        "\(count) 个文件已导入 \(path)，其中现有 \(store.count) 条三元组"))
    return .success
  }
}
