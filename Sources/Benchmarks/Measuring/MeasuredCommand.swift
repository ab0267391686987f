import Platform

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A command to be run as a process of its own, and measured as a whole.
struct MeasuredCommand {
  /// The program and its arguments.
  let words: [String]
  /// After so many seconds it is stopped.
  var limit = 60.0

  /// What a run of the command cost.
  struct Result {
    /// Seconds from start to end, and seconds that processors worked for it.
    var wall = 0.0, processor = 0.0
    /// The most memory that was resident, in megabytes.
    var peak = 0.0
    /// Zero where it ended well.
    var status: Int32 = 0
    /// All that it printed.
    var output: [UInt8] = []
    /// What it tells about itself: a line that begins with a brace, such as `{"load_s":0.1}`.
    var told = ""

    /// A number that it tells about itself.
    func number(_ key: String) -> Double? {
      let bytes = Array(told.utf8)
      let name = Array("\"\(key)\":".utf8)
      guard let place = bytes.firstRange(of: name) else { return nil }
      let rest = bytes[place.upperBound...].drop { $0 == UInt8(ascii: " ") }
      return Double(String(decoding: rest.prefix { !",} ".utf8.contains($0) }, as: UTF8.self))
    }
  }

  /// Runs the command.
  ///
  /// - Returns: What it cost and printed; nil where no process could be started.
  func run() -> Result? {
    let words = [CommandLine.arguments[0], "measured", String(limit)] + words
    let quoted = words.map {
      "'"
        + $0.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
    }
    guard let pipe = popen(quoted.joined(separator: " ") + " 2>&1", "r") else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
      bytes += buffer[..<count]
    }
    pclose(pipe)
    return Self.result(bytes)
  }

  /// Takes the figures from the last line, and what the command tells from the last with a brace.
  private static func result(_ bytes: [UInt8]) -> Result? {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    guard let last = lines.last else { return nil }
    let fields = String(decoding: last, as: UTF8.self).split(separator: "\t")
    guard fields.count == 5, fields[0] == ChildProcess.mark else { return nil }
    var result = Result(output: Array(bytes.dropLast(last.count + 2)))
    result.wall = Double(fields[1]) ?? 0
    result.processor = Double(fields[2]) ?? 0
    result.peak = (Double(fields[3]) ?? 0) / 1024
    result.status = Int32(fields[4]) ?? -1
    let told = lines.dropLast().last { $0.first == UInt8(ascii: "{") }
    result.told = String(decoding: told ?? [], as: UTF8.self)
    return result
  }
}
