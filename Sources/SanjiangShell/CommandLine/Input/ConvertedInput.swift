import Diagnostics
import Platform
import RDFFormats
import TripleStore

/// What is converted: a file, or what comes from its beginning to its end.
struct ConvertedInput {
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
    _ conversion: RDFConversion, to output: RDFOutput
  ) throws(ShellFailure) -> RDFConversion.Report {
    try Self.reported { () throws(ReadingError) in
      switch source {
      case .file(let file): try conversion.convert(file, named: name, to: output.write)
      case .stream(let stream): try conversion.convert(stream, named: name, to: output.write)
      }
    }
  }

  /// Reads all of it.
  func store(
    _ format: RDFFormat, base: String?, workers: Int
  ) throws(ShellFailure) -> TripleStore {
    var store = TripleStore()
    try Self.reported { () throws(ReadingError) in
      switch source {
      case .file(let file):
        try format.read(file, named: name, into: &store, base: base, workers: workers)
      case .stream(let stream):
        try format.read(stream, named: name, into: &store, base: base, workers: workers)
      }
    }
    return store
  }

  private static func reported<Result>(
    _ body: () throws(ReadingError) -> Result
  ) throws(ShellFailure) -> Result {
    do throws(ReadingError) {
      return try body()
    } catch {
      switch error {
      case .file(let problem): throw ShellFailure(.wrongInput, [InputFiles.problem(problem)])
      case .content(let list): throw ShellFailure(ofReading: list.diagnostics)
      }
    }
  }
}
