import DatalogEngine
import DatalogSyntax
import Diagnostics
import Platform
import PolicyGraph
import TripleStore

/// The questions of a program, asked of a graph that is open.
///
/// `Benchmarks questions DIRECTORY PROGRAM [ROUNDS] [JOBS]` opens the graph and prints for each `?-`
/// of the program its rows and the median of its milliseconds, all rows in order; then the same for
/// all of them together.
struct QuestionSuite {
  /// The graph's directory, the program, the number of rounds and of threads.
  let arguments: [String]

  /// Opens the graph, asks and prints.
  func run() throws {
    guard arguments.count >= 2 else {
      return print("usage: Benchmarks questions DIRECTORY PROGRAM [ROUNDS] [JOBS]")
    }
    let number = { (place: Int) in arguments.dropFirst(place).first.flatMap { Int($0) } }
    let rounds = number(2) ?? 5
    let limits = EvaluationLimits(jobs: number(3) ?? Processors.count)
    let start = Clock.seconds()
    let store = try StoreDirectory(arguments[0]).open().store
    print("open", text((Clock.seconds() - start) * 1000), "ms", separator: "\t")
    let graph = PolicyGraph(data: store)
    let source = SourceText(name: arguments[1], bytes: try FileReading.bytes(of: arguments[1]))
    let program = Parser.parse(source).program
    var times = [Samples](repeating: Samples(), count: program.queries.count)
    var rows = [Int](repeating: 0, count: program.queries.count)
    var sums = Samples()
    for _ in 0..<rounds {
      let begin = Clock.seconds()
      for (index, query) in program.queries.enumerated() {
        let start = Clock.seconds()
        let answer = try graph.engine.answer(
          query, in: source, rules: [program], limits: limits)
        times[index].add((Clock.seconds() - start) * 1000)
        rows[index] = answer.rows.count
      }
      sums.add((Clock.seconds() - begin) * 1000)
    }
    for (index, samples) in times.enumerated() {
      print("question \(index + 1)", rows[index], text(samples.median ?? 0), "ms", separator: "\t")
    }
    print("all", rows.reduce(0, +), text(sums.median ?? 0), "ms", separator: "\t")
    print("peak memory", ProcessMemory.peakBytes / 1_000_000, "MB", separator: "\t")
  }

  private func text(_ milliseconds: Double) -> String {
    String((milliseconds * 10).rounded() / 10)
  }
}
