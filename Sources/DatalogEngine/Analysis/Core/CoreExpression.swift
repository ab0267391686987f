import Diagnostics

/// A computation of one value from others.
package indirect enum CoreExpression {
  /// A variable or a constant.
  case term(CoreTerm, SourceRange)
  /// A function of other expressions.
  case call(BuiltinFunction, [CoreExpression], SourceRange)
  /// A record of some fields.
  case record(RecordShape, [CoreExpression], SourceRange)
  /// A field of a record of some shape; no value for anything else.
  case field(Int, RecordShape, CoreExpression, SourceRange)

  /// Where it stands.
  package var range: SourceRange {
    switch self {
    case .term(_, let range), .call(_, _, let range), .record(_, _, let range),
      .field(_, _, _, let range):
      range
    }
  }

  /// The variable it is, if it is nothing else.
  package var variable: Int? {
    if case .term(.variable(let number), _) = self { number } else { nil }
  }

  /// Calls `visit` with every variable in it.
  package func forEachVariable(_ visit: (Int) -> Void) {
    switch self {
    case .term(.variable(let number), _): visit(number)
    case .term: break
    case .call(_, let arguments, _), .record(_, let arguments, _):
      for argument in arguments { argument.forEachVariable(visit) }
    case .field(_, _, let record, _): record.forEachVariable(visit)
    }
  }

  /// Whether it is more than a variable or a value.
  package var computes: Bool { if case .term = self { false } else { true } }

  /// Whether `autoinc()` is in it.
  package var hasCounter: Bool {
    guard case .call(let function, let arguments, _) = self else { return false }
    return function == .counter || arguments.contains(where: \.hasCounter)
  }

  /// Whether all its variables are in `bound`.
  package func isBound(by bound: Set<Int>) -> Bool {
    var isBound = true
    forEachVariable { if !bound.contains($0) { isBound = false } }
    return isBound
  }
}

extension CoreLiteral {
  /// Calls `visit` with every variable that the rest of the rule can see.
  ///
  /// The variables inside an aggregate are visited only where they come from outside.
  package func forEachVariable(_ visit: (Int) -> Void) {
    switch self {
    case .atom(let atom), .negation(let atom): atom.variables.forEach(visit)
    case .comparison(let comparison):
      comparison.left.forEachVariable(visit)
      comparison.right.forEachVariable(visit)
    case .test(let test): for argument in test.arguments { argument.forEachVariable(visit) }
    case .generator(let generator):
      for argument in generator.arguments { argument.forEachVariable(visit) }
      visit(generator.result)
    case .aggregate(let aggregate):
      aggregate.outer.forEach(visit)
      visit(aggregate.result)
    case .never: break
    }
  }

  /// Whether it computes with `autoinc()`.
  package var hasCounter: Bool {
    guard case .comparison(let comparison) = self else { return false }
    return comparison.left.hasCounter || comparison.right.hasCounter
  }

  /// Whether more is done than to compare and to look rows up.
  package var computes: Bool {
    switch self {
    case .atom, .negation, .never: false
    case .comparison(let comparison): comparison.left.computes || comparison.right.computes
    case .test(let test): test.arguments.contains(where: \.computes)
    case .generator, .aggregate: true
    }
  }

  /// The variables that the rest of the rule can see.
  package var variables: Set<Int> {
    var found: Set<Int> = []
    forEachVariable { found.insert($0) }
    return found
  }
}
