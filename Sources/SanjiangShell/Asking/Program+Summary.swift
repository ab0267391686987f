import DatalogSyntax

extension Program {
  /// Whether it says anything besides questions.
  var definesSomething: Bool {
    !contentSummary.isEmpty
  }

  /// What it defines: `2 rules, 1 saved query`.
  var contentSummary: Bilingual {
    let parts = [
      (rules.count { $0.body == nil }, "fact", "facts", "条事实"),
      (rules.count { $0.body != nil } + subsumptions.count, "rule", "rules", "条规则"),
      (declarations.count + types.count, "declaration", "declarations", "个声明"),
      (components.count, "component", "components", "个组件"),
      (instances.count, "instance", "instances", "个实例"),
      (prefixes.count, "prefix", "prefixes", "个前缀"),
      (savedQueries.count, "saved query", "saved queries", "个保存的查询"),
      (checks.count, "check", "checks", "项检查"),
    ]
    return parts.filter { $0.0 > 0 }.map { Count.of($0.0, $0.1, plural: $0.2, zh: $0.3) }.listed
  }
}
