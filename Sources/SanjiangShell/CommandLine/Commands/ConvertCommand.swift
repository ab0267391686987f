import Diagnostics
import Platform
import RDFFormats

extension CommandDescription {
  /// `sanjiang convert`.
  static let convert = CommandDescription(
    name: "convert", summary: "Turn RDF in one syntax into another",
    operands: [OperandDescription("FILE", help: "a file, or - for standard input")],
    options: [.from, .to, .base, .converted, .jobs],
    discussion: """
      N-Triples and N-Quads are read and written a piece at a time, so that a file may be far
      larger than the memory, and come out in their canonical form, line by line; Turtle and TriG
      are read as a whole. All of RDF 1.2 is understood. A compressed file comes from another
      program: `gunzip -c data.nt.gz | sanjiang convert - --from ntriples --to turtle`.

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
    help: "ntriples, nquads, turtle or trig; the ending of FILE tells it otherwise")
  fileprivate static let to = OptionDescription(
    "--to", .one("FORMAT"), values: .choices(of: RDFFormat.self),
    help: "ntriples, nquads, turtle or trig; the ending of --output tells it otherwise")
  fileprivate static let base = OptionDescription(
    "--base", .one("IRI"), help: "what relative IRIs of Turtle and TriG are relative to")
  fileprivate static let converted = OptionDescription(
    "--output", short: "-o", .one("FILE"), help: "write to this file, not to standard output")
}

/// Turns one file into another syntax.
private enum ConvertCommand {
  static func run(
    _ arguments: ParsedArguments, in context: ShellContext
  ) throws(ShellFailure) -> ExitCode {
    let path = arguments.operands[0]
    let output = arguments.value(of: .converted)
    let target = try format(.to, of: output, arguments)
    let conversion = RDFConversion(
      from: try format(.from, of: path, arguments), to: target,
      base: arguments.value(of: .base),
      workers: try arguments.positiveInteger(.jobs) ?? Processors.count)
    let input = try ConvertedInput(path)
    let writing = try ConvertedOutput(path: output, in: context)
    let report = try input.convert(conversion, to: writing)
    try writing.finish()
    if report.withoutGraph > 0 {
      let count = report.withoutGraph
      context.remark(
        Bilingual(
          "\(Count.of(count, "statement")) stood in named graphs, which \(target.rawValue) does not"
            + " have; nquads and trig do",
          "\(count) 条陈述属于命名图，而 \(target.rawValue) 没有命名图；nquads 和 trig 有"))
    }
    return .success
  }

  /// The syntax that an option names, or the ending of a file.
  private static func format(
    _ option: OptionDescription, of path: String?, _ arguments: ParsedArguments
  ) throws(ShellFailure) -> RDFFormat {
    if let named = try arguments.choice(option, RDFFormat.self) { return named }
    if let path, let told = RDFFormat(ofFileNamed: path) { return told }
    let names = RDFFormat.allCases.map(\.rawValue).joined(separator: ", ")
    let what = path.map { "the ending of `\($0)` tells no syntax of RDF" }
    throw .usage(
      what ?? "which syntax is to be written is not told", help: "add `\(option.name)`: \(names)")
  }
}

/// What is converted: a file, or what comes from its beginning to its end.
private struct ConvertedInput {
  private enum Source {
    case file(OpenFile)
    case stream(FileStream)
  }

  private let name: String
  private let source: Source

  /// Opens a file, or standard input.
  init(_ path: String) throws(ShellFailure) {
    name = path == "-" ? "<stdin>" : path
    let place = path == "-" ? "/dev/stdin" : path
    let beginning: [UInt8]
    do throws(FileError) {
      if let file = try OpenFile(place) {
        source = .file(file)
        beginning = try file.bytes(at: 0, count: 16)
      } else {
        source = .stream(try FileStream(opening: place))
        beginning = []
      }
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
    try Self.refuse(BinaryFormat(beginning, name: path), path)
  }

  /// Refuses what is no text.
  private static func refuse(_ format: BinaryFormat?, _ path: String) throws(ShellFailure) {
    guard let format else { return }
    let help =
      format == .gzip
      ? "`gunzip -c \(path) | sanjiang convert - --from …` converts what is in it" : format.remedy
    throw ShellFailure(
      .wrongInput, code: "not-text", "`\(path)` is \(format.description), not text", help: help)
  }

  /// Converts it.
  func convert(
    _ conversion: RDFConversion, to output: ConvertedOutput
  ) throws(ShellFailure) -> RDFConversion.Report {
    do throws(ReadingError) {
      switch source {
      case .file(let file): return try conversion.convert(file, named: name, to: output.write)
      case .stream(let stream):
        return try conversion.convert(stream, named: name, to: output.write)
      }
    } catch {
      switch error {
      case .file(let problem): throw ShellFailure(.wrongInput, [InputFiles.problem(problem)])
      case .content(let list): throw ShellFailure(ofReading: list.diagnostics)
      }
    }
  }
}

/// Where the converted text goes: a file, which is there only when it is whole, or standard output.
private final class ConvertedOutput {
  private let file: FileReplacement?
  private let sink: any TextSink
  private let interruption: any Interruption
  private var problem: FileError?
  private var isCancelled = false

  /// Begins.
  init(path: String?, in context: ShellContext) throws(ShellFailure) {
    sink = context.output
    interruption = context.catchInterrupts()
    do throws(FileError) {
      file = try path.map { path throws(FileError) in try FileReplacement(of: path) }
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }

  /// Writes a piece; false where no more is wanted.
  func write(_ bytes: [UInt8]) -> Bool {
    isCancelled = interruption.isSet
    guard !isCancelled else { return false }
    guard let file else { return sink.write(bytes) }
    do throws(FileError) {
      try file.write(bytes)
      return true
    } catch {
      problem = error
      return false
    }
  }

  /// Gives the file its name.
  func finish() throws(ShellFailure) {
    if isCancelled {
      throw ShellFailure(.cancelled, code: "cancelled", "the conversion was cancelled")
    }
    do throws(FileError) {
      if let problem { throw problem }
      try file?.finish()
    } catch {
      throw ShellFailure(.wrongInput, [InputFiles.problem(error)])
    }
  }
}
