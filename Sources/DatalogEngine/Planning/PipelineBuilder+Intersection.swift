// Several atoms that give the same new variable its values.

extension PipelineBuilder {
  /// Adds the stage that gives a variable the words that several atoms agree on.
  ///
  /// - Parameters:
  ///   - literals: The atoms; all columns have words already but one of each, in which the same
  ///     variable stands.
  ///   - step: The number of the step.
  mutating func addIntersection(_ literals: [CoreLiteral], at step: Int) {
    var sides: [IntersectionSide] = []
    var variable: Int?
    for case .atom(let atom) in literals {
      let columns = columns(of: atom)
      guard let new = columns.new.first else { continue }
      variable = new.variable
      sides.append(
        IntersectionSide(
          relations[atom.relation.index], keyColumns: columns.keys.map(\.column),
          keys: columns.keys.map(\.source), column: new.column, behind: last, capacity: capacity))
    }
    guard let variable else { return }
    let isNeeded = lastUses[variable, default: -1] > step
    let carried = self.carried(beyond: step)
    let stage = IntersectionStage(
      last, sides, carrying: carried.map(\.slot), isOnce: !isNeeded && !countsRows,
      capacity: capacity)
    push(stage, carrying: carried)
    if isNeeded { slots[variable] = carried.count }
  }
}
