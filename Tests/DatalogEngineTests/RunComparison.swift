import DatalogEngine
import DatalogSyntax
import Diagnostics
import TestSupport

/// Compares what `run` writes with the relations of the reference.
struct RunComparison {
  let program: RandomProgram
  let evaluator: NaiveEvaluator
  let seed: UInt64

  /// What differs first, if anything does.
  var disagreement: EngineComparison.Disagreement? {
    let text = program.runSource(inputs: inputs, outputs: program.derived)
    let (parsed, errors) = Parser.parse(SourceText(name: "run.dl", text: text))
    guard errors.isEmpty else { return nil }
    let files = MemoryFiles(facts)
    do throws(DiagnosticList) {
      _ = try Engine.run(
        [parsed], facts: files, output: files,
        limits: EvaluationLimits(timeout: 20, memory: 500_000_000))
    } catch {
      let found = error.diagnostics.filter { $0.severity == .error }
      return EngineComparison.Disagreement(
        kind: "run " + (found.first?.code ?? ""), details: DiagnosticRenderer().render(found))
    }
    for name in program.derived.sorted() {
      let expected = evaluator.rows(of: name).map { $0.plainLine }.sorted()
      let written = files.written["\(name).csv", default: ""]
      let lines = written.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      guard lines.map(String.init).sorted() == expected else {
        return EngineComparison.Disagreement(
          kind: "written rows",
          details: "`\(name)` expected:\n\(expected.joined(separator: "\n"))\nwritten:\n\(written)")
      }
    }
    return nil
  }

  /// The predicates whose facts are read from files: those that only facts fill, in some programs.
  private var inputs: Set<String> {
    guard program.isDeclared, seed.isMultiple(of: 3) else { return [] }
    return Set(program.facts.map(\.predicate)).subtracting(program.derived)
  }

  private var facts: [String: String] {
    var files: [String: String] = [:]
    for fact in program.facts where inputs.contains(fact.predicate) {
      files["\(fact.predicate).facts", default: ""] += fact.row.plainLine + "\n"
    }
    return files
  }
}

extension [NaiveValue] {
  /// The row as a line of a file.
  fileprivate var plainLine: String {
    isEmpty ? "()" : map(\.plainText).joined(separator: "\t")
  }
}

extension NaiveValue {
  /// The value without the marks of a constant.
  fileprivate var plainText: String {
    switch self {
    case .text(let bytes): String(decoding: bytes, as: UTF8.self)
    case .date: String(description.dropFirst(2).dropLast())
    case .node(let iri): iri
    default: description
    }
  }
}
