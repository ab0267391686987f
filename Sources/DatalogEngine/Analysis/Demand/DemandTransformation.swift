/// Rewrites a program so that only what its goals ask for is computed.
///
/// A relation that is asked with values in some columns is replaced by one that holds only rows for
/// which there is a demand, and a relation of the demanded values: magic sets (Bancilhon, Maier,
/// Sagiv, Ullman, *Magic sets and other strange ways to implement logic programs*, 1986; Beeri and
/// Ramakrishnan, *On the power of magic*, 1991). Values are passed on from constants only, and from
/// atoms that constants restrict; a demand that nothing restricts would cost and not save.
///
/// What is negated or aggregated is asked for the constants that stand there, or in full, and passes
/// on what its own rules restrict. Demand may then come to depend on what is negated; where the
/// rewritten program is not stratified, what is negated or aggregated, and all that it depends on, is
/// computed in full. The same always holds for relations whose rows decide about each other:
/// equivalences, choices, subsumption, and rows that are numbered.
struct DemandTransformation {
  /// A relation with the columns that are given values.
  struct Demand: Hashable {
    var relation: RelationID
    /// The columns, in order; at least one.
    var columns: [Int]
  }

  /// The relations that stand for a demand.
  struct Names {
    /// The rows for which there is a demand.
    var restricted: RelationID
    /// The demanded values.
    var demanded: RelationID
  }

  /// A relation asked in more ways than this is computed in full.
  private static let mostWays = 3

  private let original: CoreProgram
  private let rulesByHead: [RelationID: [CoreRule]]
  private let hasFacts: Set<RelationID>
  /// The relations that have to be computed in full.
  private var complete: Set<RelationID>
  /// The same in the order of their rewriting.
  private var opened: [RelationID] = []
  /// Whether a relation that has been restricted turned out to be needed in full.
  private var hasToStartOver = false
  private var names: [Demand: Names] = [:]
  private var ways: [RelationID: Int] = [:]
  private var waiting: [Demand] = []
  private var result = CoreProgram()

  /// Rewrites a program.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - goals: The relations asked for, all of whose rows are wanted.
  ///   - keepsGroups: Whether recursive rules ask what is not in their group in full.
  /// - Returns: A program in which the goals have the same rows.
  /// - Complexity: O(*n* · *d*) in the size of the program and the number of ways in which its
  ///   relations are asked.
  static func apply(
    to program: CoreProgram, goals: [RelationID], keepsGroups: Bool = false
  ) -> CoreProgram {
    let graph = DependencyGraph(program)
    let groups = keepsGroups ? graph.recursiveGroups() : [:]
    var eager = DemandTransformation(program, graph, goals, groups, isCautious: false)
    eager.runToEnd()
    if !eager.hasNegation || Stratification.isStratified(eager.result) { return eager.result }
    var cautious = DemandTransformation(program, graph, goals, groups, isCautious: true)
    cautious.runToEnd()
    return cautious.result
  }

  private init(
    _ program: CoreProgram, _ graph: DependencyGraph, _ goals: [RelationID],
    _ groups: [RelationID: Int], isCautious: Bool
  ) {
    original = program
    self.groups = groups
    rulesByHead = Dictionary(grouping: program.rules) { $0.head.relation }
    hasFacts = Set(program.facts.map(\.relation))
    let needed = graph.reachable(from: goals)
    var excluded: [RelationID] = []
    for edge in graph.edges where needed.contains(edge.from) && edge.use != .positive {
      excluded.append(edge.to)
    }
    hasNegation = !excluded.isEmpty
    if !isCautious { excluded = [] }
    // Which rows these relations have depends on all that are given, not only on those asked for.
    excluded += program.dominances.map(\.relation)
    excluded += program.relations.indices.lazy.map { RelationID(index: $0) }
      .filter { program[$0].discipline != .none || program[$0].sizeLimit != nil }
    excluded += program.rules.filter { $0.body.contains(where: \.countsUp) }.map(\.head.relation)
    untouched = graph.reachable(from: excluded)
    complete = untouched.union(goals)
  }

  /// The groups that recursive relations are in, where they are to be kept.
  private let groups: [RelationID: Int]
  /// The relations whose rules stay as they are.
  private let untouched: Set<RelationID>
  /// Whether anything that is needed is negated or aggregated.
  private let hasNegation: Bool

  /// Rewrites until no relation is restricted that must be complete.
  ///
  /// A relation that turns out to be needed in full is so everywhere; where a demand for it has been
  /// passed on before, all is done again.
  private mutating func runToEnd() {
    while !run() {}
  }

  /// One attempt.
  ///
  /// - Returns: Whether it went through without restricting a relation that must be complete.
  private mutating func run() -> Bool {
    result = CoreProgram(
      relations: original.relations, facts: original.facts, dominances: original.dominances)
    (names, ways, waiting) = ([:], [:], [])
    opened = complete.sorted { $0.index < $1.index }
    hasToStartOver = false
    var rewritten = 0
    while !hasToStartOver {
      if rewritten < opened.count {
        for rule in rulesByHead[opened[rewritten]] ?? [] { addComplete(rule) }
        rewritten += 1
      } else if let demand = waiting.popLast() {
        addRestricted(demand)
      } else {
        return true
      }
    }
    return false
  }

  private mutating func addComplete(_ rule: CoreRule) {
    if untouched.contains(rule.head.relation) { return result.rules.append(rule) }
    var rewriting = DemandRewriting(rule, demanded: nil)
    rewriting.run(&self)
    result.rules.append(rewriting.rule)
  }

  /// Adds the rules of a relation restricted to a demand.
  private mutating func addRestricted(_ demand: Demand) {
    guard let names = names[demand] else { return }
    addBaseRows(demand, names)
    for rule in rulesByHead[demand.relation] ?? [] {
      var restricted = rule
      restricted.head.relation = names.restricted
      let atom = CoreAtom(
        relation: names.demanded, arguments: demand.columns.map { rule.head.arguments[$0] },
        argumentRanges: demand.columns.map { rule.head.argumentRanges[$0] },
        range: rule.head.range)
      var rewriting = DemandRewriting(restricted, demanded: atom)
      rewriting.run(&self)
      result.rules.append(rewriting.rule)
    }
  }

  /// The rows that no rule gives: facts, stored or read rows, for which there is a demand.
  private mutating func addBaseRows(_ demand: Demand, _ names: Names) {
    let known = original[demand.relation]
    guard known.origin != .rules || hasFacts.contains(demand.relation),
      let rule = rulesByHead[demand.relation]?.first
    else { return }
    let range = rule.head.range
    let terms = (0..<known.arity).map { CoreTerm.variable($0) }
    let ranges = terms.map { _ in range }
    func atom(_ relation: RelationID, _ terms: [CoreTerm]) -> CoreAtom {
      CoreAtom(
        relation: relation, arguments: terms, argumentRanges: terms.map { _ in range },
        range: range)
    }
    result.rules.append(
      CoreRule(
        head: atom(names.restricted, terms),
        body: [
          .atom(atom(names.demanded, demand.columns.map { terms[$0] })),
          .atom(atom(demand.relation, terms)),
        ],
        variables: ranges.map { CoreVariable(name: nil, range: $0) }, place: rule.place))
  }
}

// MARK: - Asking

extension DemandTransformation {
  /// The relations that stand for a demand; nil where the relation is used as it is.
  ///
  /// - Parameters:
  ///   - relation: What is asked.
  ///   - columns: The columns with values.
  /// - Returns: The relations, made at the first such demand.
  mutating func names(for relation: RelationID, columns: [Int]) -> Names? {
    guard rulesByHead[relation] != nil, !complete.contains(relation) else { return nil }
    let demand = Demand(relation: relation, columns: columns)
    if let known = names[demand] { return known }
    guard !columns.isEmpty, ways[relation, default: 0] < DemandTransformation.mostWays else {
      complete.insert(relation)
      opened.append(relation)
      hasToStartOver = hasToStartOver || ways[relation] != nil
      return nil
    }
    let known = original[relation]
    var restricted = known
    restricted.origin = .rules
    restricted.restricts = relation
    let demanded = CoreRelation(
      name: "demand for \(known.name)", arity: columns.count,
      types: columns.map { known.types[$0] }, isAuxiliary: true)
    let made = Names(restricted: add(restricted), demanded: add(demanded))
    names[demand] = made
    ways[relation, default: 0] += 1
    waiting.append(demand)
    return made
  }

  /// Those of some columns for which it pays to ask a relation.
  ///
  /// A closure is followed from one end. A demand for both would step back from the other end, to be
  /// met on the way by as many pairs as lead there.
  func worthAsking(_ columns: [Int], of relation: RelationID) -> [Int] {
    guard let start = original[relation].closureStart, columns.contains(start) else {
      return columns
    }
    return columns.filter { $0 != 1 - start }
  }

  /// Whether a rule of one relation may pass a demand to another.
  func mayPass(from head: RelationID, to relation: RelationID) -> Bool {
    guard let group = groups[result[head].restricts ?? head] else { return true }
    return groups[relation] == group
  }

  /// Whether rules fill a relation.
  func hasRules(_ relation: RelationID) -> Bool { rulesByHead[relation] != nil }

  private mutating func add(_ relation: CoreRelation) -> RelationID {
    result.relations.append(relation)
    return RelationID(index: result.relations.count - 1)
  }

  /// Adds a rule that passes a demand on.
  mutating func add(_ rule: CoreRule) {
    if rule.body.isEmpty {
      let row = rule.head.arguments.compactMap {
        if case .constant(let word, _) = $0 { word } else { nil as Word? }
      }
      result.facts.append(CoreFact(relation: rule.head.relation, row: row))
    } else {
      result.rules.append(rule)
    }
  }
}
