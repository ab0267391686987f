extension CoreProgram {
  /// Whether what comes out may depend on the order in which rows are found.
  ///
  /// Threads find the same rows in an order that changes from run to run. That shows where the first
  /// of several rows is chosen, where a relation ends after so many rows, where rows are numbered,
  /// and in the last digits of sums of floating-point numbers.
  func dependsOnOrder(_ values: ValueTable) -> Bool {
    relations.contains { $0.sizeLimit != nil || $0.discipline.choosesFirst }
      || rules.contains { rule in
        rule.body.contains { $0.countsUp || addsUp($0, in: rule, values) }
      }
  }

  /// Whether a literal adds up what may be floating-point numbers.
  private func addsUp(_ literal: CoreLiteral, in rule: CoreRule, _ values: ValueTable) -> Bool {
    guard case .aggregate(let aggregate) = literal else { return false }
    if aggregate.body.contains(where: { addsUp($0, in: rule, values) }) { return true }
    guard aggregate.function == .sum || aggregate.function == .mean, let target = aggregate.target
    else { return false }
    let type = RuleTyping(rule, relations: relations, values: values).type(of: target)
    return type != .number && type != .unsigned
  }
}

extension CoreRelation.Discipline {
  fileprivate var choosesFirst: Bool { if case .choice = self { true } else { false } }
}

extension CoreLiteral {
  /// Whether `autoinc()` is in it, or in the body of an aggregate in it.
  var countsUp: Bool {
    if case .aggregate(let aggregate) = self { return aggregate.body.contains(where: \.countsUp) }
    return hasCounter
  }
}
