import DatalogEngine

/// The variables that a body gives values to by itself.
struct BoundVariables {
  private var bound: Set<Int> = []

  init(of literals: [CoreLiteral]) {
    for case .atom(let atom) in literals { bound.formUnion(atom.variables) }
    var hasGrown = true
    while hasGrown {
      let before = bound.count
      for literal in literals { take(literal) }
      hasGrown = bound.count > before
    }
  }

  private mutating func take(_ literal: CoreLiteral) {
    switch literal {
    case .comparison(let comparison) where comparison.comparator == .equal:
      take(comparison.left, from: comparison.right)
      take(comparison.right, from: comparison.left)
    case .generator(let generator):
      guard generator.arguments.allSatisfy({ $0.isBound(by: bound) }) else { return }
      bound.insert(generator.result)
    case .aggregate(let aggregate):
      if aggregate.outer.allSatisfy(bound.contains) { bound.insert(aggregate.result) }
    default: break
    }
  }

  private mutating func take(_ side: CoreExpression, from other: CoreExpression) {
    if let variable = side.variable, other.isBound(by: bound) { bound.insert(variable) }
  }

  /// Whether nothing that an aggregate uses has to come from outside.
  func areAll(usedBy aggregate: CoreAggregate) -> Bool {
    var areAll = aggregate.outer.allSatisfy(bound.contains)
    for literal in aggregate.body {
      literal.forEachVariable { if !bound.contains($0) { areAll = false } }
    }
    aggregate.target?.forEachVariable { if !bound.contains($0) { areAll = false } }
    return areAll
  }
}
