import Platform
import PolicyGraph
import RDFFormats
import TripleStore

extension CommandDescription {
  /// `sanjiang import`.
  static let `import` = CommandDescription(
    name: "import", summary: "Take RDF files into a graph that opens at once",
    operands: [
      OperandDescription(
        "FILE", .oneOrMore,
        help: "RDF: .nt, .nq, .trig, or Turtle; folders of them; a folder that `export` wrote")
    ],
    options: [.importTarget, .jobs],
    discussion: """
      The graph opens in the same time however large it is; `--graph PATH` of other commands opens it.
      Each file is a named graph, and one that is imported again replaces what it stated before. A
      folder that `export -o DIR/` wrote is taken in as a graph: its documents replace what was known
      of them, its registries and corrections add to those that are there. Where one of the files is
      wrong the graph stays as it was.
      """,
    examples: [
      Example("sanjiang import data.nt --into my.graph", "make a graph of a file"),
      Example("sanjiang import more.ttl --into my.graph", "add another to it"),
      Example("sanjiang import copy/ --into new.graph", "make a graph of a folder of Turtle"),
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
    let operands = try files(of: arguments.operands)
    try GraphOpening.reported { () throws(PolicyGraphError) in try GraphWriter.check(path) }
    let count = operands.count
    var triples = 0
    let change = GraphChange(path: path, command: "import", context: context)
    let outcome = try change.make { writer throws(ShellFailure) in
      let store = try store(of: writer.graph, with: operands, workers)
      triples = store.count
      return try GraphOpening.reported { () throws(PolicyGraphError) in
        try writer.commit(store, saying: "import \(Count.of(count, "file"))")
      }
    }
    let holding = Bilingual(
      "which holds \(Count.of(triples, "triple")) now", "其中现有 \(triples) 条三元组")
    context.remark(
      outcome.commit == nil
        ? Bilingual("nothing new: \(path) is as it was", "没有新内容：\(path) 保持原样")
        : Bilingual("\(Count.of(count, "file")) went into \(path), ", "\(count) 个文件已导入 \(path)，")
          + holding)
    return .success
  }

  /// What a graph keeps once files were taken into it.
  private static func store(
    of graph: PolicyGraph, with operands: [String], _ workers: Int
  ) throws(ShellFailure) -> TripleStore {
    let folders = operands.filter { FileListing.isDirectory($0) }
    var store = graph.kept
    if !folders.isEmpty {
      var graph = graph
      for folder in folders { graph.take(try turtle(in: folder), workers: workers) }
      store = graph.kept
    }
    let files = operands.filter { !folders.contains($0) }
    // All that goes before anything comes: files of one command may state the same graph.
    if !store.isEmpty {
      for file in files {
        for name in try graphs(in: file, workers) {
          if let old = store.existingGraph(named: name) { store.remove(graph: old) }
        }
      }
    }
    for file in files { try DataFiles.read(file, into: &store, workers: workers) }
    return store
  }

  /// The graphs that a file states, which take the place of what they stated before.
  ///
  /// Not those of documents, registries and corrections, which other commands replace, nor those that
  /// blank nodes name: labels mean something in their own file only.
  private static func graphs(
    in file: String, _ workers: Int
  ) throws(ShellFailure) -> [Term] {
    let own = DataFiles.graphName(of: file)
    guard RDFFormat(ofFileNamed: file)?.hasGraphs == true else { return [own] }
    // Which graphs it names is known only when it was read.
    var alone = TripleStore()
    try DataFiles.read(file, into: &alone, workers: workers)
    return [own]
      + alone.graphs.compactMap { alone.name(of: $0) }.filter { name in
        if case .blank = name { false } else { PolicyGraph.isOfOtherOrigin(name) }
      }
  }

  /// What is to be read: files, and folders in the layout of the bundled graph.
  ///
  /// Of any other folder each file is read whose name tells that it is RDF.
  private static func files(of operands: [String]) throws(ShellFailure) -> [String] {
    var files: [String] = []
    for operand in operands {
      guard FileListing.isDirectory(operand), !isGraph(operand) else {
        files.append(operand)
        continue
      }
      let input = InputFiles([operand])
      if let problem = input.problems.first { throw ShellFailure(.wrongInput, [problem]) }
      let found = input.paths.filter { RDFFormat(ofFileNamed: $0) != nil }
      guard !found.isEmpty else {
        throw ShellFailure(
          .wrongInput, code: "missing-input", "there are no RDF files in `\(operand)`")
      }
      files += found
    }
    return files
  }

  /// Whether a folder has the layout of the bundled graph.
  private static func isGraph(_ folder: String) -> Bool {
    GraphPlace(folder) == .turtle
      && (FileListing.isDirectory("\(folder)/documents")
        || FileListing.exists("\(folder)/vocabulary.ttl"))
  }

  /// The graph that a folder holds as Turtle.
  private static func turtle(in folder: String) throws(ShellFailure) -> PolicyGraph {
    try GraphOpening.reported { () throws(PolicyGraphError) in
      try PolicyGraph.open(directory: folder)
    }
  }
}
