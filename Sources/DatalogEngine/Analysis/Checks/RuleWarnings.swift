import DatalogSyntax
import Diagnostics

/// What is probably not meant.
enum RuleWarnings {
  /// Warns of names that stand only once in a rule.
  static func check(_ rule: Rule, in source: SourceText, _ collector: DiagnosticCollector) {
    guard let body = rule.body else { return }
    var occurrences = VariableOccurrences()
    rule.heads.forEach { occurrences.add($0) }
    let inHeads = occurrences.found.count
    occurrences.add(body)
    var counts: [String: Int] = [:]
    for occurrence in occurrences.found { counts[occurrence.name, default: 0] += 1 }
    // A name that stands only in a head or under negation is an error already.
    for occurrence in occurrences.found.dropFirst(inHeads)
    where counts[occurrence.name] == 1 && !occurrence.isNegated
      && !occurrence.name.hasPrefix("_")
    {
      let place = SourcePlace(source, occurrence.range)
      if collector.hasError(at: place) { continue }
      collector.warning(
        "unused-variable", "`\(occurrence.name)` stands only here", at: place,
        help: "write `_` if it may be anything")
    }
  }

  /// Warns of relations that nothing fills and of rules that combine what is not connected.
  static func check(
    _ program: CoreProgram, _ names: RelationTable, _ collector: DiagnosticCollector
  ) {
    // A rule that is wrong would have filled its relation.
    var filled = Set(program.rules.map(\.head.relation)).union(names.headed)
    filled.formUnion(program.facts.map(\.relation))
    for rule in program.rules {
      for literal in rule.body {
        literal.forEachAtom { atom, _ in
          let relation = program[atom.relation]
          guard relation.origin == .rules, !relation.isAuxiliary, !filled.contains(atom.relation),
            !names.unread.mayDefine(relation.name)
          else { return }
          collector.warning(
            "empty-relation", "no rule, fact or input fills `\(relation.name)`",
            at: SourcePlace(rule.place.source, atom.range))
        }
      }
      warnOfProduct(rule, program, collector)
    }
  }

  /// Finds positive literals that share no variable with the rest, directly or by way of others.
  private static func warnOfProduct(
    _ rule: CoreRule, _ program: CoreProgram, _ collector: DiagnosticCollector
  ) {
    var groups = VariableGroups(count: rule.variables.count)
    for literal in rule.body { groups.join(literal.variables) }
    var first: Int?
    for literal in rule.body {
      guard case .atom(let atom) = literal, let variable = atom.variables.first,
        !program[atom.relation].isAuxiliary
      else { continue }
      let group = groups.representative(of: variable)
      guard let known = first else {
        first = group
        continue
      }
      if groups.representative(of: known) != group {
        collector.warning(
          "cartesian-product", "this shares no variable with what stands before it",
          at: SourcePlace(rule.place.source, atom.range),
          label: "is combined with every row of the rest")
        return
      }
    }
  }
}

/// Variables that literals connect: disjoint sets (Galler and Fischer 1964).
private struct VariableGroups {
  private var parents: [Int]

  init(count: Int) {
    parents = Array(0..<count)
  }

  mutating func representative(of variable: Int) -> Int {
    var root = variable
    while parents[root] != root { root = parents[root] }
    var at = variable
    while parents[at] != root { (at, parents[at]) = (parents[at], root) }
    return root
  }

  mutating func join(_ variables: Set<Int>) {
    guard let first = variables.first else { return }
    let root = representative(of: first)
    for variable in variables { parents[representative(of: variable)] = root }
  }
}
