import Platform
import RDFFormats
import TripleStore

extension CommandDescription {
  /// `sanjiang convert`.
  static let convert = CommandDescription(
    name: "convert", summary: "Turn RDF in one syntax into another",
    operands: [OperandDescription("FILE", help: "a file, or - for standard input")],
    options: [.from, .to, .base, .converted, .jobs],
    discussion: """
      N-Triples and N-Quads are read and written a piece at a time, so that a file may be far
      larger than the memory, and come out in their canonical form, line by line; Turtle and TriG
      are read as a whole, and JSON-LD is written only. All of RDF 1.2 is understood. A compressed
      file comes from another program:
      `gunzip -c data.nt.gz | sanjiang convert - --from ntriples --to turtle`.

      A mistake is shown with its line, and the status is then 2; the file that `--output` names
      stays as it was.
      """,
    hints: "rapper riot serdi translate transform",
    examples: [
      Example("sanjiang convert data.ttl --to ntriples", "Turtle as lines, on the screen"),
      Example("sanjiang convert data.nq -o data.trig", "a file into another"),
      Example(
        "sanjiang convert - --from ntriples -o data.ttl < data.nt", "what another program writes"),
    ],
    action: ConvertCommand.run)
}

extension OptionDescription {
  fileprivate static let from = OptionDescription(
    "--from", .one("FORMAT"), values: .choices(of: RDFFormat.self),
    help: "ntriples, nquads, turtle or trig; else by the ending of FILE")
  fileprivate static let to = OptionDescription(
    "--to", .one("FORMAT"), values: .choices(of: ConvertCommand.Target.self),
    help: "ntriples, nquads, turtle, trig or jsonld; else by the ending of --output")
  fileprivate static let base = OptionDescription(
    "--base", .one("IRI"), help: "what relative IRIs of Turtle and TriG are relative to")
  fileprivate static let converted = OptionDescription(
    "--output", short: "-o", .one("FILE"), help: "write to this file, not to standard output")
}

/// Turns one file into another syntax.
private enum ConvertCommand {
  /// What can be written: what can be read, and JSON-LD.
  enum Target: String, CaseIterable {
    case ntriples, nquads, turtle, trig, jsonld

    /// The syntax, nil for JSON-LD.
    var format: RDFFormat? { RDFFormat(rawValue: rawValue) }

    /// What the ending of a file's name tells.
    init?(ofFileNamed name: String) {
      let isLinked = name.lowercased().hasSuffix(".jsonld")
      let told =
        isLinked ? .jsonld : RDFFormat(ofFileNamed: name).flatMap { Self(rawValue: $0.rawValue) }
      guard let told else { return nil }
      self = told
    }
  }

  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let (path, output) = (arguments.operands[0], arguments.value(of: .converted))
    let told = output.flatMap(Target.init(ofFileNamed:))
    guard let target = try arguments.choice(.to, Target.self) ?? told else {
      throw untold(.to, Target.self, output)
    }
    guard
      let source = try arguments.choice(.from, RDFFormat.self) ?? RDFFormat(ofFileNamed: path)
    else { throw untold(.from, RDFFormat.self, path) }
    let base = arguments.value(of: .base)
    let workers = try arguments.positiveInteger(.jobs) ?? Processors.count
    let input = try ConvertedInput(path)
    let writing = try RDFOutput(path: output, in: context)
    guard let format = target.format else {
      // What is said of a subject stands together there, wherever the text has it.
      let store = try input.store(source, base: base, workers: workers)
      _ = writing.write(try linked(store))
      try writing.finish()
      return .success
    }
    let report = try input.convert(
      RDFConversion(from: source, to: format, base: base, workers: workers), to: writing)
    try writing.finish()
    remark(report, format, in: context)
    return .success
  }

  private static func linked(_ store: TripleStore) throws(ShellFailure) -> [UInt8] {
    do throws(UnwritableTerm) { return try JSONLDWriter.bytes(of: store) } catch {
      throw ShellFailure(error)
    }
  }

  /// Tells of graphs that the syntax has no place for.
  private static func remark(
    _ report: RDFConversion.Report, _ format: RDFFormat, in context: ShellContext
  ) {
    let count = report.withoutGraph
    guard count > 0 else { return }
    context.remark(
      Bilingual(
        "\(Count.of(count, "statement")) stood in named graphs, which \(format.rawValue) does not"
          + " have; nquads and trig do",
        "\(count) 条陈述属于命名图，而 \(format.rawValue) 没有命名图；nquads 和 trig 有"))
  }

  /// The failure of not telling a syntax, by the ending of a file or an option.
  private static func untold<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: OptionDescription, _ type: Choice.Type, _ path: String?
  ) -> ShellFailure {
    let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    let what = path.map { "the ending of `\($0)` tells no syntax of RDF" }
    return .usage(
      what ?? "which syntax is to be written is not told", help: "add `\(option.name)`: \(names)")
  }
}
