import Platform

/// How time and memory grow with the size of the data.
///
/// Each workload is run at sizes that grow by a factor until a run takes longer than the budget or
/// more memory than is allowed. Time is set against the number of pairs of rows that the joins of
/// the rules look at; the slope on a log–log plot is 1 where the engine does what the algorithm
/// does, less where it finds a shorter way, and more where something grows that should not.
struct GrowthSuite {
  private let options: Options

  init(arguments: [String]) {
    options = Options(arguments)
  }

  /// One size.
  private struct Point {
    var n = 0
    var joined = 0.0, seconds = 0.0, megabytes = 0.0
  }

  /// Runs the chosen workloads.
  ///
  /// - Throws: ``FileError`` where data cannot be written.
  func run() throws {
    let executable = EngineSuite.executable(options)
    let ours = Contestant.sanjiang(executable, name: "sanjiang", jobs: options["--jobs"])
    for workload in Workload.all {
      if let names = options.list("--workloads"),
        !names.contains(where: { workload.name.hasPrefix($0) })
      {
        continue
      }
      report(workload, try points(workload, ours))
    }
  }

  private func points(_ workload: Workload, _ ours: Contestant) throws -> [Point] {
    let budget = Double(options.number("--budget", 20))
    let memory = Double(options.number("--memory", 16_000))
    var points: [Point] = []
    var n = Double(workload.sizes[.small] ?? 1)
    while true {
      let prepared = try PreparedCase(
        workload, size: "growth", n: Int(n), in: options["--data"] ?? ".build/benchmarks")
      let standing = Contest(
        prepared: prepared, contestants: [ours], rounds: options.number("--rounds", 3),
        limit: 20 * budget, isChecked: false
      ).run()[0]
      guard standing.failure == nil, let seconds = standing.processor.median,
        let megabytes = standing.peak.median
      else {
        print(workload.name, Int(n), standing.verdict(prepared.reference.digest), separator: "\t")
        return points
      }
      points.append(
        Point(
          n: Int(n), joined: Double(prepared.reference.joined), seconds: seconds,
          megabytes: megabytes))
      show(workload, points, standing.verdict(prepared.reference.digest))
      if seconds > budget || megabytes > memory / 2 { return points }
      n *= Double(options.number("--factor", 150)) / 100
    }
  }

  private func show(_ workload: Workload, _ points: [Point], _ verdict: String) {
    guard let point = points.last else { return }
    let slope = points.count < 2 ? nil : Self.slope(Array(points.suffix(2)), \.seconds)
    print(
      workload.name, point.n, Int(point.joined), FixedPoint.text(point.seconds, decimals: 3) + " s",
      FixedPoint.text(point.megabytes, decimals: 0) + " MB",
      slope.map { FixedPoint.text($0, decimals: 2) } ?? "–", verdict, separator: "\t")
  }

  private func report(_ workload: Workload, _ points: [Point]) {
    // The start of the process would flatten the line.
    let long = points.filter { $0.seconds >= 0.1 }
    guard long.count >= 3, let time = Self.slope(long, \.seconds),
      let memory = Self.slope(long, \.megabytes)
    else { return print(workload.name, "too few sizes over 0.1 s", separator: "\t") }
    print(
      workload.name, "exponent of time \(FixedPoint.text(time, decimals: 2))",
      "of memory \(FixedPoint.text(memory, decimals: 2))", separator: "\t")
  }

  /// The slope of the line of least squares through the logarithms.
  private static func slope(_ points: [Point], _ value: KeyPath<Point, Double>) -> Double? {
    let pairs = points.map { (logarithm($0.joined), logarithm($0[keyPath: value])) }
    let count = Double(pairs.count)
    let (x, y) = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 / count, $0.1 + $1.1 / count) }
    let along = pairs.reduce(0) { $0 + ($1.0 - x) * ($1.0 - x) }
    let across = pairs.reduce(0) { $0 + ($1.0 - x) * ($1.1 - y) }
    return along > 0 ? across / along : nil
  }
}
