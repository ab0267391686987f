import DatalogSyntax
import Diagnostics

// Atoms with `as of`.

extension RuleBuilder {
  /// What an atom asks, and the time that stands in the last column of it, if any does.
  typealias Question = (relation: RelationID, time: Expression?)

  /// The relation of an atom with `as of`; nil when something is wrong with it.
  ///
  /// A time that is known makes a relation for that time. Any other is computed beside the atom: the
  /// times that the rest of the rule gives become a relation of their own, and the predicate is
  /// computed for these.
  mutating func question(of atom: Atom, asOf time: Expression) -> Question? {
    guard let (identity, definitions) = owner.timedRules(of: atom) else { return nil }
    if let word = knownTime(time) {
      guard owner.values.isTime(word) else { return rejectTime(time) }
      return (owner.relation(of: identity, definitions, .at(word)), nil)
    }
    if time.isConstant { return nil }
    if let times = timesOfRule(time) {
      return (owner.relation(of: identity, definitions, times), time)
    }
    guard !rejectsNesting(of: identity, atom), let times = times(of: time) else { return nil }
    return (owner.relation(of: identity, definitions, .listed(by: times)), time)
  }

  /// The times of the timed rule that is being taken in, where an atom of it is asked as of the same.
  private func timesOfRule(_ time: Expression) -> TimedRelations.Times? {
    guard let scope = owner.timedRelations.scope, case .variable(scope.time) = time.kind else {
      return nil
    }
    return scope.times
  }

  /// Reports that a predicate as of a time rests on itself as of another, or on too many others.
  private mutating func rejectsNesting(of identity: PredicateIdentity, _ atom: Atom) -> Bool {
    if owner.timedRelations.isCircular(identity) {
      fail(
        "no-validity", "this rests on itself as of another time", atom.range,
        help: "ask it as of the time of the rule")
      return true
    }
    guard owner.timedRelations.known.count >= TimedRelations.mostRelations else { return false }
    fail(
      "limit-exceeded",
      "predicates are asked as of more than \(TimedRelations.mostRelations) times", atom.range)
    return true
  }

  /// The value of a time that is a constant or is given from outside.
  private func knownTime(_ time: Expression) -> Word? {
    if case .variable(let name) = time.kind { return owner.parameters[name] }
    return owner.constant(time)
  }

  private mutating func rejectTime(_ time: Expression) -> Question? {
    fail(
      "type-mismatch", "`as of` takes a day or a year", time.range,
      label: "is neither", help: "for example `as of d\"2025-06-01\"` or `as of 2024`")
    return nil
  }

  /// A relation of the times that an expression takes where the rest of the rule holds.
  private mutating func times(of time: Expression) -> String? {
    let name = "time \(time.range.lower)"
    let variable = Expression(.variable(name), range: time.range)
    // The user's own variable on the left, so that messages name that.
    let equation = Comparison(time, .equal, variable, range: time.range)
    return owner.auxiliary(
      named: "times", columns: [name], optional: [], [[.comparison(equation)]], neededContext())
  }
}

extension ValueTable {
  /// Whether a value is a day, a month or a year.
  func isTime(_ word: Word) -> Bool {
    CalendarPeriod(word, in: self) != nil
  }
}
