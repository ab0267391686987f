/// That of the rows which differ in one column only the one with the least or the greatest value
/// there stays.
package struct CoreExtreme {
  /// The column that differs.
  package var column: Int
  /// Whether the least value stays, not the greatest.
  package var keepsLeast: Bool
}

extension CoreProgram {
  /// Which rows of a relation stay, if all that its subsumptions say is such an extreme.
  package func extreme(of relation: RelationID) -> CoreExtreme? {
    let own = dominances.filter { $0.relation == relation }
    return own.count == 1 ? own[0].extreme : nil
  }
}

extension CoreDominance {
  /// What `p(k, c) <= p(k, d) :- d <= c.` says, if the subsumption says no more than that.
  package var extreme: CoreExtreme? {
    guard rule.body.count == 3, case .atom(let worse) = rule.body[dominated],
      case .atom(let better) = rule.body[dominating], worse.arguments == rule.head.arguments,
      Set(worse.variables).count == worse.arguments.count,
      Set(better.variables).count == better.arguments.count
    else { return nil }
    let different = worse.arguments.indices.filter { worse.arguments[$0] != better.arguments[$0] }
    guard different.count == 1, let column = different.first,
      case .variable(let lost) = worse.arguments[column],
      case .variable(let kept) = better.arguments[column], !worse.variables.contains(kept)
    else { return nil }
    for case .comparison(let comparison) in rule.body {
      let comparator = comparison.comparator
      switch (comparison.left.variable, comparison.right.variable) {
      case (kept, lost): return CoreExtreme(column, comparator)
      case (lost, kept): return CoreExtreme(column, comparator.mirrored)
      default: return nil
      }
    }
    return nil
  }
}

extension CoreExtreme {
  /// What follows if a row stays when its value compares so with the value of another row.
  fileprivate init?(_ column: Int, _ comparator: CoreComparator) {
    switch comparator {
    case .less, .lessOrEqual: self.init(column: column, keepsLeast: true)
    case .greater, .greaterOrEqual: self.init(column: column, keepsLeast: false)
    case .equal, .notEqual: return nil
    }
  }
}

extension CoreComparator {
  /// The comparison with its sides exchanged.
  fileprivate var mirrored: CoreComparator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    case .equal, .notEqual: self
    }
  }
}
