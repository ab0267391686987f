import Platform

/// Somebody who evaluates workloads, as a command of its own.
struct Contestant {
  /// What it is called in tables.
  let name: String
  /// The workloads it takes part in; all where this is empty.
  var workloads: [String] = []
  /// The command, with names in braces: ``PreparedCase/words(of:isCounting:)``.
  let template: [String]
  /// Whether it is an executable of Sanjiang.
  var isOurs = false

  /// An executable of Sanjiang.
  ///
  /// - Parameters:
  ///   - executable: Its path.
  ///   - name: What it is called.
  ///   - jobs: How many jobs it may use; where nil, that is left to it.
  /// - Returns: The contestant.
  static func sanjiang(_ executable: String, name: String, jobs: String?) -> Contestant {
    let options = jobs.map { ["--jobs", $0] } ?? []
    return Contestant(
      name: name,
      template: [executable, "run", "{program}", "--facts", "{facts}", "--output", "{out}"]
        + ["--stats"] + options,
      isOurs: true)
  }

  /// Reads the peers from a file: a line for each with its name, its workloads (`*` for all, or
  /// names with commas between them) and its command.
  ///
  /// - Throws: ``FileError`` where the file cannot be read.
  static func peers(in path: String) throws -> [Contestant] {
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count >= 3, !words[0].hasPrefix("#") else { return nil }
      let workloads = words[1] == "*" ? [] : words[1].split(separator: ",").map(String.init)
      return Contestant(name: words[0], workloads: workloads, template: Array(words[2...]))
    }
  }

  /// Whether it takes part in a workload.
  func takesPart(in workload: Workload) -> Bool {
    workloads.isEmpty || workloads.contains(workload.name)
  }
}

/// What one contestant needed for one case.
struct Standing {
  let contestant: Contestant
  var load = Samples(), evaluate = Samples(), wall = Samples(), processor = Samples()
  var peak = Samples()
  /// The rows that were written once, untimed.
  var digest: RowDigest?
  /// The number of answers that was told.
  var count: Int?
  /// Why there are no figures.
  var failure: String?

  /// Takes down a run.
  mutating func add(_ result: MeasuredCommand.Result, limit: Double) {
    guard result.status == 0 else {
      failure = result.wall >= limit ? "stopped after \(Int(limit)) s" : "status \(result.status)"
      return
    }
    wall.add(result.wall)
    processor.add(result.processor)
    peak.add(result.peak)
    if let load = result.number("load_s") { self.load.add(load) }
    if let evaluate = result.number("evaluate_s") ?? result.number("eval_s") {
      self.evaluate.add(evaluate)
    }
    count = result.number("count").map { Int($0) } ?? Self.printedSizes(result.output)
  }

  /// The sum of the lines `NAME<tab>COUNT`.
  private static func printedSizes(_ output: [UInt8]) -> Int? {
    let sizes = output.split(separator: UInt8(ascii: "\n")).compactMap { line -> Int? in
      let fields = line.split(separator: UInt8(ascii: "\t"))
      return fields.count == 2 ? Int(String(decoding: fields[1], as: UTF8.self)) : nil
    }
    return sizes.isEmpty ? nil : sizes.reduce(0, +)
  }

  /// How its answers compare with what must come out.
  func verdict(_ reference: RowDigest) -> String {
    if let failure { return failure }
    if let count, count != reference.count { return "WRONG: \(count) answers" }
    guard let digest else { return count == nil ? "not checked" : "counted" }
    return digest == reference ? "checked" : "WRONG: other rows"
  }
}
