import Diagnostics

/// Finds the types of undeclared columns, and what cannot fit together.
enum TypeInference {
  /// Fills in the types of relations and reports mismatches.
  ///
  /// A column that no declaration fixes has the type that all its rules and facts give it, or `term`
  /// where they differ. The least solution is found by following changes along the rules.
  ///
  /// - Complexity: O(*n*) in the size of the program: a column changes at most twice.
  static func apply(
    to program: inout CoreProgram, values: ValueTable, collector: DiagnosticCollector
  ) {
    for fact in program.facts { addFact(fact, to: &program, values) }
    let readers = readersByRelation(program)
    var waiting = Array(program.rules.indices.reversed())
    var isWaiting = Array(repeating: true, count: program.rules.count)
    while let index = waiting.popLast() {
      isWaiting[index] = false
      let rule = program.rules[index]
      // What knows the types holds on to the relations, and must be gone before they change.
      let types = headTypes(of: rule, program, values)
      guard widen(rule.head, types, &program) else { continue }
      for reader in readers[rule.head.relation] ?? [] where !isWaiting[reader] {
        isWaiting[reader] = true
        waiting.append(reader)
      }
    }
    for rule in program.rules + program.dominances.map(\.rule) {
      let typing = RuleTyping(rule, relations: program.relations, values: values)
      TypeChecker(rule: rule, typing: typing, program: program, collector: collector).check()
    }
  }

  private static func readersByRelation(_ program: CoreProgram) -> [RelationID: [Int]] {
    var readers: [RelationID: [Int]] = [:]
    for (index, rule) in program.rules.enumerated() {
      for literal in rule.body {
        literal.forEachAtom { atom, _ in readers[atom.relation, default: []].append(index) }
      }
    }
    return readers
  }

  private static func addFact(
    _ fact: CoreFact, to program: inout CoreProgram, _ values: ValueTable
  ) {
    guard !program[fact.relation].isDeclared else { return }
    for (column, word) in fact.row.enumerated() {
      let type = program[fact.relation].types[column].union(values.staticType(of: word))
      program.relations[fact.relation.index].types[column] = type
    }
  }

  private static func headTypes(
    of rule: CoreRule, _ program: CoreProgram, _ values: ValueTable
  ) -> [StaticType] {
    let typing = RuleTyping(rule, relations: program.relations, values: values)
    return rule.head.arguments.map { typing.type(of: $0) }
  }

  /// Adds what a rule gives to the types of its head; whether that changed them.
  private static func widen(
    _ head: CoreAtom, _ types: [StaticType], _ program: inout CoreProgram
  ) -> Bool {
    guard !program[head.relation].isDeclared else { return false }
    var hasChanged = false
    for (column, type) in types.enumerated() {
      let old = program[head.relation].types[column]
      let new = old.union(type)
      guard new != old else { continue }
      program.relations[head.relation.index].types[column] = new
      hasChanged = true
    }
    return hasChanged
  }
}

/// How a rule uses an atom of its body.
enum AtomUse {
  case positive, negated, aggregated
}

extension CoreLiteral {
  /// Calls `visit` with every atom, those inside aggregates too.
  func forEachAtom(_ visit: (CoreAtom, AtomUse) -> Void) {
    switch self {
    case .atom(let atom): visit(atom, .positive)
    case .negation(let atom): visit(atom, .negated)
    case .aggregate(let aggregate):
      let use = aggregate.isNegation ? AtomUse.negated : .aggregated
      for literal in aggregate.body { literal.forEachAtom { atom, _ in visit(atom, use) } }
    case .comparison, .test, .generator, .never: break
    }
  }
}
