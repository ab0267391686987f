import DatalogSyntax
import Diagnostics

/// Makes the proof of a row, the facts nearest to it first.
struct ProofSearch {
  let derivations: Derivations
  let statements: StatementFinder
  let catalogue: RuleCatalogue
  let options: ExplanationOptions
  /// The values of variables of the question that were given from outside.
  let given: [String: AnswerValue]
  /// The facts that programs write, and where.
  let written: [RowKey: SourcePlace?]
  private var nodes: [ProofTree.Node] = []
  private var places: [RowKey: Int] = [:]
  private var waiting: [(key: RowKey, depth: Int)] = []

  private var program: CoreProgram { derivations.program }
  private var values: ValueTable { derivations.order.values }

  /// Prepares to look for proofs.
  init(
    _ derivations: Derivations, _ statements: StatementFinder, _ catalogue: RuleCatalogue,
    given: [String: AnswerValue], options: ExplanationOptions
  ) {
    self.derivations = derivations
    self.statements = statements
    self.catalogue = catalogue
    self.given = given
    self.options = options
    var written: [RowKey: SourcePlace?] = [:]
    for fact in derivations.program.facts {
      let key = RowKey(relation: fact.relation, row: fact.row.map(\.rawValue))
      if written[key] == nil { written[key] = .some(fact.place) }
    }
    self.written = written
  }

  /// The proof of a row of the question.
  ///
  /// - Parameters:
  ///   - key: The row.
  ///   - instance: The instance that it is to rest on; the best where it is nil.
  /// - Returns: The proof.
  /// - Throws: Where a limit is hit.
  mutating func proof(
    of key: RowKey, by instance: RuleInstance? = nil
  ) throws(EvaluationStop) -> ProofTree {
    (nodes, places, waiting) = ([], [:], [])
    let root = node(of: key, depth: 0)
    var next = 0
    while next < waiting.count {
      let (key, depth) = waiting[next]
      let place = places[key, default: 0]
      if depth <= options.depth, nodes.count <= options.facts || next == 0 {
        let ground = try ground(of: key, depth, by: next == 0 ? instance : nil)
        (nodes[place].ground, nodes[place].ways) = ground
      } else if let source = source(of: key) {
        nodes[place].ground = source
      }
      next += 1
    }
    return ProofTree(nodes: nodes, root: root)
  }

  /// The node of a row, which is made, and explained later, if it is not there.
  private mutating func node(of key: RowKey, depth: Int) -> Int {
    if let known = places[key] { return known }
    nodes.append(
      ProofTree.Node(
        fact: ProofTree.Fact(key.row, of: program[key.relation], derivations.order),
        ground: .deeper, ways: 1))
    places[key] = nodes.count - 1
    waiting.append((key, depth))
    return nodes.count - 1
  }

  // MARK: - What a row rests on

  private typealias Ground = (ProofTree.Ground, ways: Int)

  private mutating func ground(
    of key: RowKey, _ depth: Int, by chosen: RuleInstance?
  ) throws(EvaluationStop) -> Ground {
    let relation = program[key.relation]
    if chosen == nil {
      if let source = source(of: key) { return (source, 1) }
      if relation.closureStart != nil { return (try path(to: key, depth), 1) }
    }
    let rules = derivations.rules[key.relation, default: []]
    let found = try derivations.instances(giving: key, by: rules)
    guard let best = chosen ?? found.first else { return (.unexplained(obstacle(key)), 0) }
    return (try ground(by: best, of: key, depth, among: rules), found.count)
  }

  /// The statements that make a row, or where a program writes it; nil where nothing does.
  private func source(of key: RowKey) -> ProofTree.Ground? {
    if case .stored(let selection) = program[key.relation].origin {
      let found = statements.statements(of: key.row, selection)
      if !found.isEmpty { return .stated(found) }
    }
    return written[key].map { .written($0) }
  }

  private func obstacle(_ key: RowKey) -> ProofTree.Obstacle {
    if program[key.relation].discipline == .equivalence { return .equivalence }
    let isNumbered = derivations.rules[key.relation, default: []]
      .contains { program.rules[$0].body.contains(where: \.countsUp) }
    return isNumbered ? .numbered : .superseded
  }

  private mutating func ground(
    by instance: RuleInstance, of key: RowKey, _ depth: Int, among rules: [Int]
  ) throws(EvaluationStop) -> ProofTree.Ground {
    let rule = program.rules[instance.rule]
    if rule.isSubclassCopy, let below = instance.rows[0] {
      return .subclass(node(of: below, depth: depth + 1))
    }
    let isQuestion = program[key.relation].isUnnamed
    return .rule(
      ProofTree.Application(
        rule: catalogue.reference(to: rule, among: rules),
        bindings: bindings(of: rule, instance.values, isQuestion: isQuestion),
        premises: try premises(of: instance, depth)))
  }

  /// The steps of a chain.
  ///
  /// A closure goes on from its beginning or from its end, with one step beside a shorter chain; so
  /// it is followed down to the first step, or to none.
  private mutating func path(
    to key: RowKey, _ depth: Int
  ) throws(EvaluationStop) -> ProofTree.Ground {
    var (steps, later): ([RowKey], [RowKey]) = ([], [])
    var current = key
    let rules = derivations.rules[key.relation, default: []]
    while steps.count + later.count < options.steps {
      guard let best = try derivations.instances(giving: current, by: rules).first else {
        return .unexplained(obstacle(key))
      }
      let shorter = best.rows.first { $0.value.relation == key.relation }
      let step = best.rows.first { $0.value.relation != key.relation }
      guard let shorter else {
        // The only step, or for `*` a row that shows that there is such a node.
        let isStep =
          program.rules[best.rule].head.arguments.first
          != program.rules[best.rule].head.arguments.dropFirst().first
        if isStep, let step { steps.append(step.value) }
        break
      }
      if let step {
        if step.key < shorter.key { steps.append(step.value) } else { later.append(step.value) }
      }
      current = shorter.value
    }
    // What is left of a chain that is too long is one premise between those that are shown.
    if steps.count + later.count >= options.steps, current != key { steps.append(current) }
    var nodes: [Int] = []
    for step in steps + later.reversed() { nodes.append(node(of: step, depth: depth + 1)) }
    return .path(nodes)
  }

  private func bindings(
    of rule: CoreRule, _ values: [Int: UInt32], isQuestion: Bool
  ) -> [(name: String, value: AnswerValue)] {
    var found: [String: AnswerValue] = isQuestion ? given : [:]
    for (number, variable) in rule.variables.enumerated() {
      guard let name = variable.name, !name.hasPrefix("_ ") else { continue }
      var word = values[number]
      switch rule.replaced[number] {
      case .variable(let other)?: word = values[other]
      case .constant(let constant, _)?: word = constant.rawValue
      case .anything?, nil: break
      }
      if let word, word != Word.none {
        found[name] = self.values.answerValue(
          of: Word(rawValue: word), printing: derivations.order.printing)
      }
    }
    if case .at(let time)? = program[rule.head.relation].time,
      case .variable(let name)? = catalogue.written(rule)?.heads.first?.asOf?.kind
    {
      found[name] = self.values.answerValue(of: time)
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

// MARK: - Premises

extension ProofSearch {
  private mutating func premises(
    of instance: RuleInstance, _ depth: Int
  ) throws(EvaluationStop) -> [ProofTree.Premise] {
    let rule = program.rules[instance.rule]
    let body = derivations.body(of: instance.rule)
    var premises: [ProofTree.Premise] = []
    var seen: Set<Int> = []
    for (place, literal) in rule.body.enumerated() {
      switch literal {
      case .atom:
        guard let key = instance.rows[place] else { continue }
        for node in try facts(for: key, depth) where seen.insert(node).inserted {
          premises.append(.fact(node))
        }
      case .aggregate(let aggregate) where !aggregate.isNegation:
        premises.append(
          .aggregate(try members(of: aggregate, body.rule, instance.values, depth)))
      case .comparison where rule.body.contains(where: literal.isResult): break
      case .negation, .aggregate:
        premises.append(.absent(phrase(absent: literal, rule, instance.values)))
      case .comparison, .test, .generator, .never:
        var writer = PhraseWriter(derivations, rule, instance.values)
        writer.write(literal)
        premises.append(.condition(writer.phrase))
      }
    }
    return premises
  }

  /// The nodes of a row that a rule needs; of a relation that nobody named those behind it.
  private mutating func facts(for key: RowKey, _ depth: Int) throws(EvaluationStop) -> [Int] {
    guard program[key.relation].isUnnamed, depth <= options.depth else {
      return [node(of: key, depth: depth + 1)]
    }
    let rules = derivations.rules[key.relation, default: []]
    guard let best = try derivations.instances(giving: key, by: rules).first else { return [] }
    var nodes: [Int] = []
    for (_, row) in best.rows.sorted(by: { $0.key < $1.key }) {
      nodes += try facts(for: row, depth + 1)
    }
    return nodes
  }

  /// The negated literal without its mark.
  private func phrase(
    absent literal: CoreLiteral, _ rule: CoreRule, _ values: [Int: UInt32]
  ) -> Phrase {
    var writer = PhraseWriter(derivations, rule, values)
    switch literal {
    case .negation(let atom): writer.write(atom)
    case .aggregate(let aggregate): writer.write(aggregate.body)
    default: break
    }
    return writer.phrase
  }

  // MARK: - Aggregates

  private mutating func members(
    of aggregate: CoreAggregate, _ rule: CoreRule, _ known: [Int: UInt32], _ depth: Int
  ) throws(EvaluationStop) -> ProofTree.Aggregate {
    let given = known.filter { aggregate.outer.contains($0.key) }
    let body = BodySolver.Body(aggregate.body, of: rule, given: given.keys)
    let wanted = known[aggregate.result].map(Word.init(rawValue:))
    var (count, first): (Int, [[Int: UInt32]]) = (0, [])
    let most = options.members
    try derivations.solver.solve(body, given: given) { words in
      count += 1
      let values = given.merging(zip(body.wanted, words)) { $1 }
      if first.count < most, Self.isShown(values, aggregate, wanted) { first.append(values) }
      return true
    }
    var members: [[Int]] = []
    for values in first {
      var nodes: [Int] = []
      for (_, row) in derivations.rows(of: body.literals, values).sorted(by: { $0.key < $1.key }) {
        for node in try facts(for: row, depth) where !nodes.contains(node) { nodes.append(node) }
      }
      members.append(nodes)
    }
    var writer = PhraseWriter(derivations, rule, known)
    writer.write(aggregate)
    return ProofTree.Aggregate(
      phrase: writer.phrase,
      value: wanted.map { values.answerValue(of: $0) } ?? .integer(Int64(count)), count: count,
      members: members)
  }

  /// Whether a row of an aggregate is worth showing: of an extreme that is a plain variable one that
  /// reaches it.
  private static func isShown(
    _ values: [Int: UInt32], _ aggregate: CoreAggregate, _ result: Word?
  ) -> Bool {
    guard aggregate.isSelection, let target = aggregate.target?.variable, let result else {
      return true
    }
    return values[target] == result.rawValue
  }
}

extension ProofTree.Fact {
  /// A row as a fact.
  init(_ row: [UInt32], of relation: CoreRelation, _ order: ValueOrder) {
    predicate = relation.shownName
    arguments = row.map {
      order.values.answerValue(of: Word(rawValue: $0), printing: order.printing)
    }
    switch relation.time {
    case .at(let word)?: time = order.values.answerValue(of: word)
    case .inLastColumn?: time = arguments.popLast()
    case nil: break
    }
  }
}
