import Diagnostics

/// Makes sure that every variable of a rule gets its values from a positive literal.
enum Safety {
  /// Reports variables without values.
  ///
  /// - Parameters:
  ///   - rule: The rule.
  ///   - collector: Where errors go.
  /// - Returns: Whether all variables have values.
  static func check(_ rule: CoreRule, _ collector: DiagnosticCollector) -> Bool {
    let before = collector.diagnostics.count
    let grounding = Grounding(rule.body)
    let bound = grounding.bound
    let users = Users(of: rule)
    let unbound = users.all.subtracting(bound)
    // What waits for another variable only would be a second error for the same mistake.
    let causes = unbound.subtracting(grounding.results)
    for variable in (causes.isEmpty ? unbound : causes).sorted() {
      report(variable, users, rule, collector)
    }
    for literal in rule.body {
      if case .aggregate(let aggregate) = literal {
        check(aggregate, bound, rule, collector)
      }
    }
    return unbound.isEmpty && collector.diagnostics.count == before
  }

  /// Where the variables of a rule stand.
  private struct Users {
    var inHead: Set<Int> = []
    var inNegations: Set<Int> = []
    var elsewhere: Set<Int> = []
    var places: [Int: SourceRange] = [:]

    init(of rule: CoreRule) {
      for literal in rule.body {
        if case .negation(let atom) = literal {
          inNegations.formUnion(atom.variables)
          note(atom)
        } else {
          elsewhere.formUnion(literal.variables)
        }
      }
      inHead = Set(rule.head.variables)
      note(rule.head)
    }

    private mutating func note(_ atom: CoreAtom) {
      for (term, range) in zip(atom.arguments, atom.argumentRanges) {
        if case .variable(let number) = term { places[number] = range }
      }
    }

    var all: Set<Int> { inHead.union(inNegations).union(elsewhere) }
  }

  private static func report(
    _ variable: Int, _ users: Users, _ rule: CoreRule, _ collector: DiagnosticCollector
  ) {
    let known = rule.variables[variable]
    guard let name = known.name else { return reportUnnamed(known, rule, collector) }
    let place = SourcePlace(rule.place.source, users.places[variable] ?? known.range)
    if users.inNegations.contains(variable), !users.inHead.contains(variable),
      !users.elsewhere.contains(variable)
    {
      return collector.error(
        "ungrounded-in-negation", "`\(name)` stands only under negation", at: place,
        label: "has no value here", help: "write `_` if it may be anything")
    }
    collector.error(
      "unbound-variable", "`\(name)` is not bound by any positive literal of this rule",
      at: place, label: label(variable, users),
      help: "add a literal that lists the candidates, for example `Unit(\(name))`")
  }

  private static func label(_ variable: Int, _ users: Users) -> String {
    if users.inNegations.contains(variable) { return "appears only under negation" }
    if users.elsewhere.contains(variable) { return "is only compared or computed with" }
    return "appears only in the head"
  }

  /// A computed value that lacks an operand: its operands are reported where they have names.
  private static func reportUnnamed(
    _ variable: CoreVariable, _ rule: CoreRule, _ collector: DiagnosticCollector
  ) {
    guard !rule.variables.contains(where: { $0.name != nil }) else { return }
    collector.error(
      "unbound-variable", "this has no value", at: SourcePlace(rule.place.source, variable.range))
  }

  /// Checks the body of an aggregate, whose outer variables are bound by the rule.
  private static func check(
    _ aggregate: CoreAggregate, _ outside: Set<Int>, _ rule: CoreRule,
    _ collector: DiagnosticCollector
  ) {
    let bound = Grounding(aggregate.body, initially: aggregate.outer).bound
    var used: Set<Int> = []
    for literal in aggregate.body { used.formUnion(literal.variables) }
    aggregate.target?.forEachVariable { used.insert($0) }
    for variable in used.subtracting(bound).sorted() {
      guard let name = rule.variables[variable].name else { continue }
      collector.error(
        "unbound-variable",
        "`\(name)` is not bound by any positive literal of this "
          + (aggregate.isNegation ? "negation" : "aggregate"),
        at: SourcePlace(rule.place.source, rule.variables[variable].range),
        help: "add a literal that lists the candidates")
    }
    for literal in aggregate.body {
      if case .aggregate(let inner) = literal { check(inner, bound, rule, collector) }
    }
  }
}
