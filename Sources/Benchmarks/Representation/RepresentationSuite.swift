import Platform

/// Which representation of values and relations an engine should be built on, by numbers.
///
/// Candidates: words of 32 or 64 bits; relations as sorted runs, as hash tables of pairs, as hash
/// tables of row numbers, as bit matrices. Each evaluates the same programs by hand-written
/// semi-naive loops, so that what is compared is the representation alone.
struct RepresentationSuite {
  /// `WORKLOAD` or `WORKLOAD/CANDIDATE`; empty for everything.
  let selection: [String]

  func run() {
    print("workload\tcandidate\ttuples\tseconds\tpeak MB")
    closure("closure-random", SampleGraphs.random(nodes: 2000, edges: 4000))
    closure("closure-chain", SampleGraphs.chain(nodes: 2000))
    closure("closure-grid", SampleGraphs.grid(side: 60))
    closure("closure-dense", SampleGraphs.random(nodes: 2200, edges: 22000))
    closure("closure-sparse", SampleGraphs.random(nodes: 200_000, edges: 190_000))
    sameGeneration(SampleGraphs.ancestry(nodes: 2500, parents: 2))
    triangles(SampleGraphs.powerLaw(nodes: 50_000, degree: 10))
  }

  private func closure(_ workload: String, _ edges: [(Int, Int)]) {
    measure(workload, "runs-32") { Closure<UInt32>(edges).byRuns() }
    measure(workload, "runs-64") { Closure<UInt64>(edges).byRuns() }
    measure(workload, "pairs-32") { Closure<UInt32>(edges).byHashing(.pairs) }
    measure(workload, "pairs-64") { Closure<UInt64>(edges).byHashing(.pairs) }
    measure(workload, "numbers-32") { Closure<UInt32>(edges).byHashing(.rowNumbers) }
    measure(workload, "numbers-64") { Closure<UInt64>(edges).byHashing(.rowNumbers) }
    if (edges.map { max($0.0, $0.1) }.max() ?? 0) < 10_000 {
      measure(workload, "bits-32") { Closure<UInt32>(edges).byBits() }
    }
  }

  private func sameGeneration(_ parents: [(Int, Int)]) {
    let workload = "same-generation"
    measure(workload, "runs-32") { SameGeneration<UInt32>(parents).byRuns() }
    measure(workload, "runs-64") { SameGeneration<UInt64>(parents).byRuns() }
    measure(workload, "pairs-32") { SameGeneration<UInt32>(parents).byHashing(.pairs) }
    measure(workload, "pairs-64") { SameGeneration<UInt64>(parents).byHashing(.pairs) }
    measure(workload, "numbers-32") { SameGeneration<UInt32>(parents).byHashing(.rowNumbers) }
  }

  private func triangles(_ edges: [(Int, Int)]) {
    measure("triangles", "runs-32") { Triangles<UInt32>(edges).byIntersection() }
    measure("triangles", "runs-64") { Triangles<UInt64>(edges).byIntersection() }
    measure("triangles", "pairs-32") { Triangles<UInt32>(edges).byProbing() }
    measure("triangles", "pairs-64") { Triangles<UInt64>(edges).byProbing() }
  }

  /// Runs a case three times and prints the median time and the peak memory over the start.
  private func measure(_ workload: String, _ candidate: String, _ body: () -> Int) {
    let name = "\(workload)/\(candidate)"
    guard selection.isEmpty || selection.contains(where: { name.hasPrefix($0) }) else { return }
    var seconds: [Double] = []
    var tuples = 0
    var peak = 0
    for _ in 0..<3 {
      ProcessMemory.resetPeak()
      let before = ProcessMemory.residentBytes
      let clock = ContinuousClock()
      let time = clock.measure { tuples = body() }
      seconds.append(
        Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
      peak = max(peak, ProcessMemory.peakBytes - before)
    }
    let median = (seconds.sorted()[1] * 1000).rounded() / 1000
    print("\(workload)\t\(candidate)\t\(tuples)\t\(median)\t\(peak >> 20)")
  }
}
