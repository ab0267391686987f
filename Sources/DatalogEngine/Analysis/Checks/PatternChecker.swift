import DatalogSyntax
import Diagnostics

/// Looks at the patterns that a program writes out, before any text is matched.
///
/// In a graph a wrong pattern is an error. In `run` it is a warning, since Soufflé goes on with a
/// test that never holds.
struct PatternChecker {
  let values: ValueTable
  let dialect: Dialect
  let collector: DiagnosticCollector

  /// Reports the wrong patterns of all rules.
  func check(_ program: CoreProgram) {
    for rule in program.rules { rule.body.forEach { check($0, in: rule.place.source) } }
  }

  private func check(_ literal: CoreLiteral, in source: SourceText) {
    switch literal {
    case .aggregate(let aggregate): aggregate.body.forEach { check($0, in: source) }
    case .test(let test) where test.function == .match:
      guard case .term(.constant(let word, _), let range) = test.arguments[0],
        let pattern = values.text(of: word)
      else { return }
      do throws(PatternMistake) {
        _ = try RegularExpression(pattern)
      } catch {
        report(error, in: pattern, written: range, in: source)
      }
    default: break
    }
  }

  private func report(
    _ mistake: PatternMistake, in pattern: String, written range: SourceRange,
    in source: SourceText
  ) {
    let inside = source.range(ofTextBytes: mistake.bytes, writtenAt: range)
    let message =
      inside == nil
      ? "`\(pattern)` is no pattern: \(mistake.message)" : "wrong pattern: \(mistake.message)"
    collector.report(
      Diagnostic(
        dialect == .graph ? .error : .warning, code: "bad-regex", message,
        at: SourcePlace(source, inside ?? range), help: mistake.help))
  }
}
