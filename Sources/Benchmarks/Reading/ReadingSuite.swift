import DocumentExtraction
import Platform
import PolicyGraph

/// How fast documents are read.
///
/// - `Benchmarks reading FILE…`: what one thread reads of files or folders, in megabytes a second of
///   processor time; each file is read as often as it takes to read forty megabytes.
/// - `Benchmarks reading write FOLDER COUNT [SEED]`: writes so many documents into a folder, to be
///   read by `sanjiang extract` and `sanjiang ingest`.
struct ReadingSuite {
  /// The words behind the suite's name.
  let arguments: [String]

  /// How many bytes are read to measure.
  private static let volume = 40_000_000

  func run() throws {
    if arguments.first == "write", arguments.count >= 3, let count = Int(arguments[2]) {
      let seed = arguments.count > 3 ? UInt64(arguments[3]) ?? 1 : 1
      return try write(count, to: arguments[1], seed: seed)
    }
    try measure(arguments.isEmpty ? generated() : files(arguments))
  }

  /// Writes generated documents.
  private func write(_ count: Int, to folder: String, seed: UInt64) throws {
    try FileListing.createDirectory(folder)
    var size = 0
    for number in 1...max(1, count) {
      let bytes = Array(SyntheticDocument.text(number: number, seed: seed).utf8)
      let digits = String(number)
      let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
      try FileWriting.replace("\(folder)/\(name).txt", with: bytes)
      size += bytes.count
    }
    print("reading\twrite\t\(count) documents\t\(size) bytes")
  }

  private func generated() -> [(name: String, bytes: [UInt8])] {
    (1...50).map { ("\($0).txt", Array(SyntheticDocument.text(number: $0, seed: 1).utf8)) }
  }

  private func files(_ operands: [String]) throws -> [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = []
    for operand in operands {
      let paths =
        FileListing.isDirectory(operand)
        ? try FileListing.files(in: operand, recursive: true) : [operand]
      for path in paths {
        files.append((FileListing.name(of: path), try FileReading.bytes(of: path)))
      }
    }
    return files
  }

  private func measure(_ files: [(name: String, bytes: [UInt8])]) throws {
    let reader = DocumentReader(registry: try PolicyGraph.empty().registry())
    let size = max(1, files.reduce(0) { $0 + $1.bytes.count })
    let rounds = max(1, Self.volume / size)
    var facts = 0
    let start = Clock.processorSeconds()
    for _ in 0..<rounds {
      for (name, bytes) in files {
        let dossiers = try reader.read(fileName: name, bytes: bytes)
        facts += dossiers.reduce(0) { $0 + $1.tasks.count + $1.indicators.count }
      }
    }
    let seconds = Clock.processorSeconds() - start
    let speed = Double(size * rounds) / seconds / 1_000_000
    print("reading\t\(speed) MB/s\t\(size * rounds) bytes\t\(facts) tasks and indicators")
  }
}
