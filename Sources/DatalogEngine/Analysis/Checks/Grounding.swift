/// Which variables of a body get a value: those of atoms, and those computed from them.
///
/// An equation gives a variable alone on one side a value once the other side is bound; an
/// aggregate or a generator its result once what it needs from outside is bound.
struct Grounding {
  /// A variable that gets a value as soon as others have one.
  private struct Step {
    var missing: Int
    var result: Int
  }

  /// The variables that have a value.
  private(set) var bound: Set<Int> = []
  private var steps: [Step] = []
  private var waiting: [Int: [Int]] = [:]
  /// The variables that would get a value if others had one.
  var results: Set<Int> { Set(steps.map(\.result)) }
  private var fresh: [Int] = []

  /// Finds the bound variables of a body.
  ///
  /// - Parameters:
  ///   - literals: The literals.
  ///   - initially: Variables that are bound from outside.
  ///   - assumingResults: Whether aggregates count as having a result whatever they need.
  ///   - skipped: Whether to leave a literal out.
  /// - Complexity: O(*n*) in the size of the body.
  init(
    _ literals: [CoreLiteral], initially: some Sequence<Int> = [],
    assumingResults: Bool = false, skipping skipped: (CoreLiteral) -> Bool = { _ in false }
  ) {
    for variable in initially { bind(variable) }
    for literal in literals where !skipped(literal) {
      add(literal)
      if assumingResults, case .aggregate(let aggregate) = literal { bind(aggregate.result) }
    }
    while let variable = fresh.popLast() {
      for index in waiting[variable] ?? [] {
        steps[index].missing -= 1
        if steps[index].missing == 0 { bind(steps[index].result) }
      }
    }
  }

  private mutating func bind(_ variable: Int) {
    if bound.insert(variable).inserted { fresh.append(variable) }
  }

  private mutating func add(_ literal: CoreLiteral) {
    switch literal {
    case .atom(let atom): atom.variables.forEach { bind($0) }
    case .comparison(let comparison) where comparison.comparator == .equal:
      if let variable = comparison.left.variable { add([comparison.right], variable) }
      if let variable = comparison.right.variable { add([comparison.left], variable) }
    case .generator(let generator): add(generator.arguments, generator.result)
    case .aggregate(let aggregate): add(Set(aggregate.outer), aggregate.result)
    case .comparison, .test, .negation, .never: break
    }
  }

  private mutating func add(_ needed: [CoreExpression], _ result: Int) {
    var variables: Set<Int> = []
    for expression in needed { expression.forEachVariable { variables.insert($0) } }
    add(variables, result)
  }

  private mutating func add(_ needed: Set<Int>, _ result: Int) {
    guard !needed.isEmpty else { return bind(result) }
    // What is bound already is still in `fresh`, so it is counted like the rest.
    for variable in needed { waiting[variable, default: []].append(steps.count) }
    steps.append(Step(missing: needed.count, result: result))
  }
}
