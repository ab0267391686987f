import Platform

/// How fast programs are evaluated, as a whole process, beside peers in the same run.
///
/// Ours and the peers take turns, so that what else the machine does hits all of them; the table
/// shows medians with the least and the most. Answers are checked by a digest of all rows against
/// an algorithm that shares nothing with the engine.
struct EngineSuite {
  private let options: Options

  init(arguments: [String]) {
    options = Options(arguments, switches: ["--unchecked"])
  }

  /// Runs the chosen cases.
  ///
  /// - Returns: Whether all answers were right.
  /// - Throws: ``FileError`` where data cannot be written or the peers' file cannot be read.
  func run() throws -> Bool {
    let contestants = try self.contestants()
    var isRight = true
    for workload in chosenWorkloads {
      for size in options.list("--sizes") ?? ["medium"] {
        guard let n = WorkloadSize(rawValue: size).flatMap({ workload.sizes[$0] }) ?? Int(size)
        else { continue }
        isRight = try run(workload, size, n, contestants) && isRight
      }
    }
    return isRight
  }

  private func run(
    _ workload: Workload, _ size: String, _ n: Int, _ contestants: [Contestant]
  ) throws -> Bool {
    let prepared = try PreparedCase(
      workload, size: size, n: n, in: options["--data"] ?? ".build/benchmarks")
    let standings = Contest(
      prepared: prepared, contestants: contestants, rounds: options.number("--rounds", 3),
      limit: Double(options.number("--limit", 60)), isChecked: options["--unchecked"] == nil
    ).run()
    ContestTable(prepared: prepared, standings: standings).show()
    if let label = options["--record"] {
      try RatioHistory(path: options["--history"] ?? RatioHistory.standardPath, label: label)
        .add(prepared, standings)
    }
    return standings.allSatisfy {
      !$0.contestant.isOurs
        || ["checked", "counted"].contains($0.verdict(prepared.reference.digest))
    }
  }

  private var chosenWorkloads: [Workload] {
    guard let names = options.list("--workloads") else { return Workload.all }
    return Workload.all.filter { workload in names.contains { workload.name.hasPrefix($0) } }
  }

  /// Ours first: the executable with each number of jobs, another executable, the peers.
  private func contestants() throws -> [Contestant] {
    let executable = Self.executable(options)
    let jobs = options.list("--jobs")
    var all =
      jobs?.map { Contestant.sanjiang(executable, name: "sanjiang, \($0) jobs", jobs: $0) }
      ?? [Contestant.sanjiang(executable, name: "sanjiang", jobs: nil)]
    if let other = options["--against"] {
      all.append(.sanjiang(other, name: "other sanjiang", jobs: nil))
    }
    if let peers = options["--peers"] { all += try Contestant.peers(in: peers) }
    return all
  }

  /// The executable that is named, or the one that was built into the folder of this one; where it
  /// is missing, that is told, and there is nothing to do.
  static func executable(_ options: Options) -> String {
    let beside = FileListing.directory(of: CommandLine.arguments[0]) + "/sanjiang"
    let executable = options["--executable"] ?? beside
    guard FileListing.exists(executable) else {
      print("there is no \(executable): swift build -c release --product sanjiang")
      ExecutableEnvironment.exit(2)
    }
    return executable
  }
}
