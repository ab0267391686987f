import Platform
import PolicyGraph
import RDFFormats

extension CommandDescription {
  /// `sanjiang export`.
  static let export = CommandDescription(
    name: "export", summary: "Write a graph as RDF for other tools",
    options: [.exportFormat, .graph, .registry, .output],
    discussion: """
      With `--output` naming a directory, Turtle is written in the layout of a graph: the
      registries, and a file for each document.
      """,
    hints: "dump save write",
    examples: [
      Example("sanjiang export --format ntriples -o graph.nt", "the bundled graph as N-Triples"),
      Example("sanjiang export --graph my.graph -o copy/", "your graph, a file a document"),
    ],
    action: ExportCommand.run)
}

extension OptionDescription {
  fileprivate static let exportFormat = OptionDescription(
    "--format", .one("FORMAT"), values: .choices(of: ExportCommand.Format.self),
    help: "turtle (the default) or ntriples")
  fileprivate static let output = OptionDescription(
    "--output", short: "-o", .one("PATH"),
    help: "a file, or a directory (one that exists, or a name with / at its end)")
}

/// Writes a whole graph.
private enum ExportCommand {
  /// What can be written.
  enum Format: String, CaseIterable { case turtle, ntriples }

  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let format = try arguments.choice(.exportFormat, Format.self) ?? .turtle
    let graph = try GraphOpening.graph(
      at: arguments.value(of: .graph), registry: arguments.value(of: .registry), in: context)
    guard let path = arguments.value(of: .output) else {
      context.output.write(bytes(of: graph, as: format))
      return .success
    }
    if path.hasSuffix("/") || FileListing.isDirectory(path) {
      guard format == .turtle else {
        throw .usage("`\(path)` is a directory", help: "N-Triples go into one file: `-o graph.nt`")
      }
      try GraphOpening.write(graph, to: path)
    } else {
      try OutputFile.write(bytes(of: graph, as: format), to: path)
    }
    return .success
  }

  private static func bytes(of graph: PolicyGraph, as format: Format) -> [UInt8] {
    switch format {
    case .turtle: graph.turtle()
    case .ntriples: NTriplesWriter.bytes(of: graph.store)
    }
  }
}
