import DatalogEngine
import DatalogSyntax
import Platform
import PolicyGraph

/// What is to be opened, as the options of a command say.
struct WorkspaceOpening: Sendable {
  /// The directory of a graph, nil for the bundled one.
  var graph: String?
  /// RDF files to ask instead of a graph.
  var data: [String] = []
  /// Files of rules.
  var rules: [String] = []
  /// Folders whose files programs may include, besides those beside them.
  var allowed: [String] = []
  /// A directory with the user's own registry.
  var registry: String?
  /// The folder of the sources.
  var sources: String?
  /// The most seconds a question may take.
  var timeout: Double?
  /// The most megabytes a question may hold.
  var memory: Double?
  /// How many threads may answer a question; one for each processor where it is nil.
  var jobs: Int?

  /// Reads the options.
  ///
  /// - Throws: a usage failure where they contradict each other.
  init(_ arguments: ParsedArguments) throws(ShellFailure) {
    graph = arguments.value(of: .graph)
    data = arguments.values(of: .data)
    rules = arguments.values(of: .rules) + arguments.values(of: .load)
    allowed = arguments.values(of: .allow)
    registry = arguments.value(of: .registry)
    sources = arguments.value(of: .sources)
    timeout = try arguments.positiveNumber(.timeout)
    memory = try arguments.positiveNumber(.memory)
    jobs = try arguments.positiveInteger(.jobs)
    if graph != nil, !data.isEmpty {
      throw .usage("`--graph` and `--data` exclude each other")
    }
  }

  /// Opens it.
  ///
  /// - Parameters:
  ///   - interruption: what stops a question.
  ///   - context: where to say what is doubtful about the rules.
  /// - Returns: the graph with the rules in force.
  /// - Throws: what is wrong with the files.
  func open(
    interruption: any Interruption, context: ShellContext
  ) throws(ShellFailure) -> Workspace {
    let programs = try ProgramLoader.programs(in: rules, allowing: allowed)
    let limits = limits(interruption)
    let graph = try openedGraph(in: context, interruption)
    // The bundled rules speak of the vocabulary, which data of any origin knows nothing of.
    let isOwn = data.isEmpty && graph.hasVocabulary
    var workspace = Workspace(graph: graph, rules: isOwn ? graph.rules : [], limits: limits)
    if let sources {
      guard FileListing.isDirectory(sources) else {
        throw ShellFailure(
          .wrongInput, code: "missing-input", "there is no folder `\(sources)`",
          help: "`--sources` names the folder that holds the files that were read")
      }
      workspace.sources = SourceFolder(path: sources)
    }
    for program in programs { context.report(try workspace.add(program)) }
    return workspace
  }

  /// The directory of the graph that keeps corrections; nil where they end with the session.
  var changedGraph: String? {
    graph.flatMap { GraphPlace($0) == .store ? $0 : nil }
  }

  /// The limits of a question.
  func limits(_ interruption: any Interruption) -> EvaluationLimits {
    EvaluationLimits(
      timeout: timeout, memory: memory.map { Int(exactly: ($0 * 1_000_000).rounded()) ?? Int.max },
      heldBytes: { ProcessMemory.privateBytes }, isCancelled: { interruption.isSet },
      jobs: jobs ?? Processors.count)
  }

  /// Opens the graph alone, which may take as long as a question, and hold as much.
  func openedGraph(
    in context: ShellContext, _ interruption: any Interruption
  ) throws(ShellFailure) -> PolicyGraph {
    let limits = limits(interruption)
    guard data.isEmpty else {
      let store = try DataFiles.store(of: data, workers: limits.jobs, limits: LimitWatch(limits))
      return PolicyGraph(data: store)
    }
    if let graph, GraphPlace(graph) == .nothing { throw GraphOpening.noGraph(graph) }
    return try GraphOpening.graph(
      at: graph, registry: registry, in: context, limits: LimitWatch(limits))
  }
}
