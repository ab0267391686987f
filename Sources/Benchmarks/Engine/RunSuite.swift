import DatalogEngine
import DatalogSyntax
import Diagnostics
import Platform

/// Runs a program over files, as `sanjiang run` does, and prints where the time went.
///
/// For the runner of the workloads: `Benchmarks run PROGRAM FACTS OUTPUT`, inputs `NAME.tsv` or as
/// the program names them.
struct RunSuite {
  /// The program, the folder of facts, the folder of results.
  let arguments: [String]

  /// The number of threads, the fourth argument or as many as there are processors.
  private var jobs: Int { arguments.dropFirst(3).first.flatMap { Int($0) } ?? Processors.count }

  func run() throws {
    guard arguments.count >= 3 else { return print("usage: Benchmarks run PROGRAM FACTS OUTPUT") }
    let source = SourceText(name: arguments[0], bytes: try FileReading.bytes(of: arguments[0]))
    let (program, diagnostics) = Parser.parse(source)
    diagnostics.forEach { print("\($0.code): \($0.message)") }
    do {
      let result = try Engine.run(
        [program], facts: FactDirectory(arguments[1]), output: ResultDirectory(arguments[2]),
        limits: EvaluationLimits(jobs: jobs))
      let seconds = result.statistics.seconds
      print(
        "{\"load_s\":\(seconds.load),\"eval_s\":\(seconds.evaluate),\"write_s\":\(seconds.write)}")
    } catch {
      error.diagnostics.forEach { print("\($0.code): \($0.message)") }
    }
  }
}
