import Diagnostics

extension Parser {
  /// Reads what follows the two atoms of `p(x) <= p(y) :- body.`.
  mutating func parseSubsumption(
    of dominated: Atom, by dominating: Atom, notes: [String], from start: SourceRange
  ) throws(ParseFailure) {
    try expect(.ifMark, "`:-` and when the first row is left out")
    try addSubsumption(dominated, dominating, notes: notes, from: start)
  }

  /// Reads the body behind `p(x) <= p(y) :-`.
  mutating func addSubsumption(
    _ dominated: Atom, _ dominating: Atom, notes: [String], from start: SourceRange
  ) throws(ParseFailure) {
    let body = try parseBody()
    try expectDot(after: "rule")
    program.subsumptions.append(
      Subsumption(
        dominated: dominated, dominating: dominating, body: body, notes: notes,
        range: start.union(cursor.previousRange)))
    try skipPlan()
  }

  /// The two atoms of what was read as a comparison and turned out to stand before `:-`.
  func subsumptionHeads(of formula: Formula) -> (dominated: Atom, dominating: Atom)? {
    guard case .comparison(let comparison) = formula, comparison.op == .lessOrEqual,
      let dominated = Atom(call: comparison.left), let dominating = Atom(call: comparison.right)
    else { return nil }
    return (dominated, dominating)
  }
}

extension Atom {
  /// The atom that looks like a call of a function; nil for other terms.
  fileprivate init?(call expression: Expression) {
    guard case .call(let name, let arguments) = expression.kind else { return nil }
    self.init(
      predicate: PredicateReference(.plain(name.name), range: name.range), arguments: arguments,
      range: expression.range)
  }
}
