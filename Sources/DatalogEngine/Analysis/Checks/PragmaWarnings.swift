import DatalogSyntax
import Diagnostics

/// Finds settings that a program makes twice, where only the last counts.
enum PragmaWarnings {
  /// The settings that add up.
  private static let additive: Set<String> = ["include-dir", "libraries", "library-dir", "pragma"]

  /// Warns of a pragma whose key an earlier one has.
  static func check(_ programs: [Program], _ collector: DiagnosticCollector) {
    var earlier: [String: SourcePlace] = [:]
    for program in programs {
      for pragma in program.pragmas where !additive.contains(pragma.key) {
        let place = SourcePlace(program.source, pragma.range)
        if let first = earlier[pragma.key] {
          collector.warning(
            "duplicate-declaration", "`\(pragma.key)` is set twice; this value counts", at: place,
            notes: [.init("set here before", at: first)])
        }
        earlier[pragma.key] = place
      }
    }
  }
}
