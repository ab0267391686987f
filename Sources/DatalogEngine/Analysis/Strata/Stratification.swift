import Diagnostics

/// A group of relations that are computed together.
package struct Stratum {
  /// The relations.
  package var relations: [RelationID]
  /// The rules that fill them, by their index in the program.
  package var rules: [Int]
  /// Whether some rule uses a relation of the group.
  package var isRecursive: Bool
}

/// Orders the relations of a program so that what is negated or aggregated is complete before.
enum Stratification {
  /// The groups in the order of computing; reports negation and aggregates inside a cycle.
  ///
  /// The stratified semantics of Apt, Blair and Walker (*Towards a theory of declarative knowledge*,
  /// 1988).
  static func strata(of program: CoreProgram, collector: DiagnosticCollector) -> [Stratum] {
    let graph = DependencyGraph(program)
    let components = graph.components()
    var componentOf = Array(repeating: 0, count: program.relations.count)
    for (index, component) in components.enumerated() {
      for relation in component { componentOf[relation.index] = index }
    }
    var strata = components.map { Stratum(relations: $0, rules: [], isRecursive: false) }
    for (index, rule) in program.rules.enumerated() {
      strata[componentOf[rule.head.relation.index]].rules.append(index)
    }
    var cycles = ReportedCycles()
    for edge in graph.edges {
      let component = componentOf[edge.from.index]
      guard componentOf[edge.to.index] == component else { continue }
      strata[component].isRecursive = true
      guard edge.use != .positive, !cycles.contains(edge) else { continue }
      // To find the way round takes time, which is not spent where nobody reads so many messages.
      let isTraced = collector.wantsHints && edge.from != edge.to
      let cycle = [edge] + (isTraced ? graph.path(from: edge.to, to: edge.from) : [])
      cycles.insert(cycle)
      report(cycle, program, collector)
    }
    for rule in program.rules {
      checkCounters(of: rule, componentOf, program, collector)
    }
    return strata
  }

  /// Whether no relation depends on its own negation or aggregate.
  ///
  /// - Complexity: O(*n*) in the size of the program.
  static func isStratified(_ program: CoreProgram) -> Bool {
    let graph = DependencyGraph(program)
    var componentOf = Array(repeating: 0, count: program.relations.count)
    for (index, component) in graph.components().enumerated() {
      for relation in component { componentOf[relation.index] = index }
    }
    return graph.edges.allSatisfy { edge in
      edge.use == .positive || componentOf[edge.from.index] != componentOf[edge.to.index]
    }
  }

  /// Reports numbers that would go on by themselves, as every one of them makes a new row.
  private static func checkCounters(
    of rule: CoreRule, _ componentOf: [Int], _ program: CoreProgram,
    _ collector: DiagnosticCollector
  ) {
    for case .comparison(let comparison) in rule.body
    where comparison.left.hasCounter || comparison.right.hasCounter {
      let component = componentOf[rule.head.relation.index]
      let isRecursive = rule.body.contains { literal in
        var uses = false
        literal.forEachAtom { atom, _ in
          uses = uses || componentOf[atom.relation.index] == component
        }
        return uses
      }
      guard isRecursive else { continue }
      collector.error(
        "unstratified-aggregate", "`autoinc()` stands in a rule that uses its own result",
        at: SourcePlace(rule.place.source, comparison.range),
        help: "number the rows of `\(program[rule.head.relation].name)` in a rule of its own")
    }
  }

  /// Reports a cycle at its first use, which is no positive one.
  private static func report(
    _ cycle: [DependencyGraph.Edge], _ program: CoreProgram, _ collector: DiagnosticCollector
  ) {
    let edge = cycle[0]
    let isNegation = edge.use == .negated
    let head = program[edge.from]
    let subject = head.isAuxiliary ? "a relation" : "`\(head.name)`"
    collector.error(
      isNegation ? "unstratified-negation" : "unstratified-aggregate",
      isNegation
        ? "\(subject) depends on its own negation"
        : "\(subject) depends on an aggregate over itself",
      at: SourcePlace(program.source(ofRule: edge.rule), edge.range),
      notes: collector.wantsHints ? [note(of: cycle, program)] : [],
      help: "compute what is \(isNegation ? "negated" : "aggregated") from other relations only")
  }

  private static func note(
    of edges: [DependencyGraph.Edge], _ program: CoreProgram
  ) -> Diagnostic.Note {
    let shown = description(of: Array(edges.prefix(longestCycle)), program)
    let more = edges.count > longestCycle ? " → … (\(edges.count - longestCycle) more)" : ""
    return Diagnostic.Note("the cycle: " + shown + more)
  }

  /// How many steps of a cycle are printed.
  private static let longestCycle = 30

  /// The names along a cycle with arrows between them.
  private static func description(
    of cycle: [DependencyGraph.Edge], _ program: CoreProgram
  ) -> String {
    var text = ""
    var mark = ""
    if let first = cycle.first, !program[first.from].isAuxiliary {
      text = "`\(program[first.from].name)`"
    }
    for edge in cycle {
      switch edge.use {
      case .positive: break
      case .negated: mark = "not "
      case .aggregated: mark = "aggregate of "
      }
      if program[edge.to].isAuxiliary { continue }
      text += (text.isEmpty ? "" : " → ") + mark + "`\(program[edge.to].name)`"
      mark = ""
    }
    return text
  }
}

extension CoreProgram {
  /// The text of a rule or a dominance's rule, by its number in a ``DependencyGraph``.
  fileprivate func source(ofRule number: Int) -> SourceText {
    let rule =
      number < rules.count ? rules[number] : dominances[number - rules.count].rule
    return rule.place.source
  }
}

/// The cycles that have been reported, so that none is told again from another of its uses.
private struct ReportedCycles {
  private struct Use: Hashable {
    var from: RelationID
    var to: RelationID
    var range: SourceRange

    init(_ edge: DependencyGraph.Edge) {
      (from, to, range) = (edge.from, edge.to, edge.range)
    }
  }

  private var known: Set<Use> = []

  /// Whether a use is in one of them.
  func contains(_ edge: DependencyGraph.Edge) -> Bool { known.contains(Use(edge)) }

  mutating func insert(_ cycle: [DependencyGraph.Edge]) { known.formUnion(cycle.map(Use.init)) }
}
