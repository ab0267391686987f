import DatalogSyntax

/// The rows of a predicate as it is written: inverse and closures by their definitions.
extension NaiveEvaluator {
  /// The rows of an atom's predicate.
  func rows(of atom: Atom) -> Set<[NaiveValue]> {
    let stated = relations[atom.name, default: []]
    let rows: Set<[NaiveValue]> =
      switch atom.predicate.closure {
      case .none: stated
      case .transitive: Self.transitiveClosure(of: stated)
      case .reflexiveTransitive:
        Self.transitiveClosure(of: stated).union(stated.joined().map { [$0, $0] })
      }
    return atom.predicate.isInverse ? Set(rows.map { $0.reversed() }) : rows
  }

  private static func transitiveClosure(of steps: Set<[NaiveValue]>) -> Set<[NaiveValue]> {
    var closure = steps
    while true {
      var longer = closure
      for path in closure {
        for step in steps where path[1] == step[0] { longer.insert([path[0], step[1]]) }
      }
      if longer.count == closure.count { return closure }
      closure = longer
    }
  }
}
