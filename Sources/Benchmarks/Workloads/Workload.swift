/// A program and data of any size for it.
///
/// The data are made up from a seed, so that they are the same everywhere, and what must come out is
/// known from an algorithm that shares nothing with the engine.
struct Workload: Sendable {
  /// What it is called.
  let name: String
  /// Declarations and rules, without what says where results go; Soufflé reads them too.
  let program: String
  /// The relations that are asked for.
  let outputs: [String]
  /// What *n* is for each size.
  let sizes: [WorkloadSize: Int]
  /// Makes the data for a *n*: nodes, the side of a grid, universities.
  let make: @Sendable (_ n: Int) -> WorkloadData
}

/// How large the data are; the time of a medium one is some tenths of a second, of a large one
/// seconds.
enum WorkloadSize: String, CaseIterable, Sendable {
  case tiny, small, medium, large
}

/// Facts, and what follows from them.
struct WorkloadData {
  /// Relations that are read.
  var facts: [FactFile]
  /// The facts as N-Triples, where the workload can be asked of a graph.
  var triples: [UInt8] = []
  /// Computes what must come out.
  var reference: () -> Reference
}

/// What must come out, from an algorithm of its own.
struct Reference {
  /// The rows of all outputs.
  var digest = RowDigest()
  /// How many pairs of rows a join of the rules looks at, which is what time is measured against.
  var joined = 0
}

/// The facts of one relation.
struct FactFile {
  /// The relation.
  let name: String
  /// Lines of tab-separated fields.
  private(set) var bytes: [UInt8] = []

  /// A relation without facts.
  init(_ name: String) { self.name = name }

  /// A relation of pairs.
  init(_ name: String, _ pairs: [(Int, Int)]) {
    self.init(name)
    for (first, second) in pairs { add(String(first), String(second)) }
  }

  /// Adds a fact.
  mutating func add(_ fields: String...) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      bytes += field.utf8
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension Workload {
  /// All workloads, families together.
  static let all: [Workload] = [
    closureRandom, closureDense, closureChain, closureGrid, sameGeneration, pointsTo, cliques,
    negation, shortestPaths, reachLeft, reachRight, reachComponent, university,
  ]

  /// The program, ending with what becomes of the outputs.
  ///
  /// - Parameter isCounting: Whether only their sizes are printed; otherwise they are written.
  /// - Returns: The text.
  func text(isCounting: Bool) -> String {
    let ends = outputs.map {
      isCounting ? ".printsize \($0)\n" : ".output \($0)(filename=\"\($0).tsv\")\n"
    }
    return program + "\n" + ends.joined()
  }
}
