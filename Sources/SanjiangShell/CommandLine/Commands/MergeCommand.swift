import Diagnostics
import Platform
import PolicyGraph
import TripleStore

extension CommandDescription {
  /// `sanjiang merge`.
  static let merge = CommandDescription(
    name: "merge", summary: "Unite graphs that were made apart, as of shards of many files",
    operands: [
      OperandDescription(
        "GRAPH", .oneOrMore, values: .folder,
        help: "directories that hold graphs; folders that `export -o DIR/` wrote")
    ],
    options: [.mergeTarget, .jobs],
    discussion: """
      Reading a shard of many files needs no other shard, so that many machines can read at once. What
      depends on all documents together is decided anew when they are united: the result is what one
      run over all files would have made, whichever order the graphs are named in. Only corrections
      stand in that order; of two that contradict each other it is told which one holds. A file that
      several graphs have is taken once; where its content differs the first is kept and the status is
      2. A graph that is there already takes the others in as `ingest` takes files. All of it is one
      commit, and where one of the graphs cannot be read nothing is written.
      """,
    hints: "unite union combine join",
    examples: [
      Example("sanjiang merge shards/* --into all.graph", "unite the graphs of all shards"),
      Example("sanjiang merge copy/ --into my.graph", "take a folder of Turtle into my.graph"),
    ],
    action: MergeCommand.run)
}

extension OptionDescription {
  fileprivate static let mergeTarget = OptionDescription(
    "--into", .one("PATH"), isRequired: true,
    help: "the directory of the united graph; made where there is none")
}

/// Unites graphs into a graph on disk.
private enum MergeCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let path = try arguments.required(.mergeTarget)
    let workers = try arguments.positiveInteger(.jobs) ?? Processors.count
    try GraphOpening.reported { () throws(PolicyGraphError) in try GraphWriter.check(path) }
    for shard in arguments.operands where !isGraph(shard) { throw noGraph(shard) }
    var merged = Merged()
    let change = GraphChange(path: path, command: "merge", context: context)
    let outcome = try change.make(
      saying: "merge \(Count.of(arguments.operands.count, "graph"))"
    ) { (graph) throws(ShellFailure) in
      merged.report = try unite(arguments.operands, path, &graph, workers, in: context)
      merged.triples = graph.store.count
      merged.disputes = merged.report.contradictions.map { dispute($0, graph) }
    }
    let problems = merged.report.namesakes.map(problem)
    context.report(
      merged.report.ingestion.warnings.map { Diagnostic(.warning, code: "doubtful-identity", $0) }
        + merged.disputes + problems)
    let remark = outcome.commit == nil ? nothingNew(path) : words(merged, arguments.operands, path)
    context.remark(remark)
    return problems.isEmpty ? .success : .wrongInput
  }

  /// What came of uniting graphs.
  private struct Merged {
    var report = MergeReport()
    var triples = 0
    var disputes: [Diagnostic] = []
  }

  /// Takes the graphs in some directories into one, which is as of the last commit.
  private static func unite(
    _ shards: [String], _ path: String, _ graph: inout PolicyGraph, _ workers: Int,
    in context: ShellContext
  ) throws(ShellFailure) -> MergeReport {
    var merging = GraphMerging(into: graph, named: path, workers: workers)
    let reading = ProgressBar(.readingGraphs, total: shards.count, in: context)
    defer { reading.finish() }
    for shard in shards {
      merging.add(try GraphOpening.graph(at: shard, registry: nil, in: context), named: shard)
      reading.advance(bytes: 0)
    }
    reading.finish()
    let writing = ProgressBar(.writingDocuments, total: 0, in: context)
    defer { writing.finish() }
    let united = merging.finish { writing.advance(of: $0) }
    graph = united.graph
    return united.report
  }

  // MARK: - What is a graph

  /// Whether a directory holds a graph, also one of an earlier version, of which opening it tells.
  private static func isGraph(_ directory: String) -> Bool {
    switch GraphPlace(directory) {
    case .store, .oldSnapshot: true
    case .turtle:
      FileListing.isDirectory("\(directory)/documents")
        || FileListing.exists("\(directory)/vocabulary.ttl")
    case .nothing: false
    }
  }

  /// What to say of a place that holds no graph.
  private static func noGraph(_ path: String) -> ShellFailure {
    let help =
      switch (FileListing.isDirectory(path), FileListing.exists(path)) {
      case (false, true):
        "`sanjiang ingest` makes graphs of documents, `sanjiang import` of RDF files; name these graphs"
      default: "`sanjiang ingest FILE… --into \(path)` makes one of the files of a shard"
      }
    return ShellFailure(
      .wrongInput, code: "no-graph", "there is no graph at `\(path)`", help: help)
  }

  // MARK: - What is told

  private static func problem(_ file: NamesakeFile) -> Diagnostic {
    Diagnostic(
      .error, code: "same-name",
      "`\(file.file)` of `\(file.leftOut)` is another file than that of `\(file.kept)`",
      help: "rename one of them and read it again: a graph knows its sources by their file names")
  }

  private static func dispute(
    _ corrections: ContradictingCorrections, _ graph: PolicyGraph
  ) -> Diagnostic {
    let fact = graph.text(of: corrections.fact)
    let outcome = corrections.holds ? "it holds now" : "it does not hold now"
    return Diagnostic(
      .warning, code: "contradicting-corrections",
      "`\(corrections.asserting)` says that `\(fact)` holds, `\(corrections.denying)` that it does"
        + " not; \(outcome)",
      help: "correct it in the united graph, where one of them is wrong")
  }

  private static func words(_ merged: Merged, _ shards: [String], _ path: String) -> Bilingual {
    let (files, documents) = (merged.report.files, merged.report.ingestion.documents.count)
    let content =
      files == 0
      ? Bilingual(same: "")
      : Bilingual(
        " with \(Count.of(documents, "document")) of \(Count.of(files, "file"))",
        "（\(files) 个文件中的 \(documents) 份文件）")
    return Bilingual(Count.of(shards.count, "graph"), "\(shards.count) 个图") + content
      + Bilingual(
        " went into \(path), which holds \(Count.of(merged.triples, "triple")) now",
        "已并入 \(path)，其中现有 \(merged.triples) 条三元组")
  }

  private static func nothingNew(_ path: String) -> Bilingual {
    Bilingual("nothing new: \(path) is as it was", "没有新内容：\(path) 保持原样")
  }
}
