/// Gives a rule that asks its own relations twice an intermediate relation.
///
/// ```
/// points(p, o) :- load(p, q), points(q, r), points(r, o).
/// ```
///
/// For every new row of the second atom all `q` that point to `r` would be gone through, most of
/// which nothing loads, and every `p` found once for each of its `q`. Split in two, each step is
/// made once:
///
/// ```
/// step(p, r) :- load(p, q), points(q, r).
/// points(p, o) :- step(p, r), points(r, o).
/// ```
///
/// A supplementary relation, as in the supplementary magic sets of Beeri and Ramakrishnan (*On the
/// power of magic*, 1991), for the one case in which it nearly always pays: a recursive atom with
/// the atoms of other relations around it, where the step leaves a variable behind.
struct RuleSplitting {
  /// A step with more columns would seldom be smaller than what it is made of.
  private static let mostColumns = 2

  private var program: CoreProgram
  private lazy var components = Self.components(of: program)
  /// The groups of relations in which it matters which rows come first, or in which round.
  private lazy var decided = Set(
    (program.dominances.map(\.relation.index)
      + program.relations.indices.filter {
        program.relations[$0].discipline != .none || program.relations[$0].sizeLimit != nil
      }).map { components[$0] })

  /// Rewrites a program.
  ///
  /// - Parameter program: The program.
  /// - Returns: A program in which the same relations have the same rows; new ones come last.
  /// - Complexity: O(*n*) in the size of the program.
  static func apply(to program: CoreProgram) -> CoreProgram {
    var splitting = RuleSplitting(program: program)
    for (index, rule) in program.rules.enumerated() {
      if let step = splitting.step(in: rule) { splitting.split(index, step) }
    }
    return splitting.program
  }

  private init(program: CoreProgram) {
    self.program = program
  }

  /// The number of each relation's group of relations that depend on each other.
  private static func components(of program: CoreProgram) -> [Int] {
    var numbers = Array(repeating: 0, count: program.relations.count)
    for (number, component) in DependencyGraph(program).components().enumerated() {
      for relation in component { numbers[relation.index] = number }
    }
    return numbers
  }

  /// Part of a body that becomes a relation.
  private struct Step {
    var literals: Set<Int>
    /// The variables that the rest of the rule needs, in order.
    var variables: [Int]
  }

  /// The best part to take out of a rule; nil where there is none.
  private mutating func step(in rule: CoreRule) -> Step? {
    let atoms = rule.body.indices.filter { if case .atom = rule.body[$0] { true } else { false } }
    guard atoms.count > 2, rule.body.allSatisfy(\.isAtomOrPlainComparison) else { return nil }
    let group = components[rule.head.relation.index]
    let recursive = atoms.filter { components[rule.body[$0].relation.index] == group }
    guard recursive.count == 2, !decided.contains(group) else { return nil }
    let steps = recursive.compactMap { step(in: rule, around: $0, of: atoms, recursive) }
    return steps.min { $0.variables.count < $1.variables.count }
  }

  private func step(
    in rule: CoreRule, around core: Int, of atoms: [Int], _ recursive: [Int]
  ) -> Step? {
    let shared = rule.body[core].variables
    let others = atoms.filter {
      !recursive.contains($0) && !shared.isDisjoint(with: rule.body[$0].variables)
    }
    let literals = Set(others + [core])
    let inside = literals.reduce(into: Set<Int>()) { $0.formUnion(rule.body[$1].variables) }
    let outside = rule.body.indices.filter { !literals.contains($0) }
      .reduce(into: Set(rule.head.variables)) { $0.formUnion(rule.body[$1].variables) }
    let needed = inside.intersection(outside)
    guard !others.isEmpty, needed.count < inside.count, 1...Self.mostColumns ~= needed.count
    else { return nil }
    return Step(literals: literals, variables: needed.sorted())
  }

  private mutating func split(_ index: Int, _ step: Step) {
    var rule = program.rules[index]
    let literals = step.literals.sorted().map { rule.body[$0] }
    program.relations.append(
      CoreRelation(
        name: "step of \(program[rule.head.relation].name)", arity: step.variables.count,
        types: step.variables.map { type(of: $0, in: literals) }, isAuxiliary: true))
    let range = rule.head.range
    let head = CoreAtom(
      relation: RelationID(index: program.relations.count - 1),
      arguments: step.variables.map { .variable($0) },
      argumentRanges: step.variables.map { _ in range }, range: range)
    program.rules.append(
      CoreRule(head: head, body: literals, variables: rule.variables, place: rule.place))
    let rest = rule.body.indices.filter { !step.literals.contains($0) }.map { rule.body[$0] }
    rule.body = [.atom(head)] + rest
    program.rules[index] = rule
  }

  /// The type of a variable, by the first column it stands in.
  private func type(of variable: Int, in literals: [CoreLiteral]) -> StaticType {
    for case .atom(let atom) in literals {
      if let column = atom.arguments.firstIndex(of: .variable(variable)) {
        return program[atom.relation].types[column]
      }
    }
    return .term
  }
}

extension CoreLiteral {
  /// Whether nothing is computed, which would depend on the types of the rule's variables: they are
  /// found from all its atoms together.
  fileprivate var isAtomOrPlainComparison: Bool {
    switch self {
    case .atom: true
    case .comparison: !computes
    default: false
    }
  }

  /// The relation of an atom.
  fileprivate var relation: RelationID {
    if case .atom(let atom) = self { atom.relation } else { RelationID(index: 0) }
  }
}
