import DatalogSyntax

extension Program {
  /// Whether it says anything besides questions.
  var definesSomething: Bool {
    !contentSummary.isEmpty
  }

  /// What it defines: `2 rules, 1 saved query`.
  var contentSummary: String {
    let parts = [
      (rules.count { $0.body == nil }, "fact", "facts"),
      (rules.count { $0.body != nil } + subsumptions.count, "rule", "rules"),
      (declarations.count + types.count, "declaration", "declarations"),
      (components.count, "component", "components"),
      (instances.count, "instance", "instances"),
      (prefixes.count, "prefix", "prefixes"),
      (savedQueries.count, "saved query", "saved queries"), (checks.count, "check", "checks"),
    ]
    return parts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1, $0.2) }
      .joined(separator: ", ")
  }
}
