/// Answers a recursive relation that is asked with constants by what can be reached from them.
///
/// ```
/// reach(x, y) :- edge(x, y).
/// reach(x, z) :- edge(x, y), reach(y, z).
/// ?- reach("a", z).
/// ```
///
/// Here the last column only passes through: whatever `reach` gives for `y` it gives for `x`. A
/// demand for `"a"` alone would make one for every node that can be reached, and then all pairs of
/// them. Instead the nodes are listed, and what the other rules give for any of them is the answer:
///
/// ```
/// reached("a").
/// reached(y) :- reached(x), edge(x, y).
/// answer(z) :- reached(x), edge(x, z).
/// ```
///
/// The reduction of arguments by factoring, for one column or several (Naughton, Ramakrishnan,
/// Sagiv, Ullman: *Argument reduction by factoring*, 1989). It holds where every recursive rule asks
/// the relation once and passes the same columns through; the columns that are asked with constants
/// must be all the others.
struct ReachabilityRewriting {
  /// What makes the rewriting of a relation possible.
  private struct Shape {
    /// The columns that change from call to call.
    var moving: [Int]
    /// The columns that pass through.
    var passing: [Int]
  }

  /// A relation with the constants it is asked with.
  private struct Question: Hashable {
    var relation: RelationID
    var constants: [Word]
  }

  private let original: CoreProgram
  private var program: CoreProgram
  // Most questions need none of these.
  private lazy var rules = Dictionary(grouping: original.rules) { $0.head.relation }
  private lazy var graph = DependencyGraph(original)
  /// Relations with rows that do not come from rules, or that other rows decide about.
  private lazy var fixed = Set(original.facts.map(\.relation)).union(
    original.dominances.map(\.relation))
  private var shapes: [RelationID: Shape?] = [:]
  /// What stands for a relation asked with some constants.
  private var answers: [Question: RelationID] = [:]

  /// Rewrites a program.
  ///
  /// - Parameter program: The program.
  /// - Returns: A program with the same relations, in which those asked with constants may be asked
  ///   less; new ones come last.
  /// - Complexity: O(*n*) in the size of the program, for each relation that is asked so.
  static func apply(to program: CoreProgram) -> CoreProgram {
    var rewriting = ReachabilityRewriting(program)
    for (index, rule) in program.rules.enumerated() {
      rewriting.program.rules[index] = rewriting.rewritten(rule)
    }
    return rewriting.program
  }

  private init(_ program: CoreProgram) {
    original = program
    self.program = program
  }

  /// The rule with the relations that stand for what its atoms ask.
  private mutating func rewritten(_ rule: CoreRule) -> CoreRule {
    var rule = rule
    rule.body = rule.body.map { rewritten($0, in: rule.head.relation) }
    return rule
  }

  private mutating func rewritten(_ literal: CoreLiteral, in head: RelationID) -> CoreLiteral {
    switch literal {
    case .atom(let atom): return .atom(rewritten(atom, in: head))
    case .negation(let atom): return .negation(rewritten(atom, in: head))
    case .aggregate(var aggregate):
      aggregate.body = aggregate.body.map { rewritten($0, in: head) }
      return .aggregate(aggregate)
    default: return literal
    }
  }

  private mutating func rewritten(_ atom: CoreAtom, in head: RelationID) -> CoreAtom {
    guard atom.relation != head, atom.arguments.contains(where: \.isConstant),
      let shape = shape(of: atom.relation),
      shape.moving.allSatisfy({ atom.arguments[$0].isConstant })
    else { return atom }
    return atom.keeping(shape.passing, of: answer(to: atom, shape))
  }

  /// How the rules of a relation use it; nil where they do not pass columns through.
  private mutating func shape(of relation: RelationID) -> Shape? {
    if let known = shapes[relation] { return known }
    let found = findShape(of: relation)
    shapes[relation] = .some(found)
    return found
  }

  private mutating func findShape(of relation: RelationID) -> Shape? {
    let known = program[relation]
    guard known.origin == .rules, known.discipline == .none, known.sizeLimit == nil,
      !fixed.contains(relation)
    else { return nil }
    var passing = Set(0..<known.arity)
    var isRecursive = false
    for rule in rules[relation] ?? [] {
      guard let step = RecursiveStep(rule) else { return nil }
      // What is computed depends on the types of variables, which are found from the whole rule.
      guard !step.rest.contains(where: \.computes), !isBehind(step.others, relation) else {
        return nil
      }
      guard let call = step.call else { continue }
      isRecursive = true
      passing.formIntersection(step.passing)
      let moving = Set(0..<known.arity).subtracting(step.passing)
      guard moving.allSatisfy({ step.isGivenByRows(call.arguments[$0]) }) else { return nil }
    }
    guard isRecursive, !passing.isEmpty, passing.count < known.arity else { return nil }
    let moving = Set(0..<known.arity).subtracting(passing)
    return Shape(moving: moving.sorted(), passing: passing.sorted())
  }

  /// Whether some relations depend on one.
  private mutating func isBehind(_ relations: [RelationID], _ relation: RelationID) -> Bool {
    graph.reachable(from: relations).contains(relation)
  }

  /// The relation of what an atom's constants give, made at the first such question.
  private mutating func answer(to atom: CoreAtom, _ shape: Shape) -> RelationID {
    let constants = shape.moving.compactMap { atom.arguments[$0].constant }
    let key = Question(relation: atom.relation, constants: constants)
    if let known = answers[key] { return known }
    let asked = program[atom.relation]
    let reached = add(
      CoreRelation(
        name: "reached by \(asked.name)", arity: shape.moving.count,
        types: shape.moving.map { asked.types[$0] }, isAuxiliary: true))
    let answer = add(
      CoreRelation(
        name: asked.name, arity: shape.passing.count, types: shape.passing.map { asked.types[$0] },
        isAuxiliary: asked.isAuxiliary))
    answers[key] = answer
    program.facts.append(CoreFact(relation: reached, row: constants))
    for rule in rules[atom.relation] ?? [] {
      guard let step = RecursiveStep(rule) else { continue }
      var made = rule
      made.body = [.atom(rule.head.keeping(shape.moving, of: reached))] + step.rest
      made.head =
        step.call.map { $0.keeping(shape.moving, of: reached) }
        ?? rule.head.keeping(shape.passing, of: answer)
      program.rules.append(made)
    }
    return answer
  }

  private mutating func add(_ relation: CoreRelation) -> RelationID {
    program.relations.append(relation)
    return RelationID(index: program.relations.count - 1)
  }
}

/// A rule taken apart: its own relation, which it asks at most once, and the rest of its body.
private struct RecursiveStep {
  let rule: CoreRule
  /// The atom of the head's relation.
  var call: CoreAtom?
  /// The other literals.
  var rest: [CoreLiteral] = []

  /// Takes a rule apart; nil where it asks its relation twice, or otherwise than by an atom.
  init?(_ rule: CoreRule) {
    self.rule = rule
    for literal in rule.body {
      if case .atom(let atom) = literal, atom.relation == rule.head.relation {
        guard call == nil else { return nil }
        call = atom
      } else {
        rest.append(literal)
      }
    }
  }

  /// The relations of the rest.
  var others: [RelationID] {
    var relations: [RelationID] = []
    for literal in rest { literal.forEachAtom { atom, _ in relations.append(atom.relation) } }
    return relations
  }

  /// The columns that the rule passes through: the same variable in head and call, and nowhere else.
  var passing: Set<Int> {
    guard let call else { return [] }
    var counts: [Int: Int] = [:]
    for variable in rule.head.variables + call.variables { counts[variable, default: 0] += 1 }
    for literal in rest { literal.forEachVariable { counts[$0, default: 0] += 1 } }
    return Set(
      call.arguments.indices.filter { column in
        guard case .variable(let variable) = call.arguments[column] else { return false }
        return call.arguments[column] == rule.head.arguments[column] && counts[variable] == 2
      })
  }

  /// Whether the values of a term stand in rows, so that there are only so many of them.
  func isGivenByRows(_ term: CoreTerm) -> Bool {
    guard case .variable(let variable) = term else { return term.isConstant }
    return rest.contains { literal in
      if case .atom(let atom) = literal { atom.variables.contains(variable) } else { false }
    }
  }
}

extension CoreTerm {
  /// The value, where it is one.
  fileprivate var constant: Word? { if case .constant(let word, _) = self { word } else { nil } }
}

extension CoreAtom {
  /// An atom of another relation, with some of the columns.
  fileprivate func keeping(_ columns: [Int], of relation: RelationID) -> CoreAtom {
    CoreAtom(
      relation: relation, arguments: columns.map { arguments[$0] },
      argumentRanges: columns.map { argumentRanges[$0] }, range: range)
  }
}
