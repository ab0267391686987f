/// Puts other terms in the place of variables.
struct VariableSubstitution {
  private var replacements: [Int: CoreTerm] = [:]

  /// Whether nothing is replaced.
  var isEmpty: Bool { replacements.isEmpty }

  /// The variables that something else stands for.
  var replaced: some Sequence<Int> { replacements.keys }

  /// What stands for a variable in the end.
  func resolved(_ term: CoreTerm) -> CoreTerm {
    var term = term
    while case .variable(let number) = term, let next = replacements[number] { term = next }
    return term
  }

  /// Puts `term` in the place of a variable that stands for itself so far.
  mutating func replace(_ variable: Int, by term: CoreTerm) { replacements[variable] = term }

  /// The atom with everything replaced.
  func apply(_ atom: CoreAtom) -> CoreAtom {
    var atom = atom
    atom.arguments = atom.arguments.map(resolved)
    return atom
  }

  /// The expression with everything replaced.
  func apply(_ expression: CoreExpression) -> CoreExpression {
    switch expression {
    case .term(let term, let range): .term(resolved(term), range)
    case .call(let function, let arguments, let range):
      .call(function, arguments.map(apply), range)
    case .record(let shape, let fields, let range): .record(shape, fields.map(apply), range)
    case .field(let index, let shape, let record, let range):
      .field(index, shape, apply(record), range)
    }
  }

  /// The literal with everything replaced.
  func apply(_ literal: CoreLiteral) -> CoreLiteral {
    switch literal {
    case .atom(let atom): return .atom(apply(atom))
    case .negation(let atom): return .negation(apply(atom))
    case .comparison(var comparison):
      comparison.left = apply(comparison.left)
      comparison.right = apply(comparison.right)
      return .comparison(comparison)
    case .test(var test):
      test.arguments = test.arguments.map(apply)
      return .test(test)
    case .generator(var generator):
      generator.arguments = generator.arguments.map(apply)
      generator.result = variable(generator.result)
      return .generator(generator)
    case .aggregate(let aggregate): return .aggregate(apply(aggregate))
    case .never: return .never
    }
  }

  private func apply(_ aggregate: CoreAggregate) -> CoreAggregate {
    var aggregate = aggregate
    aggregate.body = aggregate.body.map(apply)
    aggregate.target = aggregate.target.map(apply)
    aggregate.result = variable(aggregate.result)
    let outer = aggregate.outer.compactMap { number -> Int? in
      if case .variable(let other) = resolved(.variable(number)) { other } else { nil }
    }
    aggregate.outer = Set(outer).sorted()
    return aggregate
  }

  /// What stands for a result, which is never a constant.
  private func variable(_ number: Int) -> Int {
    if case .variable(let other) = resolved(.variable(number)) { other } else { number }
  }
}
