import DatalogEngine
import DatalogSyntax
import Diagnostics
import Foundation
import TestSupport
import TripleStore

/// Reads, checks, asks and runs spoiled programs, and holds what comes of it against what must hold
/// of any program.
struct ProgramFuzzing {
  /// What went wrong, with the seed that shows it.
  private(set) var failures: [String] = []
  /// How many programs were tried.
  private(set) var count = 0
  /// How many of them could be evaluated.
  private(set) var evaluated = 0
  /// Where each program is written before it is tried, so that one that stops everything is found.
  var logPath: String?
  private let programs: [[Substring]]
  private static let limits = EvaluationLimits(timeout: 0.05, memory: 30_000_000)

  /// Collects the programs to spoil.
  init() {
    let files =
      Repository.files(below: "Tests/DatalogEngineTests/Cases", extensions: ["dl"])
      + Repository.files(below: "Queries", extensions: ["dl"])
    let texts = files.compactMap { try? Repository.bytes($0) }
      .map { String(decoding: $0, as: UTF8.self) }.filter { $0.utf8.count < 5000 }
    let random = (1...60).map { RandomProgram(seed: $0).source }
    programs = (texts + random).map(ProgramMutator.tokens)
  }

  /// Tries the program of a seed.
  mutating func run(seed: UInt64) {
    var mutator = ProgramMutator(seed: seed, programs: programs)
    let text = mutator.next()
    if let logPath { try? text.write(toFile: logPath, atomically: false, encoding: .utf8) }
    count += 1
    let start = ContinuousClock.now
    let diagnostics = diagnostics(of: text)
    let time = ContinuousClock.now - start
    if time > .seconds(60) { failures.append("seed \(seed): it took \(time)\n\(text)") }
    for diagnostic in diagnostics {
      guard let place = diagnostic.place else { continue }
      if place.range.upper > place.source.bytes.count {
        failures.append("seed \(seed): \(diagnostic.message) at \(place.range)")
      }
      _ = DiagnosticRenderer().render(diagnostic)
    }
  }

  /// Everything that is said of a program on all ways through the engine.
  private mutating func diagnostics(of text: String) -> [Diagnostic] {
    let source = SourceText(name: "spoiled.dl", text: text)
    let (program, mistakes) = Parser.parse(source)
    guard mistakes.isEmpty else { return mistakes }
    let engine = Engine(store: TripleStore())
    var found = engine.check(program)
    for query in program.queries.prefix(2) {
      do throws(DiagnosticList) {
        found += try engine.answer(query, in: source, rules: [program], limits: Self.limits)
          .warnings
        evaluated += 1
      } catch {
        found += error.diagnostics
      }
    }
    let files = MemoryFiles(["e.facts": "1\t2\n2\t3\n", "edge.facts": "a\tb\n"])
    do throws(DiagnosticList) {
      found += try Engine.run([program], facts: files, output: files, limits: Self.limits).warnings
    } catch {
      found += error.diagnostics
    }
    return found
  }

  /// Tries programs for some minutes.
  mutating func run(minutes: Double, from seed: UInt64 = 1_000_000) {
    let end = ContinuousClock.now + .seconds(minutes * 60)
    var seed = seed
    while ContinuousClock.now < end, failures.count < 5 {
      run(seed: seed)
      seed += 1
    }
  }
}
